import { facebook } from './facebook.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { metaBusiness } from './meta-business.ts';
import type { Recipe } from './recipe.ts';
import { threads } from './threads.ts';
import { x } from './x.ts';
import { xPro } from './x-pro.ts';

/** Every site we know, one line each. */
export const sites: readonly Recipe[] = [x, xPro, threads, facebook, instagram, metaBusiness, linkedin];
