import type { Limits } from '../limits.ts';
import type { Manners } from '../manners.ts';
import { countedLength } from '../mastodon/length.ts';
import { notFound } from '../mastodon/pages.ts';
import { mediaTypes } from '../mastodon/sniff.ts';
import { byName } from './scopes.ts';

const minute = 60_000;
const mebibyte = 1024 * 1024;

const readable = [
  'accounts',
  'blocks',
  'bookmarks',
  'favourites',
  'filters',
  'follows',
  'lists',
  'mutes',
  'statuses',
];

/** facts: fediverse-api 2a; as since Mastodon 4.3, without the administrators'. */
export const granularScopes = [
  'profile',
  'read',
  ...[...readable, 'notifications', 'search'].map((what) => `read:${what}`),
  'write',
  ...[...readable, 'conversations', 'media', 'notifications', 'reports'].map((what) => `write:${what}`),
  'follow',
  'push',
];

/** Mastodon 4.5 as it comes (facts: fediverse-api 4, 5, 6, 7). */
const limits: Limits = {
  characters: 500,
  charactersPerUrl: 23,
  attachments: 4,
  description: 1500,
  imageBytes: 16 * mebibyte,
  imagePixels: 33_177_600,
  gifPixels: 921_600,
  videoBytes: 99 * mebibyte,
  videoPixels: 8_294_400,
  videoFrameRate: 120,
  processingPolls: 1,
  pollOptions: 4,
  pollOptionCharacters: 50,
  pollMinMs: 5 * minute,
  pollMaxMs: 2_629_746_000,
  scheduleLeadMs: 5 * minute,
  scheduledTotal: 300,
  scheduledPerDay: 25,
  rates: {
    account: { limit: 1500, periodMs: 5 * minute },
    token: { limit: 300, periodMs: 5 * minute },
    address: { limit: 300, periodMs: 5 * minute },
    media: { limit: 30, periodMs: 30 * minute },
    deletes: { limit: 30, periodMs: 30 * minute },
    apps: { limit: 5, periodMs: 10 * minute },
    statuses: { limit: 300, periodMs: 180 * minute },
  },
  showsRates: true,
};

/** No rate is known of (facts: fediverse-api 7). */
const never = { limit: Number.POSITIVE_INFINITY, periodMs: minute };
export const unlimited: Limits['rates'] = {
  account: never,
  token: never,
  address: never,
  media: never,
  deletes: never,
  apps: never,
  statuses: never,
};

const asAsked = { public: 'public', unlisted: 'unlisted', private: 'private', direct: 'direct' } as const;

export const mastodon: Manners = {
  api: 'mastodon',
  software: 'mastodon',
  version: '4.5.3',
  apiVersions: { mastodon: 7 },
  scopes: granularScopes,
  repeatedKey: 'replay',
  keyWindowMs: 60 * minute,
  limits,
  lacks: [],
  unknownRoute: notFound,
  refusal: (reply) => reply,
  ids: 'number',
  about: { nodeInfo: '/nodeinfo/2.0', instance: (document) => document },
  signIn: {
    takesLists: true,
    strict: false,
    scopes: 'checked',
    covers: byName,
    needs: {},
    pkce: 'checked',
    denial: 'with-state',
    known: 'code',
    token: { seconds: null, renewed: false, again: 'same', shown: (answer) => answer },
    revoke: 'form',
    revokeEndsApp: false,
  },
  media: {
    types: mediaTypes,
    listed: mediaTypes,
    v2: 'later',
    v2Status: 200,
    mixes: false,
    nameIsId: false,
    described: 'with-post',
    keepsOrder: true,
    focus: true,
    callsAllImages: false,
  },
  posts: {
    needsMedia: false,
    forgetsPeople: false,
    takesEmpty: false,
    jsonOnly: false,
    needsVisibility: false,
    visibility: asAsked,
    shownVisibility: asAsked,
    warning: 'kept',
    warningMakesSensitive: true,
    sensitiveAlone: true,
    listsPrivate: true,
    warningMax: null,
    language: 'kept',
    polls: 'kept',
    pollWithMedia: false,
    schedule: 'exact-ahead',
    quotes: 'quoted_status_id',
    editsRename: false,
    lostMedia: 'refused',
    lostParent: 'refused',
    mentionGuard: true,
    length: (text, warning, { charactersPerUrl }) => countedLength(text, warning, charactersPerUrl),
    keep: (text) => text,
    render: (html) => html,
    interpret: null,
  },
  cors: {
    open: [
      { path: /^\/api\//, methods: 'POST, PUT, DELETE, GET, PATCH, OPTIONS' },
      { path: /^\/oauth\/(token|revoke)$/, methods: 'POST, OPTIONS' },
      { path: /^\/(\.well-known|nodeinfo)\//, methods: 'GET, OPTIONS' },
    ],
    headers: 'asked',
    exposed: 'Link, X-RateLimit-Reset, X-RateLimit-Limit, X-RateLimit-Remaining, X-Request-Id',
  },
};

/** What most other families share: no rates shown, no mention guard, whatever their posts and media are like. */
export const other: Manners = {
  ...mastodon,
  apiVersions: {},
  repeatedKey: 'ignore',
  keyWindowMs: 0,
  lacks: ['GET /.well-known/oauth-authorization-server'],
  limits: { ...limits, rates: unlimited, showsRates: false },
  signIn: {
    ...mastodon.signIn,
    pkce: 'ignored',
    known: 'asked-again',
    token: { ...mastodon.signIn.token, again: 'new' },
  },
  media: { ...mastodon.media, v2: 'done', mixes: true, described: 'never', focus: false },
  posts: { ...mastodon.posts, mentionGuard: false, quotes: null },
};
