import type { Call } from '../http/call.ts';
import type { Reply } from '../http/reply.ts';
import { mfmToHtml } from '../interpreters.ts';
import type { Manners } from '../manners.ts';
import { utf16WithWarning } from './lengths.ts';
import { other } from './mastodon.ts';
import { instead, sentenceOf } from './refusals.ts';
import { byBeginning } from './scopes.ts';

/** The Mastodon API of Sharkey 2024.9 (facts: fediverse-api 1b, 2b, 3, 4b, 5, 8). */
export const sharkey: Manners = {
  ...other,
  software: 'sharkey',
  version: '3.0.0 (compatible; Sharkey 2024.9.1)',
  lacks: [...other.lacks, 'GET /api/v2/instance', 'POST /oauth/revoke'],
  limits: {
    ...other.limits,
    characters: 3000,
    attachments: 16,
    description: 512,
    imageBytes: 10_000_000,
    videoBytes: 40_000_000,
    pollOptions: 10,
    pollOptionCharacters: 150,
    rates: { ...other.limits.rates, statuses: { limit: 300, periodMs: 3_600_000 } },
  },
  refusal,
  signIn: {
    ...other.signIn,
    takesLists: false,
    scopes: 'kept',
    covers: byBeginning,
    denial: 'nowhere',
    revoke: 'none',
  },
  posts: {
    ...other.posts,
    warningMax: 500,
    language: 'forgotten',
    pollWithMedia: true,
    schedule: 'ignored',
    length: utf16WithWarning,
    interpret: mfmToHtml,
  },
  cors: {
    open: [
      { path: /^\/(api|\.well-known|nodeinfo)\//, methods: 'GET, POST, PUT, DELETE, OPTIONS' },
      // No preflight is answered here: only a simple request comes through.
      { path: /^\/oauth\//, methods: '' },
    ],
    headers: 'asked',
    exposed: '',
  },
};

/** Section 8: 401 for nearly everything, and an object for an error. */
function refusal(reply: Reply, { url }: Call): Reply {
  if (url.pathname.startsWith('/oauth/')) return instead(reply, 401, { error: 'invalid_request' });
  const code =
    reply.status === 429
      ? 'RATE_LIMIT_EXCEEDED'
      : reply.status === 401
        ? 'AUTHENTICATION_FAILED'
        : 'INVALID_PARAM';
  const status = reply.status === 429 || reply.status >= 500 ? reply.status : 401;
  return instead(reply, status, { error: { message: sentenceOf(reply), code, id: 'b0a7f5f8' } });
}
