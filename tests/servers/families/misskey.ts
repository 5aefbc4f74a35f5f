import { mfmToHtml } from '../interpreters.ts';
import type { Manners } from '../manners.ts';
import { unknownEndpoint } from '../misskey/index.ts';
import { refusal } from '../misskey/refusals.ts';
import { codePointsOfText, utf16WithWarning } from './lengths.ts';
import { other } from './mastodon.ts';

const mebibyte = 1024 * 1024;

/** Misskey 2026 by its own API (facts: fediverse-api 9c). */
export const misskey: Manners = {
  ...other,
  api: 'misskey',
  software: 'misskey',
  version: '2026.3.0',
  scopes: ['read:account', 'write:notes', 'write:drive'],
  lacks: ['POST /api/notes/edit'],
  unknownRoute: unknownEndpoint,
  refusal,
  ids: 'hex',
  limits: {
    ...other.limits,
    characters: 3000,
    attachments: 16,
    description: 512,
    imageBytes: 30 * mebibyte,
    videoBytes: 30 * mebibyte,
    pollOptions: 10,
    pollOptionCharacters: 50,
    rates: { ...other.limits.rates, statuses: { limit: 300, periodMs: 3_600_000 } },
  },
  signIn: { ...other.signIn, denial: 'nowhere', revoke: 'none' },
  posts: {
    ...other.posts,
    warningMax: 100,
    quotes: 'renoteId',
    language: 'forgotten',
    pollWithMedia: true,
    schedule: 'ignored',
    length: codePointsOfText,
    interpret: mfmToHtml,
  },
  cors: {
    open: [{ path: /^\/(api|\.well-known|nodeinfo)\//, methods: 'GET, POST, OPTIONS' }],
    headers: 'asked',
    exposed: '',
  },
};

/** Sharkey 2025 by the API that it has from Misskey: it edits, and counts the warning in. */
export const sharkeyNative: Manners = {
  ...misskey,
  software: 'sharkey',
  version: '2025.4.3',
  lacks: [],
  limits: { ...misskey.limits, description: 8192, pollOptionCharacters: 150 },
  posts: { ...misskey.posts, warningMax: 500, length: utf16WithWarning },
};
