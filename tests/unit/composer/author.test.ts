import { describe, expect, it } from 'vitest';
import { authorOf } from '../../../lib/composer/author.ts';
import type { Found } from '../../../lib/composer/types.ts';

/** A page with a link to a profile, or without one. */
const on = (href: string | null, profile: string | null, author: string[] | undefined = ['a.me']) => {
  const link = { getAttribute: () => href };
  const ownerDocument = { querySelectorAll: () => (href === null ? [] : [link]) };
  return authorOf({ root: { ownerDocument }, recipe: { profile, author } } as unknown as Found);
};

describe('whose account writes', () => {
  it.each([
    ['/cyngor', 'https://x.com/{handle}', 'cyngor'],
    ['https://x.com/Cyngor?src=nav', 'https://x.com/{handle}', 'Cyngor'],
    ['/profile/cyngor.wales/', 'https://bsky.app/profile/{handle}', 'cyngor.wales'],
    ['/@cyngor', 'https://www.threads.com/@{handle}', 'cyngor'],
  ])('is read from %s', (href, profile, handle) => {
    expect(on(href, profile)).toBe(handle);
  });

  it.each([
    ['no link', null, 'https://x.com/{handle}'],
    ['a link to the first page', '/', 'https://x.com/{handle}'],
    ['a link elsewhere', '/settings', 'https://bsky.app/profile/{handle}'],
    ['a site whose accounts have no page', '/cyngor', null],
    ['a name longer than any', `/${'x'.repeat(201)}`, 'https://x.com/{handle}'],
  ])('is not known by %s', (_, href, profile) => {
    expect(on(href, profile)).toBeNull();
  });

  it('is not asked for where the recipe does not say how', () => {
    expect(on('/cyngor', 'https://x.com/{handle}', [])).toBeNull();
  });
});
