import type { Family } from '../model/account.ts';
import type { RepeatManners } from './driver.ts';

/** What differs from family to family. Everything here is a claim about others (facts: fediverse-api). */
export interface Profile {
  /** The language its servers are spoken to in; most of what follows is about the Mastodon API. */
  protocol: 'mastodon' | 'misskey' | 'loops';
  /** Whether an extension reaches it only where the person has granted its host (facts: fediverse-api 3). */
  needsHost: boolean;
  /** Its page for writing, which takes a `text`; `null` where none was found (facts: fediverse-api 10). */
  sharePath: string | null;
  /** The narrowest that work. Reading one's own posts is needed to look whether a post arrived. */
  scopes: string;
  /** Whether an app must give its redirect addresses as a list; most take none (facts: fediverse-api 2, 9d). */
  redirectList: boolean;
  mediaEndpoint: 'v1' | 'v2';
  repeat: RepeatManners;
  /** How a token is revoked: a form, the same with the token as `Authorization` too, or not at all. */
  revoke: 'form' | 'bearer' | 'none';
  /** Whether revoking also deletes our registration. */
  revokeEndsApp: boolean;
  /** Whether `allowed_mentions: []` makes it refuse a post that would mention somebody. */
  mentionGuard: boolean;
  /** Whether `content_type` keeps it from reading the text as Markdown. */
  contentType: boolean;
  /** How a post names the one that it quotes, if it can quote any. `quoted_status_id` is Mastodon's, for servers of an API that has it; `quote_id` older. */
  quotes: 'quoted_status_id' | 'quote_id' | 'renoteId' | 'never';
  /** How alt texts of a post are changed: together with its words, one file after another, or not so far as is known. */
  altText: 'with-post' | 'by-file' | 'never';
  /** Whether it keeps what of a picture must stay in sight (facts: fediverse-api 5). */
  focus: boolean;
  /** Whether it keeps a poll. */
  polls: boolean;
  /** How `verify_credentials` says that a token is no longer good. */
  badToken: readonly number[];
  /** Whether any failure may come as 401. */
  vague401: boolean;
  /** Whether its own errors come with nothing in them, though they may be called HTML. */
  bareErrors: boolean;
  /** Whether validation and sign-in errors come as a 500 with JSON. */
  errorsAs500: boolean;
  /** Whether it says 403 to a post or picture that it does not like. */
  refusesBy403: boolean;
  /** Whether posts succeed only after the account was asked for once. */
  verifyFirst: boolean;
  /** Whether a file takes the place of an earlier one of the same name (seen on snac 2.75). */
  nameIsId: boolean;
  /** Whether posts for followers are missing among an account's own, but stand in its timeline (seen on snac 2.75). */
  privateAtHome: boolean;
  /** Limits where the server states none. */
  fallback: { characters: number; media: number; description: number; mediaTypes: readonly string[] };
}

const hour = 3_600_000;
const narrow = 'read:accounts read:statuses write:statuses write:media';
/** Where a post can quote another, which is found by its address. */
const withSearch = `${narrow} read:search`;
const ignored: RepeatManners = { on: 'ignore', windowMs: 0 };

const cautious: Profile = {
  protocol: 'mastodon',
  needsHost: false,
  sharePath: null,
  scopes: 'read write',
  redirectList: false,
  mediaEndpoint: 'v2',
  repeat: ignored,
  revoke: 'form',
  revokeEndsApp: false,
  mentionGuard: false,
  contentType: false,
  quotes: 'quoted_status_id',
  altText: 'never',
  focus: false,
  polls: true,
  badToken: [401],
  vague401: false,
  bareErrors: false,
  errorsAs500: false,
  refusesBy403: false,
  verifyFirst: false,
  nameIsId: false,
  privateAtHome: false,
  fallback: { characters: 500, media: 4, description: 1500, mediaTypes: [] },
};

const granular: Profile = { ...cautious, scopes: narrow };
const quoting: Profile = { ...cautious, scopes: withSearch };

/** Akkoma says 403 to an expired token too (facts: fediverse-api 8). */
const pleroma: Profile = {
  ...quoting,
  quotes: 'quote_id',
  altText: 'by-file',
  repeat: { on: 'replay', windowMs: 6 * hour },
  contentType: true,
  badToken: [401, 403],
  fallback: { ...cautious.fallback, characters: 5000, description: 5000 },
};

export const profiles: Readonly<Record<Family, Profile>> = {
  // glitch-soc reads Markdown for those who have chosen it, unless told; the others do not look (facts: fediverse-api 4a).
  mastodon: {
    ...quoting,
    repeat: { on: 'replay', windowMs: hour },
    mentionGuard: true,
    altText: 'with-post',
    focus: true,
    contentType: true,
    sharePath: '/share',
  },
  pixelfed: {
    ...cautious,
    mediaEndpoint: 'v1',
    repeat: { on: 'burn', windowMs: hour },
    revoke: 'none',
    polls: false,
    errorsAs500: true,
    refusesBy403: true,
    verifyFirst: true,
    fallback: {
      ...cautious.fallback,
      description: 1000,
      mediaTypes: ['image/jpeg', 'image/png', 'image/gif'],
    },
  },
  gotosocial: {
    ...granular,
    altText: 'with-post',
    focus: true,
    contentType: true,
    fallback: { ...cautious.fallback, characters: 5000, media: 6 },
  },
  pleroma,
  akkoma: pleroma,
  friendica: { ...granular, needsHost: true, mediaEndpoint: 'v1', polls: false },
  hollo: {
    ...quoting,
    altText: 'with-post',
    repeat: { on: 'replay', windowMs: hour },
    fallback: { ...cautious.fallback, characters: 10_000, media: 8 },
  },
  takahe: {
    ...cautious,
    mediaEndpoint: 'v1',
    fallback: { ...cautious.fallback, mediaTypes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] },
  },
  mitra: { ...quoting, quotes: 'quote_id', needsHost: true, revoke: 'bearer' },
  snac: {
    ...granular,
    needsHost: true,
    sharePath: '/share',
    mediaEndpoint: 'v1',
    revokeEndsApp: true,
    polls: false,
    badToken: [401, 403, 422],
    bareErrors: true,
    nameIsId: true,
    privateAtHome: true,
  },
  // Its own protocol is preferred to its Mastodon API, which says 401 to everything and guards no mention (section 9b).
  misskey: {
    ...cautious,
    protocol: 'misskey',
    quotes: 'renoteId',
    altText: 'by-file',
    sharePath: '/share',
    scopes: 'read:account write:notes write:drive',
    revoke: 'none',
    fallback: { ...cautious.fallback, characters: 3000, media: 16, description: 512 },
  },
  sharkey: {
    ...cautious,
    sharePath: '/share',
    mediaEndpoint: 'v1',
    revoke: 'none',
    vague401: true,
    fallback: { ...cautious.fallback, characters: 3000, media: 16, description: 512 },
  },
  iceshrimp: { ...quoting, quotes: 'quote_id', repeat: { on: 'replay', windowMs: 24 * hour } },
  // Its own app has these, and its routes do not look at them (facts: fediverse-api 9d). `logout` would end all the person's
  // tokens, those of other apps too (AppController).
  loops: {
    ...cautious,
    protocol: 'loops',
    needsHost: true,
    scopes: 'user:read video:create video:read',
    redirectList: true,
    revoke: 'none',
    quotes: 'never',
    altText: 'with-post',
    polls: false,
    fallback: { characters: 200, media: 1, description: 2000, mediaTypes: ['video/mp4'] },
  },
  'mastodon-like': cautious,
};

/** NodeInfo `software.name`, lower case (facts: fediverse-api 1, 9b, 9c). Mastodon's forks go by names of their own. */
const names: Readonly<Record<string, Family>> = {
  mastodon: 'mastodon',
  hometown: 'mastodon',
  'glitch-soc': 'mastodon',
  ecko: 'mastodon',
  fedibird: 'mastodon',
  kmyblue: 'mastodon',
  pixelfed: 'pixelfed',
  gotosocial: 'gotosocial',
  pleroma: 'pleroma',
  akkoma: 'akkoma',
  friendica: 'friendica',
  hollo: 'hollo',
  takahe: 'takahe',
  mitra: 'mitra',
  snac: 'snac',
  misskey: 'misskey',
  cherrypick: 'misskey',
  sharkey: 'misskey',
  firefish: 'misskey',
  iceshrimp: 'misskey',
  'iceshrimp.net': 'iceshrimp',
  loops: 'loops',
};

/** Those of Misskey's descendants that have a Mastodon API as well. */
const bilingual = new Set(['sharkey', 'firefish', 'iceshrimp']);

/** The family of a server whose own protocol does not answer; `null` when it has no other. */
export const secondFamilyOf = (software: string): Family | null =>
  bilingual.has(software.trim().toLowerCase()) ? 'sharkey' : null;

/** Software that takes a password and nothing else from an app; we never ask for one (facts: fediverse-api 9d). */
const passwords = new Set(['peertube', 'lemmy']);
export const wantsPassword = (software: string): boolean => passwords.has(software.trim().toLowerCase());

/** Software with a protocol of its own that we do not speak. */
const strangers = new Set([...passwords, 'foundkey']);

/** `null` when we cannot speak to it; a name nobody knows may well speak the Mastodon API. */
export function familyOf(software: string): Family | null {
  const name = software.trim().toLowerCase();
  if (strangers.has(name)) return null;
  return Object.hasOwn(names, name) ? (names[name] ?? 'mastodon-like') : 'mastodon-like';
}

/** The family hidden in a version such as `2.7.2 (compatible; Akkoma 3.16.0)`; `null` when there is none. */
export function softwareIn(version: string): string | null {
  return /\((?:compatible; |not true; really )(\w[\w.]*)[ /]/.exec(version)?.[1]?.toLowerCase() ?? null;
}
