import { randomBytes } from 'node:crypto';
import { open, type Route } from '../http/call.ts';
import { listOf, textOf } from '../http/params.ts';
import { json } from '../http/reply.ts';
import { authorizeRoutes } from '../mastodon/authorize.ts';
import { instanceRoutes } from '../mastodon/instance.ts';
import { sessionRoutes } from '../mastodon/sessions.ts';
import { tokenRoutes } from '../mastodon/token.ts';
import { unprocessable } from './replies.ts';
import { videoRoutes } from './videos.ts';

const mebibyte = 1024 * 1024;

/** Everything that Loops offers here, and what all Fediverse servers do (joinloops/loops-server, routes/api.php). */
export const loopsRoutes: Route[] = [
  ...instanceRoutes.filter(({ on }) => /nodeinfo|webfinger/.test(on)),
  ...sessionRoutes,
  ...authorizeRoutes,
  ...tokenRoutes.filter(({ on }) => on === 'POST /oauth/token'),
  ...videoRoutes,
  open('GET /api/v1/config', (_, { manners, limits, origin }) =>
    json(200, {
      app: { name: 'Loops', url: origin, description: '', software: 'loops', version: manners.version },
      media: {
        max_video_size: limits.videoBytes / mebibyte,
        max_video_duration: 180,
        allowed_video_formats: ['mp4'],
      },
      registration: false,
      federation: true,
    }),
  ),
  // A list, where others want one string (AuthController::registerApp).
  open('POST /api/v1/apps', (call, world) => {
    const redirectUris = listOf(call.params.redirect_uris);
    const name = textOf(call.params.client_name);
    if (!name) return unprocessable('client_name', 'The client name field is required.');
    if (!redirectUris?.length)
      return unprocessable('redirect_uris', 'The redirect uris field must be an array.');
    const app = {
      id: world.newId(),
      name,
      website: null,
      redirectUris,
      scopes: [...world.manners.scopes],
      clientId: world.newId(),
      clientSecret: randomBytes(20).toString('hex'),
      ended: false,
    };
    world.apps.push(app);
    return json(200, {
      client_id: app.clientId,
      client_name: name,
      client_secret: app.clientSecret,
      redirect_uris: redirectUris,
      vapid_key: null,
    });
  }),
];
