import type { Recipe } from './recipe.ts';
import { x } from './x.ts';

/** Every site we know, one line each. */
export const sites: readonly Recipe[] = [x];
