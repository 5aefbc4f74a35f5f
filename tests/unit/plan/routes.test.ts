import { describe, expect, it } from 'vitest';
import type { Route } from '../../../lib/model/route.ts';
import { isReached, judgeAuthor, routed } from '../../../lib/plan/routes.ts';
import { account } from './drafts.ts';

const press = account('mastodon', { id: 'press@toot.wales', isDefault: false, language: 'en' });
const routes: Route[] = [
  { site: 'x', author: '', accounts: { [press.id]: { on: true, visibility: 'unlisted' } } },
  { site: 'x', author: 'cyngor', accounts: { [press.id]: { on: false, language: 'cy' } } },
  { site: 'x', author: 'parc', accounts: { [press.id]: { language: null } } },
];
const set = (from: Parameters<typeof routed>[1]) => {
  const { isDefault, visibility, language } = routed(press, from, routes);
  return { isDefault, visibility, language };
};

describe('what is set for a site', () => {
  it('counts there, and nowhere else', () => {
    expect(set({ site: 'x' })).toEqual({ isDefault: true, visibility: 'unlisted', language: 'en' });
    expect(set({ site: 'facebook' })).toEqual({ isDefault: false, visibility: 'public', language: 'en' });
  });

  it('counts less than what is set for the account of the site, key by key', () => {
    expect(set({ site: 'x', author: 'cyngor' })).toEqual({
      isDefault: false,
      visibility: 'unlisted',
      language: 'cy',
    });
    expect(set({ site: 'x', author: 'parc' })).toEqual({
      isDefault: true,
      visibility: 'unlisted',
      language: null,
    });
  });

  it.each(['@Cyngor', 'CYNGOR', ' cyngor '])('knows %j for the same account', (author) => {
    expect(set({ site: 'x', author }).isDefault).toBe(false);
  });

  it('says nothing of other accounts, and is not mistaken about odd names', () => {
    const other = account('mastodon', { id: 'constructor' });
    expect(routed(other, { site: 'x', author: '__proto__' }, routes)).toEqual(other);
  });
});

describe('a site where single accounts have a way of their own', () => {
  it('makes the author look when its page does not tell which one writes', () => {
    expect(judgeAuthor({ site: 'x' }, routes)).toEqual([{ code: 'author-unknown', level: 'warns' }]);
    expect(judgeAuthor({ site: 'x', author: 'cyngor' }, routes)).toEqual([]);
    expect(judgeAuthor({ site: 'x', author: 'somebody' }, routes)).toEqual([]);
    expect(judgeAuthor({ site: 'facebook' }, routes)).toEqual([]);
    expect(judgeAuthor({ site: 'x' }, routes.slice(0, 1))).toEqual([]);
  });

  it('has somebody to post to when any of them has', () => {
    const only: Route[] = [{ site: 'x', author: 'cyngor', accounts: { [press.id]: { on: true } } }];
    expect(isReached(press, 'x', only)).toBe(true);
    expect(isReached(press, 'facebook', only)).toBe(false);
    expect(isReached(press, 'x', [])).toBe(false);
  });
});
