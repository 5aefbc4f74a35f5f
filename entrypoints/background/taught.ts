import browser from '../../lib/browser.ts';
import type { Known } from '../../lib/sites/known.ts';
import type { Recipe } from '../../lib/sites/recipe.ts';
import { readTaught, recipeOf, type Taught } from '../../lib/sites/taught.ts';
import { knownAt, knownSites, recipeOfKnown } from './known.ts';

/** Where lessons are kept: a list, each checked anew whenever it is read. */
const TAUGHT = 'taught';

/** A site as it was taught, and by which name the organisation's rules know it. */
export type TaughtSite = Known & { taught: 'lesson' | 'own'; ruledAs: string };

/** What was taught, as it was kept. A broken lesson is left out, and the others stay. */
export const lessons = async (): Promise<Taught[]> =>
  readTaught((await browser.storage.local.get(TAUGHT))[TAUGHT]);

export const keepLessons = (all: readonly Taught[]): Promise<void> =>
  browser.storage.local.set({ [TAUGHT]: all });

/** The site that a lesson is of, among those we know; none for a site that nobody described to us. */
const baseOf = (taught: Taught): Known | undefined =>
  taught.like ? knownSites.find((it) => it.id === taught.like) : knownAt(addressOf(taught));

export const siteOfLesson = (taught: Taught): TaughtSite => {
  const { id, name, matches, seen, editor } = taught;
  const known = baseOf(taught);
  const kind = editor ? 'lesson' : 'own';
  return { tellsAuthor: null, ...known, id, name, matches, seen, taught: kind, ruledAs: known?.id ?? id };
};

/** How its pages are read. */
export async function recipeOfLesson(taught: Taught): Promise<Recipe> {
  const known = baseOf(taught);
  return recipeOf(taught, known && (await recipeOfKnown(known)));
}

/** Sites the person taught. */
export const taughtSites = async (): Promise<TaughtSite[]> => (await lessons()).map(siteOfLesson);

const addressOf = ({ matches }: Taught): string => (matches[0] ?? '').replace('*', '');
