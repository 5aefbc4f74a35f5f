import { type Call, open, type Route } from '../http/call.ts';
import { json, type Reply } from '../http/reply.ts';
import { instanceRoutes } from '../mastodon/instance.ts';
import { sessionRoutes } from '../mastodon/sessions.ts';
import type { World } from '../world.ts';
import { driveRoutes } from './drive.ts';
import { miauthRoutes } from './miauth.ts';
import { noteRoutes } from './notes.ts';

/** Everything the Misskey API offers here, and what all Fediverse servers do (facts: fediverse-api 9c). */
export const misskeyRoutes: Route[] = [
  ...instanceRoutes.filter(({ on }) => /nodeinfo|webfinger/.test(on)),
  ...sessionRoutes,
  ...miauthRoutes,
  ...driveRoutes,
  ...noteRoutes,
  open('POST /api/meta', (_, world) => json(200, meta(world))),
];

const mebibyte = 1024 * 1024;

const meta = ({ manners, limits, origin }: World) => ({
  version: manners.version,
  uri: origin,
  name: null,
  maxNoteTextLength: limits.characters,
  ...(manners.software === 'sharkey' && { maxAltTextLength: limits.description }),
  policies: { maxFileSizeMb: limits.imageBytes / mebibyte, canPublicNote: true },
});

/** What is not there: everything that is no POST, too (Misskey's router). */
export const unknownEndpoint = (_: Call): Reply =>
  json(404, {
    error: {
      message: 'Unknown API endpoint.',
      code: 'UNKNOWN_API_ENDPOINT',
      id: '2ca3b769-540a-4f08-9dd5-b5a825b6d0f1',
      kind: 'client',
    },
  });
