import browser from 'webextension-polyfill';
import type { Recipe } from '../../lib/sites/recipe.ts';
import { readTaught } from '../../lib/sites/taught.ts';

/** Where taught recipes are kept: a list, each checked anew whenever it is read. */
export const TAUGHT = 'taught';

/** Recipes the person taught. A broken one is left out, and the others stay. */
export const taughtSites = async (): Promise<Recipe[]> =>
  readTaught((await browser.storage.local.get(TAUGHT))[TAUGHT]);
