import type { Reply } from '../http/reply.ts';
import type { Manners } from '../manners.ts';
import { codePointsWithWarning } from './lengths.ts';
import { mastodon, other } from './mastodon.ts';
import { instead, ofApi, sentenceOf } from './refusals.ts';

const mebibyte = 1024 * 1024;
const types = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/apng',
  'video/mp4',
  'video/webm',
  'video/quicktime',
  'video/x-matroska',
  'audio/mpeg',
  'audio/flac',
  'audio/ogg',
];

/** GoToSocial 0.20 (facts: fediverse-api 1a, 2a, 4a, 5, 7, 8). */
export const gotosocial: Manners = {
  ...other,
  software: 'gotosocial',
  version: '0.20.0+git-57cb4fe',
  limits: {
    ...other.limits,
    characters: 5000,
    // Said, but not applied (4c).
    charactersPerUrl: 25,
    attachments: 6,
    pollOptions: 6,
    imageBytes: 40 * mebibyte,
    videoBytes: 40 * mebibyte,
    showsRates: true,
    rates: { ...other.limits.rates, address: { limit: 300, periodMs: 300_000 } },
  },
  refusal: ofApi(refusal),
  signIn: { ...other.signIn, takesLists: false, scopes: 'kept', denial: 'nowhere' },
  media: { ...other.media, focus: true, types, listed: types, described: 'with-post' },
  posts: { ...other.posts, language: 'checked', length: codePointsWithWarning },
  cors: {
    ...mastodon.cors,
    open: [{ path: /^\//, methods: 'POST, PUT, DELETE, GET, PATCH, OPTIONS' }],
    headers: ['origin', 'content-length', 'content-type', 'authorization', 'idempotency-key'],
  },
};

/** Section 8: a name before every sentence; what does not pass is a 400. */
function refusal(reply: Reply): Reply {
  const said = sentenceOf(reply);
  switch (reply.status) {
    case 401:
      return instead(reply, 401, { error: 'Unauthorized: token was invalid' });
    case 403:
      return instead(reply, 403, { error: 'Forbidden: token has insufficient scope permission' });
    case 422:
      return instead(reply, 400, { error: `Bad Request: ${said}` });
    case 429:
      return instead(reply, 429, { error: 'rate limit reached' });
    default:
      return instead(reply, reply.status, { error: said });
  }
}
