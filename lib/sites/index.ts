import { bluesky } from './bluesky.ts';
import { buffer } from './buffer.ts';
import { facebook } from './facebook.ts';
import { hootsuite } from './hootsuite.ts';
import { instagram } from './instagram.ts';
import { later } from './later.ts';
import { linkedin } from './linkedin.ts';
import { metaBusiness } from './meta-business.ts';
import { metricool } from './metricool.ts';
import { mixpost } from './mixpost.ts';
import { pinterest } from './pinterest.ts';
import { postiz } from './postiz.ts';
import type { Recipe } from './recipe.ts';
import { reddit } from './reddit.ts';
import { sendible } from './sendible.ts';
import { sprout } from './sprout.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { tumblr } from './tumblr.ts';
import { undescribedSites } from './undescribed.ts';
import { x } from './x.ts';
import { xPro } from './x-pro.ts';
import { youtube } from './youtube.ts';

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
  bluesky,
  reddit,
  tiktok,
  youtube,
  pinterest,
  sendible,
  later,
  metricool,
  tumblr,
  sprout,
  ...undescribedSites,
];
