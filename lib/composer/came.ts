import type { Recipe } from '../sites/recipe.ts';
import { isAt, kindsOf } from './find.ts';

/**
 * Address of the page of the same origin that led to this document, by a link, a form or its script; `null` for any other
 * way to come here: typed, from elsewhere, loaded again, gone back to. Also where the site hides it.
 */
export const cameFrom = (page: Window): string | null => {
  const { referrer } = page.document;
  const isOwn = URL.canParse(referrer) && new URL(referrer).origin === page.location.origin;
  return isOwn && entryOf(page)?.type === 'navigate' ? referrer : null;
};

/**
 * What a document says, as it begins, about a native post that may have led to it; `null` when it says nothing. A page that
 * the server could not give (status 400 and above) is no sign that the post was taken.
 */
export const toldBy = (
  page: Window,
  recipe: Recipe,
  came: string,
): { outcome: 'posted' | 'again'; nativeUrl: string | null } | null => {
  const { location } = page;
  const leadsTo = (place: Location | URL) =>
    kindsOf(recipe).find(({ outcome }) => isAt(outcome?.leads ?? [], { location: place }))?.outcome;
  if (location.href.replace(/#.*/, '') === came) return { outcome: 'again', nativeUrl: null };
  const outcome = leadsTo(location);
  if (!outcome || leadsTo(new URL(came)) || isError(page)) return null;
  return { outcome: 'posted', nativeUrl: outcome.leadsToPost ? location.origin + location.pathname : null };
};

const entryOf = ({ performance }: Window): PerformanceNavigationTiming | undefined =>
  (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0];

const isError = (page: Window): boolean => (entryOf(page)?.responseStatus ?? 0) >= 400;
