import type { Call } from '../http/call.ts';
import type { Reply } from '../http/reply.ts';
import type { Manners } from '../manners.ts';
import { say } from '../sentences.ts';
import { codePointsOfText } from './lengths.ts';
import { other } from './mastodon.ts';
import { instead, sentenceOf } from './refusals.ts';
import { byName } from './scopes.ts';

const day = 86_400;
const types = ['image/jpeg', 'image/png', 'image/gif'];

/** Pixelfed 0.12.6 (facts: fediverse-api 1a, 2a, 4a, 5, 8 and 9a). */
export const pixelfed: Manners = {
  ...other,
  software: 'pixelfed',
  version: '3.5.3 (compatible; Pixelfed 0.12.6)',
  scopes: ['read', 'write', 'follow', 'push'],
  repeatedKey: 'burn',
  keyWindowMs: 3_600_000,
  lacks: [
    'PUT /api/v1/statuses/:id',
    'GET /api/v1/statuses/:id/source',
    ...other.lacks,
    'POST /oauth/revoke',
    'PUT /api/v1/scheduled_statuses/:id',
  ],
  // 9a.16: some values are there for decoration only.
  limits: { ...other.limits, description: 1000, imageBytes: 15_000_000, videoBytes: 15_000_000 },
  refusal,
  about: {
    nodeInfo: '/api/nodeinfo/2.0.json',
    instance: (document) => ({
      ...document,
      configuration: {
        ...document.configuration,
        media_attachments: { ...document.configuration.media_attachments, image_matrix_limit: 2_073_600 },
        polls: {
          max_options: 0,
          max_characters_per_option: 0,
          min_expiration: 300,
          max_expiration: 2_629_746,
        },
      },
    }),
  },
  signIn: {
    ...other.signIn,
    takesLists: false,
    scopes: 'ignored',
    covers: byName,
    needs: {
      'GET /api/v1/accounts/verify_credentials': ['read'],
      'GET /api/v1/media/:id': ['read'],
    },
    pkce: 'checked',
    known: 'code',
    token: { ...other.signIn.token, seconds: 365 * day, renewed: true },
    revoke: 'none',
  },
  media: { ...other.media, types, listed: types, v2: 'never-says', v2Status: 202 },
  posts: {
    ...other.posts,
    needsMedia: true,
    forgetsPeople: true,
    visibility: { public: 'public', unlisted: 'unlisted', private: 'private', direct: null },
    warning: 'if-sensitive',
    warningMakesSensitive: false,
    warningMax: 140,
    language: 'forgotten',
    polls: 'dropped',
    schedule: 'ignored',
    length: codePointsOfText,
    keep: stripTags,
  },
  cors: {
    ...other.cors,
    open: [{ path: /^\/(api|oauth|\.well-known)\//, methods: 'GET, POST, PUT, DELETE, OPTIONS' }],
    exposed: 'Link',
  },
};

/** 9a.5: what follows a `<` is gone, up to its `>` or to the end. */
export function stripTags(text: string): string {
  return text.replace(/<(?!\s)[^>]*(>|$)/g, '');
}

/** Section 8: who asks for JSON gets validation and sign-in errors as 500; `abort()` keeps its code. */
function refusal(reply: Reply, { headers, method, url, locale }: Call): Reply {
  const said = sentenceOf(reply);
  const asksForJson = headers.accept?.includes('application/json') ?? false;
  if (!asksForJson) return url.pathname === '/oauth/token' ? reply : { ...reply, status: 302, body: '' };
  if (reply.status === 401) return instead(reply, 500, { error: 'Unauthenticated.' });
  if (said === say(locale, 'outsideScopes')) return instead(reply, 403, { error: '' });
  if (reply.status === 429) return instead(reply, 429, { error: '' });
  const isMediaMissing = method === 'POST' && url.pathname === '/api/v1/statuses' && reply.status === 404;
  if (reply.status === 404) return instead(reply, isMediaMissing ? 500 : 404, { error: said });
  return reply.status === 422 ? instead(reply, 500, { message: said, errors: {} }) : reply;
}
