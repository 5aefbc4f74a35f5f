import browser from 'webextension-polyfill';
import { covers } from '../../lib/permissions.ts';
import { type Hint, hints } from '../../lib/sites/hints.ts';
import { sites } from '../../lib/sites/index.ts';
import type { Recipe } from '../../lib/sites/recipe.ts';
import { readTaught, recipeOf, type Taught } from '../../lib/sites/taught.ts';

/** Where lessons are kept: a list, each checked anew whenever it is read. */
const TAUGHT = 'taught';

/** A site as it was taught, and by which name the organisation's rules know it. */
export type TaughtSite = Recipe & { taught: 'lesson' | 'own'; ruledAs: string };

/** What was taught, as it was kept. A broken lesson is left out, and the others stay. */
export const lessons = async (): Promise<Taught[]> =>
  readTaught((await browser.storage.local.get(TAUGHT))[TAUGHT]);

export const keepLessons = (all: readonly Taught[]): Promise<void> =>
  browser.storage.local.set({ [TAUGHT]: all });

/** The site among those we know that has this address. */
export const knownAt = (url: string): Recipe | undefined => sites.find((it) => covers(it, url));

/** A tool that we know by name only. */
export const hintAt = (url: string): Hint | undefined => hints.find((it) => covers(it, url));

/** What else is known of a site that was taught: it is one we know, or a tool on another host. */
export const baseOf = (taught: Taught): Recipe | undefined =>
  taught.like ? sites.find((it) => it.id === taught.like) : knownAt(addressOf(taught));

export const siteOfLesson = (taught: Taught): TaughtSite => {
  const known = baseOf(taught);
  return {
    ...recipeOf(taught, known),
    taught: taught.editor ? 'lesson' : 'own',
    ruledAs: known?.id ?? taught.id,
  };
};

/** Recipes the person taught. */
export const taughtSites = async (): Promise<TaughtSite[]> => (await lessons()).map(siteOfLesson);

const addressOf = ({ matches }: Taught): string => (matches[0] ?? '').replace('*', '');
