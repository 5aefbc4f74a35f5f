import * as z from 'zod/mini';
import { Visibility } from './draft.ts';

const place = z.string().check(z.regex(/^\d{1,3}(?:\/\d{1,3})?$/));
const accountId = z.string().check(z.maxLength(400));

/** `user@host`, the host in letters, digits and hyphens. */
export const Address = z
  .string()
  .check(z.regex(/^[\w.-]{1,100}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i), z.maxLength(300));

/**
 * What becomes of a name with an `@`. `name`: the name alone, which notifies nobody. `link`: the address of the profile.
 * `address`: a mention of this person.
 */
export const MentionChoice = z.discriminatedUnion('as', [
  z.object({ as: z.literal('name') }),
  z.object({ as: z.literal('link') }),
  z.object({ as: z.literal('address'), address: Address }),
]);
export type MentionChoice = z.infer<typeof MentionChoice>;

/** `keep`: a part is a post. `join`: as few posts as the server's limit allows. */
export const Threads = z.enum(['keep', 'join']);
export type Threads = z.infer<typeof Threads>;

/** Of a post in two languages, the whole or one of them. */
export const Share = z.enum(['whole', 'cy', 'en']);
export type Share = z.infer<typeof Share>;

/** What is different for one account. A key that is missing leaves it as it is without edits. */
export const AccountEdits = z.object({
  on: z.optional(z.boolean()),
  /** By part: the text instead of the drafted one. */
  texts: z.optional(z.record(place, z.string().check(z.maxLength(100_000)))),
  visibility: z.optional(Visibility),
  /** BCP 47; `null` leaves it to the server. */
  language: z.optional(z.nullable(z.string().check(z.maxLength(35)))),
  threads: z.optional(Threads),
  share: z.optional(Share),
});
export type AccountEdits = z.infer<typeof AccountEdits>;

/**
 * What the author changed after the draft was captured, which itself stays as it was. What is true of the draft wherever
 * it goes (alt text, order, warning, time, who is mentioned) is kept once; the rest by account.
 */
export const Edits = z.object({
  /** By `part/index`. */
  descriptions: z.optional(z.record(place, z.string().check(z.maxLength(20_000)))),
  /** By part: its media by their places in the draft, each once. */
  order: z.optional(z.record(place, z.array(z.int()).check(z.maxLength(50)))),
  spoilerText: z.optional(z.string().check(z.maxLength(1000))),
  sensitive: z.optional(z.boolean()),
  /** ms since the epoch; `null` means now. */
  scheduledAt: z.optional(z.nullable(z.number())),
  /** By name in lower case, as written after the `@`; with its host where it has one. */
  mentions: z.optional(z.record(z.string().check(z.maxLength(300)), MentionChoice)),
  /** By account id. */
  accounts: z.optional(z.record(accountId, AccountEdits)),
});
export type Edits = z.infer<typeof Edits>;
