import type { Reply } from '../http/reply.ts';
import type { InstanceDocument, Manners } from '../manners.ts';
import type { World } from '../world.ts';
import { graphemesTrimmed } from './lengths.ts';
import { granularScopes, other } from './mastodon.ts';
import { instead, ofApi, sentenceOf } from './refusals.ts';

const hundredYears = 3_153_600_000;

/** The line of Pleroma (facts: fediverse-api 1a, 2a, 4a, 5, 6, 8); 3.16 of Akkoma says nothing of `configuration`. */
export const akkoma: Manners = {
  ...other,
  software: 'akkoma',
  version: '2.7.2 (compatible; Akkoma 3.16.0-0-g071bb07)',
  scopes: granularScopes.filter((scope) => scope !== 'profile'),
  repeatedKey: 'echo',
  keyWindowMs: 6 * 3_600_000,
  lacks: [...other.lacks, 'GET /api/v2/instance'],
  limits: {
    ...other.limits,
    characters: 5000,
    attachments: Number.POSITIVE_INFINITY,
    description: 5000,
    imageBytes: 16_000_000,
    videoBytes: 16_000_000,
    pollOptions: 20,
    pollOptionCharacters: 200,
    pollMinMs: 0,
    pollMaxMs: 31_536_000_000,
    rates: { ...other.limits.rates, statuses: { limit: 15, periodMs: 10_000 } },
  },
  refusal: ofApi(refusal),
  about: { nodeInfo: '/nodeinfo/2.0.json', instance: topLevel },
  signIn: {
    ...other.signIn,
    scopes: 'kept',
    needs: { 'GET /api/v1/media/:id': ['read:media'] },
    known: 'token',
    denial: 'nowhere',
    token: { ...other.signIn.token, seconds: hundredYears, renewed: true },
  },
  media: { ...other.media, listed: [], v2Status: 202, described: 'by-file' },
  posts: {
    ...other.posts,
    pollWithMedia: true,
    schedule: 'loose-ahead',
    quotes: 'quote_id',
    length: graphemesTrimmed,
  },
  cors: {
    ...other.cors,
    open: [{ path: /^\//, methods: 'POST, PUT, DELETE, GET, PATCH, OPTIONS' }],
    headers: ['authorization', 'content-type', 'idempotency-key'],
    exposed:
      'Link, X-RateLimit-Reset, X-RateLimit-Limit, X-RateLimit-Remaining, X-Request-Id, Idempotency-Key',
  },
};

/** Read from a fork, 2.7.51. */
export const pleroma: Manners = {
  ...akkoma,
  software: 'pleroma',
  version: '2.7.2 (compatible; Pleroma 2.7.51)',
  lacks: other.lacks,
  limits: { ...akkoma.limits, attachments: 1000 },
  about: {
    nodeInfo: '/nodeinfo/2.0.json',
    instance: (document, world) => ({
      ...topLevel(document, world),
      configuration: {
        ...document.configuration,
        statuses: { ...document.configuration.statuses, characters_reserved_per_url: 0 },
        media_attachments: {
          ...document.configuration.media_attachments,
          supported_mime_types: ['application/octet-stream'],
        },
      },
    }),
  },
};

/** Its limits stand at the top. */
function topLevel({ configuration, ...document }: InstanceDocument, { limits }: World) {
  return {
    ...document,
    max_toot_chars: limits.characters,
    upload_limit: limits.imageBytes,
    description_limit: limits.description,
    poll_limits: {
      max_options: limits.pollOptions,
      max_option_chars: limits.pollOptionCharacters,
      min_expiration: limits.pollMinMs / 1000,
      max_expiration: limits.pollMaxMs / 1000,
    },
    pleroma: { metadata: { post_formats: ['text/plain', 'text/html', 'text/markdown'], features: [] } },
  };
}

/** Section 8: 403 also where the token is no longer good. */
function refusal(reply: Reply): Reply {
  const said = sentenceOf(reply);
  switch (reply.status) {
    case 401:
      return instead(reply, 403, { error: 'Invalid credentials.' });
    case 403:
      return instead(reply, 403, { error: 'Insufficient permissions: write:statuses.' });
    case 422:
      return instead(reply, 422, { error: said });
    case 429:
      return instead(reply, 429, { error: 'Throttled' });
    default:
      return reply;
  }
}
