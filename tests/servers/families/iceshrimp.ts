import type { Reply } from '../http/reply.ts';
import { mfmToHtml } from '../interpreters.ts';
import type { Manners } from '../manners.ts';
import { utf16WithWarning } from './lengths.ts';
import { granularScopes, other } from './mastodon.ts';
import { instead, ofApi, sentenceOf } from './refusals.ts';

/** Iceshrimp.NET of 2025-02 (facts: fediverse-api 1b, 2b, 3, 4b, 7). How it counts is not known: the strictest way. */
export const iceshrimp: Manners = {
  ...other,
  software: 'Iceshrimp.NET',
  version: '4.2.1 (compatible; Iceshrimp.NET/2025.1)',
  scopes: granularScopes.filter((scope) => scope !== 'profile'),
  repeatedKey: 'replay',
  keyWindowMs: 24 * 3_600_000,
  limits: {
    ...other.limits,
    characters: 8192,
    rates: { ...other.limits.rates, address: { limit: 500, periodMs: 60_000 } },
  },
  refusal: ofApi(refusal),
  signIn: { ...other.signIn, takesLists: false, denial: 'nowhere' },
  // Section 4b: in no order that could be relied on.
  media: { ...other.media, keepsOrder: false },
  posts: {
    ...other.posts,
    needsVisibility: true,
    quotes: 'quote_id',
    schedule: 'refused',
    length: utf16WithWarning,
    interpret: mfmToHtml,
  },
  cors: { ...other.cors, headers: ['authorization', 'content-type', 'idempotency-key'], exposed: 'Link' },
};

/** Section 2b and 7. */
function refusal(reply: Reply): Reply {
  const said = sentenceOf(reply);
  if (reply.status === 429) return instead(reply, 429, { error: 'Too Many Requests' });
  return instead(reply, reply.status, { error: said });
}
