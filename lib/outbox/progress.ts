import { isAtRest, type Job, type JobPost } from '../model/job.ts';

/** A create request left for it and no clear answer came: it may be public. */
export const isOpen = (post: JobPost): boolean =>
  post.status === null && post.sentAt !== null && !post.scheduled;

/** The server keeps a post of the job until its time. */
export const waitsThere = (job: Job): boolean => job.posts.some((post) => post.scheduled);

/** The first post without a status, and its place; `null` when all are there. */
export function nextPost(job: Job): { post: JobPost; index: number } | null {
  const index = job.posts.findIndex((post) => post.status === null);
  const post = job.posts[index];
  return post ? { post, index } : null;
}

/** Whether anything of the job stands, or may stand, on the server. */
export const mayBePublic = (job: Job): boolean =>
  job.posts.some((post) => (post.status ? !post.status.removed : isOpen(post) || Boolean(post.scheduled)));

/** Where a job goes on after an interruption: silence is not "no", so an open post is looked for first. */
export const goOn = (job: Job): 'queued' | 'unconfirmed' =>
  job.posts.some(isOpen) ? 'unconfirmed' : 'queued';

export function withPost(job: Job, index: number, change: Partial<JobPost>): Job {
  return { ...job, posts: job.posts.map((post, at) => (at === index ? { ...post, ...change } : post)) };
}

/** Clocks are corrected by small steps all the time; only a larger one says that the clock was wrong before. */
const CLOCK_STEP = 60_000;

/**
 * When a job may move, ms since the epoch; `null` when it rests.
 * A pause set by a clock that was fast is void once the clock is put right; a schedule means the wall clock and stays.
 */
export function dueAt(job: Job, now: number, online: boolean): number | null {
  if (isAtRest(job)) return null;
  if (job.scheduledAt === job.notBefore) return job.notBefore;
  if (now < job.updatedAt - CLOCK_STEP) return now;
  if (online && job.problem?.code === 'offline') return now;
  return job.notBefore;
}
