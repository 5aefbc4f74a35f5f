import type { ComposerRecipe } from './recipe/composer.ts';

/**
 * A site is one object of plain data: it survives JSON unchanged. Recipes that are taught are the same type. Where data
 * cannot say it, a value names a strategy of the engine.
 */
export interface Recipe extends ComposerRecipe {
  /** Kept in settings and replica names: never renamed. */
  readonly id: string;
  /** A proper name: never translated. */
  readonly name: string;
  /** Match patterns, asked for when the author turns the site on. No two sites share a host: `also`. */
  readonly matches: readonly string[];
  /** Match patterns of the site's own servers for pictures, where they are others: asked for too, and only read. */
  readonly reads?: readonly string[];
  /** The last day its facts were seen on the live site, ISO date. */
  readonly seen: string;
  /** Whole composers, with their submit control, stand in frames of the site's own origin: the script runs there too. */
  readonly frames?: boolean;
  /** Other composers of the site, in order of trust: each is this recipe with these parts in place of its own. */
  readonly also?: readonly Partial<ComposerRecipe>[];
}

export const recipe = <R extends Recipe>(it: R): R => Object.freeze(it);
