import { describe, expect, it } from 'vitest';
import { authorOf } from '../../../lib/composer/author.ts';
import type { Found } from '../../../lib/composer/types.ts';
import type { AuthorRecipe } from '../../../lib/sites/recipe/author.ts';

// As DOM Level 3 numbers it; there is no `Node` here.
Object.assign(globalThis, { Node: { DOCUMENT_POSITION_FOLLOWING: 4 } });

/** An element that says something, or carries it, before or after the text box. */
const shown = (words: string, { href = null as string | null, isAfter = false } = {}) => ({
  textContent: words,
  getAttribute: (name: string) =>
    name === 'href' ? href : name === 'data-name' ? `${words} by label` : null,
  compareDocumentPosition: () => (isAfter ? 2 : 4),
});

/** What is found by `one` in the composer, and by `page` on the page. */
const composer = (
  author: AuthorRecipe | undefined,
  inside: readonly object[],
  { profile = null as string | null, page = [] as readonly object[], pathname = '/' } = {},
) =>
  authorOf({
    root: {
      querySelectorAll: () => inside,
      ownerDocument: { querySelectorAll: () => page, location: { pathname } },
    },
    editors: [{}],
    recipe: { profile, author },
  } as unknown as Found);

const X = 'https://x.com/{handle}';

describe('whose account writes', () => {
  it.each([
    ['/cyngor', X, 'cyngor'],
    ['https://x.com/Cyngor?src=nav', X, 'Cyngor'],
    ['/profile/cyngor.wales/', 'https://bsky.app/profile/{handle}', 'cyngor.wales'],
    ['/@cyngor', 'https://www.threads.com/@{handle}', 'cyngor'],
  ])('is read from %s', (href, profile, handle) => {
    expect(composer({ page: ['a.me'] }, [], { profile, page: [shown('', { href })] })).toBe(handle);
  });

  it.each([
    ['no link', null, X],
    ['a link to the first page', '/', X],
    ['a link elsewhere', '/settings', 'https://bsky.app/profile/{handle}'],
    ['a site whose accounts have no page', '/cyngor', null],
    ['a name longer than any', `/${'x'.repeat(201)}`, X],
  ])('is not known by %s', (_, href, profile) => {
    expect(composer({ page: ['a.me'] }, [], { profile, page: [shown('', { href })] })).toBeNull();
  });

  it('stands nearest above the text, where a post that is answered stands further up', () => {
    const names = [shown('Llyfrgell'), shown('  Cyngor\n Sir '), shown('Reader', { isAfter: true })];
    expect(composer({ above: ['b'], by: 'name' }, names)).toBe('Cyngor Sir');
  });

  it('is known of a tool that posts to one account, and not where it posts to several', () => {
    expect(composer({ chosen: ['b'] }, [shown('Cyngor')])).toBe('Cyngor');
    expect(composer({ chosen: ['b'], label: 'data-name' }, [shown('Cyngor')])).toBe('Cyngor by label');
    expect(composer({ chosen: ['b'] }, [shown('Cyngor'), shown('Llyfrgell')])).toBeNull();
  });

  it('may stand in the address of the page alone', () => {
    const author = { address: '^/@([^/]+)/posts\\b' };
    expect(composer(author, [shown('Other')], { pathname: '/@cymru/posts' })).toBe('cymru');
    expect(composer(author, [shown('Other')], { pathname: '/watch' })).toBeNull();
  });

  it('is not asked for where the recipe does not say how', () => {
    expect(composer(undefined, [shown('Cyngor')])).toBeNull();
  });
});
