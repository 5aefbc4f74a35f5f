import { buffer } from './buffer.ts';
import { facebook } from './facebook.ts';
import { hootsuite } from './hootsuite.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { metaBusiness } from './meta-business.ts';
import { mixpost } from './mixpost.ts';
import { postiz } from './postiz.ts';
import type { Recipe } from './recipe.ts';
import { threads } from './threads.ts';
import { x } from './x.ts';
import { xPro } from './x-pro.ts';

/** Every site we know, one line each. */
export const sites: readonly Recipe[] = [
  x,
  xPro,
  threads,
  facebook,
  instagram,
  metaBusiness,
  linkedin,
  buffer,
  hootsuite,
  mixpost,
  postiz,
];
