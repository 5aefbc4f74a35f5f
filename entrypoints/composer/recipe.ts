import type { Recipe } from '../../lib/sites/recipe.ts';
import { ask } from './ask.ts';

/** Where `sites/<id>.js` leaves the recipe for us, in a world that pages do not see. */
const place = Symbol.for('also-post.recipe');

/**
 * The recipe of this page. Of a site we know it came as a script of its own, before us; one that was taught lies with the
 * background, which has checked it.
 *
 * @returns `null` when the site is not turned on any more
 */
export async function recipeHere(): Promise<Recipe | null> {
  const given = (globalThis as { [place]?: Recipe })[place];
  if (given) return given;
  const reply = await ask('site.recipe', {});
  return reply.ok ? reply.value.recipe : null;
}
