import * as z from 'zod/mini';
import { Visibility } from './draft.ts';
import { Notice } from './plan.ts';
import { Problem } from './problem.ts';

/** What readers did with a post, as its server last told. */
export const Results = z.object({
  favourites: z.number(),
  boosts: z.number(),
  replies: z.number(),
  readAt: z.number(),
});
export type Results = z.infer<typeof Results>;
/** The counts alone. */
export type Readers = Omit<Results, 'readAt'>;

/** What became of a draft on one account. */
export const Mirror = z.object({
  account: z.string(),
  state: z.enum(['posted', 'held', 'cancelled']),
  /** All parts, joined by blank lines, as they were sent. */
  text: z.string(),
  /** Posts it became, and pictures, videos and sounds in them. */
  posts: z.number(),
  media: z.number(),
  /** How many of these have alt text. */
  described: z.number(),
  visibility: Visibility,
  language: z.nullable(z.string()),
  /** Address of the first post; `null` when there is none, or no longer. */
  url: z.nullable(z.string()),
  /** How it stands on the server otherwise than it was sent, as far as the server showed it. */
  differs: z._default(z.array(Notice), []),
  /** When it came to rest. */
  settledAt: z.number(),
  /** Why it is held, or was not posted. */
  problem: z.nullable(Problem),
  /** `null` until somebody asked its server. */
  results: z.nullable(Results),
});
export type Mirror = z.infer<typeof Mirror>;

/** One line of the record: a native post and its mirrors. Made of jobs at rest, and outlives them. */
export const Entry = z.object({
  /** Sorts by time: see `entryKey`. */
  key: z.string(),
  draftId: z.string(),
  at: z.number(),
  site: z.string(),
  nativeUrl: z.nullable(z.string()),
  mirrors: z.array(Mirror),
  /** What it is found by; see the store. */
  facets: z.array(z.string()),
});
export type Entry = z.infer<typeof Entry>;

/** What a list of the record is narrowed to; `null` and an empty text narrow nothing. */
export const Wanted = z.strictObject({
  /** Beginnings of words, in any order. */
  text: z.string().check(z.maxLength(500)),
  site: z.nullable(z.string()),
  account: z.nullable(z.string()),
  state: z.nullable(Mirror.shape.state),
  /** ms since the epoch: from, and up to but without. */
  from: z.nullable(z.number()),
  until: z.nullable(z.number()),
});
export type Wanted = z.infer<typeof Wanted>;

/** Text keys that sort as their times do, for any time from 1970 to the year 5188. */
export const entryKey = (at: number, draftId: string): string => `${timeKey(at)}/${draftId}`;

/** The beginning of the keys of that time. */
export const timeKey = (at: number): string => Math.max(0, Math.floor(at)).toString(36).padStart(9, '0');
