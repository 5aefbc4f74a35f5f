import { all, first } from './elements.ts';
import type { Found } from './types.ts';

/** Longer than any handle, and any name that a site lets people have. */
const MOST = 200;

/**
 * Handle or name of the site's account that writes here, as the recipe says where it shows; `null` where the page shows
 * none, and where a tool posts to several.
 */
export function authorOf({
  root,
  editors,
  recipe,
}: Pick<Found, 'root' | 'editors' | 'recipe'>): string | null {
  const { author, profile } = recipe;
  const page = root.ownerDocument;
  if (!author) return null;
  if (author.address) return named(new RegExp(author.address).exec(page.location.pathname)?.[1]);
  const [editor] = editors;
  const isAbove = (it: Element) =>
    editor && (it.compareDocumentPosition(editor) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  const chosen = all(root, author.chosen);
  const shown =
    all(root, author.above).findLast(isAbove) ??
    (chosen.length === 1 ? chosen[0] : null) ??
    first(page, author.page);
  const href = shown?.getAttribute('href');
  if (href) return profile ? handleIn(href, profile) : null;
  return named(author.label ? shown?.getAttribute(author.label) : shown?.textContent);
}

function handleIn(href: string, profile: string): string | null {
  const [before = ''] = new URL(profile.replace('{handle}', '~')).pathname.split('~');
  const { pathname } = new URL(href, profile.replace('{handle}', ''));
  return pathname.startsWith(before) ? named(pathname.slice(before.length).split('/')[0]) : null;
}

function named(shown: string | null | undefined): string | null {
  const name = shown?.replace(/\s+/g, ' ').trim() ?? '';
  return name === '' || name.length > MOST ? null : name;
}
