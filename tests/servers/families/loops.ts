import { refusal, webApp } from '../loops/replies.ts';
import type { Manners } from '../manners.ts';
import { codePointsOfText } from './lengths.ts';
import { other } from './mastodon.ts';

const day = 86_400;
const mebibyte = 1024 * 1024;

/** Loops 1.0 beta (facts: fediverse-api 9d; joinloops/loops-server of 2026). */
export const loops: Manners = {
  ...other,
  api: 'loops',
  software: 'loops',
  version: '1.0.0-beta.8',
  scopes: ['user:read', 'user:write', 'video:create', 'video:read'],
  lacks: ['POST /oauth/revoke'],
  unknownRoute: webApp,
  refusal,
  limits: {
    ...other.limits,
    characters: 200,
    attachments: 1,
    description: 2000,
    imageBytes: 40 * mebibyte,
    videoBytes: 40 * mebibyte,
  },
  signIn: {
    ...other.signIn,
    scopes: 'ignored',
    pkce: 'checked',
    known: 'code',
    // Laravel Passport as it comes.
    token: {
      ...other.signIn.token,
      seconds: 365 * day,
      renewed: true,
      shown: ({ scope: _, ...answer }) => answer,
    },
    revoke: 'none',
  },
  media: { ...other.media, types: ['video/mp4'], listed: [] },
  posts: {
    ...other.posts,
    needsMedia: true,
    visibility: { public: 'public', unlisted: null, private: null, direct: null },
    warning: 'dropped',
    polls: 'dropped',
    schedule: 'ignored',
    language: 'checked',
    length: codePointsOfText,
  },
  // Laravel's own rule: `api/*`, and so neither the sign-in nor NodeInfo.
  cors: {
    open: [{ path: /^\/api\//, methods: 'GET, POST, PUT, DELETE, OPTIONS' }],
    headers: 'asked',
    exposed: '',
  },
};
