import type { SiteReplica } from './site.ts';
import { siteX } from './x/index.ts';

/** Every replica, one line each. */
export const replicas: readonly SiteReplica[] = [siteX];
