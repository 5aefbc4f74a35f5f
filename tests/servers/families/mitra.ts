import { markdownToHtml } from '../interpreters.ts';
import type { Manners } from '../manners.ts';
import { utf16WithWarning } from './lengths.ts';
import { other } from './mastodon.ts';

const day = 86_400;

/** Mitra of 2025 and 2026 (facts: fediverse-api 1b, 2b, 3, 4b). How it counts is not known: the strictest way. */
export const mitra: Manners = {
  ...other,
  software: 'mitra',
  version: '4.0.0 (compatible; Mitra 4.12.0)',
  repeatedKey: 'replay',
  keyWindowMs: 3_600_000,
  limits: { ...other.limits, characters: 5000 },
  signIn: {
    ...other.signIn,
    takesLists: false,
    scopes: 'kept',
    denial: 'nowhere',
    // It expires and there is no other; for how long is the administrator's choice.
    token: { ...other.signIn.token, seconds: 60 * day },
    revoke: 'bearer',
  },
  posts: {
    ...other.posts,
    visibility: { public: 'public', unlisted: 'public', private: 'private', direct: 'direct' },
    warning: 'dropped',
    quotes: 'quote_id',
    warningMakesSensitive: false,
    length: utf16WithWarning,
    interpret: (text) => markdownToHtml(text, 'commonmark'),
  },
  cors: { ...other.cors, open: [{ path: /^\//, methods: 'GET' }], exposed: '*' },
};
