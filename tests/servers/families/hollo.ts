import type { Call } from '../http/call.ts';
import type { Reply } from '../http/reply.ts';
import { markdownToHtml } from '../interpreters.ts';
import type { Manners } from '../manners.ts';
import { mastodon, other } from './mastodon.ts';
import { empty, instead, plainText, sentenceOf } from './refusals.ts';

const mebibyte = 1024 * 1024;
const types = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'video/mp4', 'video/webm'];
const methods = 'GET,HEAD,PUT,POST,DELETE,PATCH';

/** Hollo 0.10.0 as observed (facts: server-behaviour 1 to 8), else as read (fediverse-api). */
export const hollo: Manners = {
  ...other,
  software: 'hollo',
  version: '0.10.0',
  apiVersions: { mastodon: 7 },
  repeatedKey: 'replay',
  keyWindowMs: 3_600_000,
  lacks: ['GET /api/v1/scheduled_statuses', 'DELETE /api/v1/media/:id'],
  limits: {
    ...other.limits,
    characters: 10_000,
    charactersPerUrl: 256,
    attachments: 8,
    description: Number.POSITIVE_INFINITY,
    imageBytes: 32 * mebibyte,
    imagePixels: 16_777_216,
    videoBytes: 128 * mebibyte,
    pollOptions: 10,
    pollOptionCharacters: 100,
    pollMaxMs: 1_209_600_000,
  },
  unknownRoute: () => plainText(404, '404 Not Found'),
  refusal,
  ids: 'uuid',
  about: { nodeInfo: '/nodeinfo/2.1', instance: (document) => document },
  signIn: {
    ...other.signIn,
    strict: true,
    pkce: 'checked',
    denial: 'without-state',
    token: {
      ...other.signIn.token,
      // Milliseconds (server-behaviour 1.14).
      shown: (answer) => ({ ...answer, created_at: Number(answer.created_at) * 1000 }),
    },
    revoke: 'strict-form',
  },
  media: { ...other.media, types, listed: types, described: 'with-post' },
  posts: {
    ...other.posts,
    takesEmpty: true,
    quotes: 'quoted_status_id',
    jsonOnly: true,
    warningMakesSensitive: false,
    language: 'any',
    pollWithMedia: true,
    schedule: 'ignored',
    length: null,
    // A single line break stays one, without `<br>` (server-behaviour 7).
    interpret: (text) => markdownToHtml(text, 'joins-lines'),
  },
  cors: {
    open: [
      { path: /^\/api\//, methods },
      { path: /^\/oauth\/(token|revoke|userinfo)$/, methods: 'POST' },
      { path: /^\/(\.well-known|nodeinfo)\//, methods: 'GET' },
    ],
    headers: mastodon.cors.headers,
    exposed: 'Link',
  },
};

/** Section 8: a code in place of a sentence; nothing at all after a fault of its own. */
function refusal(reply: Reply, { headers, url, params }: Call): Reply {
  if (reply.status >= 500) return empty(reply.status, false);
  const isOAuth = url.pathname.startsWith('/oauth/');
  if (isOAuth) return reply;
  if (reply.status === 401)
    return instead(reply, 401, { error: headers.authorization ? 'invalid_token' : 'unauthorized' });
  if (reply.status === 403) return instead(reply, 403, { error: 'insufficient_scope' });
  // A well-formed id of a post that is not there is a fault of its own (section 7).
  if (reply.status === 404 && params.in_reply_to_id !== undefined) return empty(500, false);
  if (reply.status !== 422) return reply;
  if (params.media_ids !== undefined) return instead(reply, 422, { error: 'Media not found' });
  const message = JSON.stringify([{ code: 'custom', message: sentenceOf(reply) }]);
  return instead(reply, 422, { error: 'invalid_request', zod_error: { name: 'ZodError', message } });
}
