import { siteBuffer } from './buffer/index.ts';
import { siteFacebook } from './facebook/index.ts';
import { siteHootsuite } from './hootsuite/index.ts';
import { siteInstagram } from './instagram/index.ts';
import { siteLinkedIn } from './linkedin/index.ts';
import { siteMetaBusiness } from './meta-business/index.ts';
import { siteMixpost } from './mixpost/index.ts';
import { sitePostiz } from './postiz/index.ts';
import type { SiteReplica } from './site.ts';
import { siteThreads } from './threads/index.ts';
import { siteX } from './x/index.ts';
import { siteXPro } from './x-pro/index.ts';

/** Every replica, one line each. */
export const replicas: readonly SiteReplica[] = [
  siteX,
  siteXPro,
  siteThreads,
  siteFacebook,
  siteInstagram,
  siteMetaBusiness,
  siteLinkedIn,
  siteBuffer,
  siteHootsuite,
  siteMixpost,
  sitePostiz,
];
