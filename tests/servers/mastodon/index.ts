import type { Route } from '../http/call.ts';
import { accountRoutes } from './accounts.ts';
import { appRoutes } from './apps.ts';
import { authorizeRoutes } from './authorize.ts';
import { instanceRoutes } from './instance.ts';
import { mediaRoutes } from './media.ts';
import { publishRoutes } from './publish.ts';
import { quoteRoutes } from './quotes.ts';
import { scheduledRoutes } from './scheduled.ts';
import { sessionRoutes } from './sessions.ts';
import { statusRoutes } from './statuses.ts';
import { tokenRoutes } from './token.ts';

/** Everything the Mastodon API offers here. The first route that fits answers. */
export const mastodonRoutes: Route[] = [
  ...instanceRoutes,
  ...appRoutes,
  ...sessionRoutes,
  ...authorizeRoutes,
  ...tokenRoutes,
  ...accountRoutes,
  ...mediaRoutes,
  ...publishRoutes,
  ...quoteRoutes,
  ...statusRoutes,
  ...scheduledRoutes,
];
