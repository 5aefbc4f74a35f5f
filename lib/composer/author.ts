import { first } from './elements.ts';
import type { Found } from './types.ts';

/** Handle of the site's account that writes here, from the link to its profile; `null` where the page shows none. */
export const authorOf = ({ root, recipe }: Pick<Found, 'root' | 'recipe'>): string | null => {
  const { profile, author } = recipe;
  const href = author && first(root.ownerDocument, author)?.getAttribute('href');
  if (!profile || !href) return null;
  const [before = ''] = new URL(profile.replace('{handle}', '~')).pathname.split('~');
  const { pathname } = new URL(href, profile.replace('{handle}', ''));
  if (!pathname.startsWith(before)) return null;
  const [handle = ''] = pathname.slice(before.length).split('/');
  return handle === '' || handle.length > 200 ? null : handle;
};
