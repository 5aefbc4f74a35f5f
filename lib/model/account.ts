import * as z from 'zod/mini';
import { Visibility } from './draft.ts';

/**
 * Families whose manners are known. `misskey`: every descendant of Misskey whose own protocol answers; `sharkey`: one of
 * them where only its Mastodon API does. `mastodon-like`: an unknown server that speaks the Mastodon API. `loops`: takes one
 * short video for a post, in a protocol of its own.
 */
export const families = [
  'mastodon',
  'pixelfed',
  'gotosocial',
  'pleroma',
  'akkoma',
  'friendica',
  'hollo',
  'takahe',
  'mitra',
  'snac',
  'misskey',
  'sharkey',
  'iceshrimp',
  'loops',
  'mastodon-like',
] as const;
export const Family = z.enum(families);
export type Family = z.infer<typeof Family>;

/** A signed-in account. The token is not a field of it: it lies in the vault, under the same id. */
export const Account = z.object({
  /** `user@host`, lower case host: one account is one entry, however often it signs in. */
  id: z.string(),
  /** `user@host` as people write it. */
  acct: z.string(),
  displayName: z.string(),
  /** Origin of the API, for example `https://toot.wales`. */
  server: z.url(),
  family: Family,
  /** Address of the profile page. */
  url: z.string(),
  /** Where its server says that its picture lies. Nothing but the background ever asks there. */
  avatar: z.nullable(z.string()),
  /** That picture, small and encoded by us, as a `data:` address; `null` when it cannot be had, absent while it was not asked for. */
  picture: z.optional(z.nullable(z.string())),
  scopes: z.string(),
  /** ms since the epoch; `null` when the token does not expire. */
  expiresAt: z.nullable(z.number()),
  /** Whether a one-click post goes to it. */
  isDefault: z.boolean(),
  visibility: Visibility,
  /** BCP 47: what a post is marked with when its language is not known. `null` leaves it to the server. */
  language: z.nullable(z.string()),
  /** True after the server refused the token: posts wait until the person signs in again. */
  needsSignIn: z.boolean(),
  addedAt: z.number(),
});
export type Account = z.infer<typeof Account>;
