import type { Reply } from '../http/reply.ts';
import type { Manners } from '../manners.ts';
import { codePointsOfText } from './lengths.ts';
import { other } from './mastodon.ts';
import { instead, ofApi } from './refusals.ts';
import { coarse } from './scopes.ts';

const types = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** Takahē of 2024-08 (facts: fediverse-api 1b, 2b, 4b, 4c, 5, 8). */
export const takahe: Manners = {
  ...other,
  software: 'takahe',
  version: 'takahe/0.11.0',
  refusal: ofApi(refusal),
  signIn: {
    ...other.signIn,
    takesLists: false,
    scopes: 'kept',
    covers: coarse,
    denial: 'nowhere',
  },
  media: { ...other.media, types, listed: types },
  posts: { ...other.posts, schedule: 'ignored', length: codePointsOfText },
  cors: {
    ...other.cors,
    open: [{ path: /^\//, methods: 'DELETE, GET, OPTIONS, PATCH, POST, PUT' }],
    headers: [
      'accept',
      'authorization',
      'content-type',
      'user-agent',
      'x-csrftoken',
      'x-requested-with',
      'idempotency-key',
    ],
    exposed: 'link',
  },
};

/** Section 8: a code in place of a sentence. */
function refusal(reply: Reply): Reply {
  if (reply.status === 401) return instead(reply, 401, { error: 'identity_token_required' });
  return reply.status === 403 ? instead(reply, 403, { error: 'out_of_scope_for_token' }) : reply;
}
