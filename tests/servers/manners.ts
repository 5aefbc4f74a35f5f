/** How one family of servers behaves where families differ, and the limits it comes with. A new family is a new object. */
export interface Manners {
  /** NodeInfo `software.name`. */
  software: string;
  version: string;
  /** `api_versions` of `/api/v2/instance`. */
  apiVersions: Record<string, number>;
  /** Every scope an app may ask for (facts: fediverse-api 2a). */
  scopes: readonly string[];
  /**
   * What a repeated Idempotency-Key leads to (facts: fediverse-api 4a): `replay` answers the first post again; `burn`
   * refuses it with 400, whether or not the first became a post; `ignore` makes another post.
   */
  repeatedKey: 'replay' | 'burn' | 'ignore';
  /** How long a key is remembered, ms. */
  keyWindowMs: number;
  limits: Limits;
}

/** What an administrator may set. Sizes in bytes, areas in pixels, times in ms. */
export interface Limits {
  characters: number;
  /** What a link counts, however long it is. */
  charactersPerUrl: number;
  attachments: number;
  /** Code points. */
  description: number;
  imageBytes: number;
  imagePixels: number;
  gifPixels: number;
  videoBytes: number;
  videoPixels: number;
  videoFrameRate: number;
  /** How often a client must ask for a video, sound or animation before it is done. */
  processingPolls: number;
  pollOptions: number;
  /** Graphemes. */
  pollOptionCharacters: number;
  pollMinMs: number;
  pollMaxMs: number;
  /** A schedule must lie further ahead than this. */
  scheduleLeadMs: number;
  scheduledTotal: number;
  scheduledPerDay: number;
  rates: Record<RateName, Rate>;
}

/** At most `limit` within a fixed window of `periodMs`. */
export interface Rate {
  limit: number;
  periodMs: number;
}
export type RateName = 'account' | 'token' | 'address' | 'media' | 'deletes' | 'apps' | 'statuses';

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
const mastodonScopes = [
  'profile',
  'read',
  ...[...readable, 'notifications', 'search'].map((what) => `read:${what}`),
  'write',
  ...[...readable, 'conversations', 'media', 'notifications', 'reports'].map((what) => `write:${what}`),
  'follow',
  'push',
];

/** Mastodon 4.5 as it comes (facts: fediverse-api 4, 5, 6, 7). */
const mastodonLimits: Limits = {
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
};

const mastodon: Manners = {
  software: 'mastodon',
  version: '4.5.3',
  apiVersions: { mastodon: 7 },
  scopes: mastodonScopes,
  repeatedKey: 'replay',
  keyWindowMs: 60 * minute,
  limits: mastodonLimits,
};

/**
 * `burning` and `forgetful` are Mastodon in all but the repeated key; they announce the family that key manner is
 * known from, so that a client takes them for what they are in this one respect.
 */
export const manners = {
  mastodon,
  burning: { ...mastodon, software: 'pixelfed', repeatedKey: 'burn' },
  forgetful: { ...mastodon, software: 'gotosocial', repeatedKey: 'ignore' },
} satisfies Record<string, Manners>;
