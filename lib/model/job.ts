import * as z from 'zod/mini';
import { Notice, PlannedMedia, PlannedPost } from './plan.ts';
import { Problem } from './problem.ts';

/**
 * Where a job stands.
 *
 * - `waiting`: armed; on disk, until the site shows whether it took the native post
 * - `queued`: may move as soon as `notBefore` is past
 * - `uploading`, `sending`: a request may be on its way; never found so at a start, see `revive`
 * - `unconfirmed`: a create request left and no clear answer came; only looking leads out
 * - `posted`, `held`, `cancelled`: at rest; `held` waits for a person
 */
export const jobStates = [
  'waiting',
  'queued',
  'uploading',
  'sending',
  'unconfirmed',
  'posted',
  'held',
  'cancelled',
] as const;
export const JobState = z.enum(jobStates);
export type JobState = z.infer<typeof JobState>;

export const JobMedia = z.extend(PlannedMedia, {
  /** Key of the bytes in the media store. */
  blob: z.string(),
  /** The server's id once uploaded; `null` before. */
  remoteId: z.nullable(z.string()),
  /** False while the server still processes it. */
  ready: z.boolean(),
});
export type JobMedia = z.infer<typeof JobMedia>;

export const JobPost = z.extend(PlannedPost, {
  media: z.array(JobMedia),
  /** Idempotency key: kept through silence, minted anew after a clear refusal. */
  key: z.string(),
  /** When the first create request with this key left; saved before it leaves. */
  sentAt: z.nullable(z.number()),
  /** `id` and `url` are empty when only the author has seen it. */
  status: z.nullable(z.object({ id: z.string(), url: z.string(), removed: z.boolean() })),
  /** What the server keeps until its time; `null` once it no longer does. */
  scheduled: z.optional(z.nullable(z.object({ id: z.string(), at: z.number() }))),
  /** The author said that it is there, although it was not recognised. */
  vouched: z.optional(z.boolean()),
  /** The server's id of what it quotes; `null` once its address stands in the text instead, absent before it was looked for. */
  quoteId: z.optional(z.nullable(z.string())),
  /** Its media were uploaded a second time, after the server had lost them. */
  uploadedAgain: z.optional(z.boolean()),
});
export type JobPost = z.infer<typeof JobPost>;

/**
 * What a person can ask of a job.
 *
 * - `approve`: post a job that waits for a look · `retry`: try again what failed
 * - `found`: "it is there" for an unconfirmed post · `repeat`: "it is not there, post it again"
 * - `cancel`: before anything was posted · `undo`: delete what was posted · `signIn`: sign in again (own pages)
 * - `redraft`: delete it, and take what it says back into our own composer (own pages)
 */
export type JobAction = 'approve' | 'retry' | 'found' | 'repeat' | 'cancel' | 'undo' | 'signIn' | 'redraft';

/** One plan on its way to one account. */
export const Job = z.object({
  /** `<draft id>/<account id>`: submitting a draft again finds the job that is there. */
  id: z.string(),
  draftId: z.string(),
  account: z.string(),
  site: z.string(),
  /** What the draft said, for recognising that the same was mirrored before. */
  fingerprint: z.string(),
  /** Origin of the page it came from, and its tab: who may ask about it and who is told. */
  from: z.object({ origin: z.string(), tab: z.nullable(z.number()), frame: z.nullable(z.number()) }),
  /** Address of the page it was written on, while the document that comes from there next may tell what the site did. */
  next: z.optional(z.string()),
  /** Address of the native post once seen. */
  nativeUrl: z.nullable(z.string()),
  createdAt: z.number(),
  updatedAt: z.number(),
  state: JobState,
  /** ms since the epoch: nothing moves before. */
  notBefore: z.number(),
  scheduledAt: z.nullable(z.number()),
  /** The server is asked to keep it until then, instead of our own alarm. */
  there: z.optional(z.boolean()),
  posts: z.array(JobPost).check(z.minLength(1)),
  notices: z.array(Notice),
  /** Why it is held, or what slows it down. */
  problem: z.nullable(Problem),
  /** The address of the native post is to stand below the last post, which has room for it. */
  linkBack: z.optional(z.boolean()),
  /** Ids of the jobs it goes out with, or not at all: the other language of the same draft. */
  pair: z.optional(z.array(z.string())),
  /** All that comes before its first post is done; it waits for its pair. */
  readyForPair: z.optional(z.boolean()),
  /** Failed tries in a row, for backoff. */
  attempts: z.number(),
  /** Looks at the server that found nothing since the first create request with this key. */
  looks: z.number(),
  /** The person said that it goes out although the server shows the same, posted by somebody else. */
  goesAnyway: z.optional(z.boolean()),
  /** New words for one of its posts, until the server has taken them. */
  edit: z.optional(
    z.nullable(
      z.object({
        index: z.number(),
        text: z.string(),
        spoilerText: z.string(),
        /** Alt texts by place; `null` leaves one as it is. */
        descriptions: z.optional(z.array(z.nullable(z.string()))),
      }),
    ),
  ),
  /** The person wants it gone: statuses are deleted, last first, then it rests as `cancelled`. */
  undo: z.boolean(),
});
export type Job = z.infer<typeof Job>;

export const isAtRest = (job: Job): boolean =>
  (job.state === 'posted' || job.state === 'held' || job.state === 'cancelled') &&
  !(job.undo && job.state === 'posted');
