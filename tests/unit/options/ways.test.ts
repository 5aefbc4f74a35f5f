import { describe, expect, it } from 'vitest';
import { authorsOf, wayOf, withAuthor, withoutAuthor, withWay } from '../../../entrypoints/options/ways.ts';
import { Routes } from '../../../lib/model/route.ts';

const me = 'cyngor@toot.wales';

describe('what is set for posts from a site', () => {
  it('is kept for one account, one site and one name there', () => {
    const site = withWay([], 'x', '', me, { on: false });
    const both = withWay(site, 'x', 'parc', me, { on: true, language: null });
    expect(wayOf(both, 'x', '', me)).toEqual({ on: false });
    expect(wayOf(both, 'x', 'parc', me)).toEqual({ on: true, language: null });
    expect(wayOf(both, 'x', 'cyngor', me)).toEqual({});
    expect(wayOf(both, 'facebook', '', me)).toEqual({});
    expect(Routes.safeParse(both).success).toBe(true);
  });

  it('changes key by key, and leaves nothing behind once all is as it is set for the account', () => {
    const two = withWay(withWay([], 'x', '', me, { on: false }), 'x', '', me, { visibility: 'private' });
    expect(wayOf(two, 'x', '', me)).toEqual({ on: false, visibility: 'private' });
    const one = withWay(two, 'x', '', me, { on: undefined });
    expect(one).toEqual([{ site: 'x', author: '', accounts: { [me]: { visibility: 'private' } } }]);
    expect(withWay(one, 'x', '', me, { visibility: undefined })).toEqual([]);
  });

  it('keeps a name of the site that was set apart until it is taken away', () => {
    const apart = withAuthor(withAuthor([], 'x', 'parc'), 'x', 'parc');
    expect(authorsOf(apart, 'x')).toEqual(['parc']);
    const set = withWay(withWay(apart, 'x', 'parc', me, { on: true }), 'x', 'parc', me, { on: undefined });
    expect(authorsOf(set, 'x')).toEqual(['parc']);
    expect(withoutAuthor(set, 'x', 'parc')).toEqual([]);
  });
});
