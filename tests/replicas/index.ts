import { siteBluesky } from './bluesky/index.ts';
import { siteBuffer } from './buffer/index.ts';
import { siteFacebook } from './facebook/index.ts';
import { siteHootsuite } from './hootsuite/index.ts';
import { siteInstagram } from './instagram/index.ts';
import { siteLater } from './later/index.ts';
import { siteLinkedIn } from './linkedin/index.ts';
import { siteMetaBusiness } from './meta-business/index.ts';
import { siteMetricool } from './metricool/index.ts';
import { siteMixpost } from './mixpost/index.ts';
import { sitePinterest } from './pinterest/index.ts';
import { sitePostiz } from './postiz/index.ts';
import { siteReddit } from './reddit/index.ts';
import { siteSendible } from './sendible/index.ts';
import type { SiteReplica } from './site.ts';
import { siteSprout } from './sprout/index.ts';
import { siteThreads } from './threads/index.ts';
import { siteTikTok } from './tiktok/index.ts';
import { siteTumblr } from './tumblr/index.ts';
import { siteTools } from './undescribed/index.ts';
import { siteX } from './x/index.ts';
import { siteXPro } from './x-pro/index.ts';
import { siteYouTube } from './youtube/index.ts';

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
  siteBluesky,
  siteReddit,
  siteTikTok,
  siteYouTube,
  sitePinterest,
  siteSendible,
  siteLater,
  siteMetricool,
  siteTumblr,
  siteSprout,
  ...siteTools,
];
