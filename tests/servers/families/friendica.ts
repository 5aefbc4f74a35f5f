import type { Reply } from '../http/reply.ts';
import { friendicaHtml } from '../interpreters.ts';
import type { Manners } from '../manners.ts';
import { other } from './mastodon.ts';
import { instead, ofApi, sentenceOf } from './refusals.ts';
import { byBeginning } from './scopes.ts';

/** Friendica 2024.09 (facts: fediverse-api 1b, 2b, 3, 4b, 5, 6, 8). */
export const friendica: Manners = {
  ...other,
  software: 'friendica',
  version: '2.8.0 (compatible; Friendica 2024.09-rc)',
  limits: { ...other.limits, characters: 200_000 },
  refusal: ofApi(refusal),
  signIn: {
    ...other.signIn,
    takesLists: false,
    scopes: 'kept',
    covers: byBeginning,
    denial: 'nowhere',
    known: 'code',
    token: { ...other.signIn.token, again: 'instead' },
  },
  posts: {
    ...other.posts,
    polls: 'dropped',
    schedule: 'any-time',
    length: null,
    interpret: friendicaHtml,
  },
  cors: {
    open: [
      { path: /^\/(api|\.well-known|nodeinfo)\//, methods: 'GET, POST, PUT, DELETE, OPTIONS' },
      { path: /^\/oauth\/token$/, methods: 'GET, POST, PUT, DELETE, OPTIONS' },
    ],
    headers: '*',
    exposed: 'Link',
  },
};

/** Section 8: the sentence twice. */
function refusal(reply: Reply): Reply {
  const said = sentenceOf(reply);
  return instead(reply, reply.status, { error: said, error_description: said });
}
