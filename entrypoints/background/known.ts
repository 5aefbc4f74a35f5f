import browser from '../../lib/browser.ts';
import { covers } from '../../lib/permissions.ts';
import type { Known } from '../../lib/sites/known.ts';
import type { Recipe } from '../../lib/sites/recipe.ts';
import { undescribed } from '../../lib/sites/undescribed.ts';

declare const __KNOWN_SITES__: readonly Known[];

/** Every site we know; put here by the build (wxt.config.ts). */
export const knownSites = __KNOWN_SITES__;

/** The site among those we know that has this address. */
export const knownAt = (url: string): Known | undefined => knownSites.find((it) => covers(it, url));

/** The recipe of a site we know, out of the script that its pages get. */
export async function recipeOfKnown(site: Known): Promise<Recipe> {
  const { id, name, matches, likeliest } = site;
  if (likeliest) return undescribed({ id, name, matches });
  const script = await (await fetch(browser.runtime.getURL(`/sites/${id}.js`))).text();
  return JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1));
}
