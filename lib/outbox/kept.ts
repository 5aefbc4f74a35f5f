import type { StatusRef, Waiting } from '../fediverse/driver.ts';
import type { Job, JobPost } from '../model/job.ts';
import { tells, warns } from '../plan/notice.ts';
import { keep } from './endings.ts';
import { sameText } from './match.ts';
import { withPost } from './progress.ts';
import type { World } from './world.ts';

/** A server is asked to keep a post only when its time is at least so far off, ms: nearer, some post at once (facts: fediverse-api 6). */
const LEAD = 9 * 60_000;
/** After its time, before it is looked for: servers publish in turns, ms. */
export const TURN = 90_000;

export const isKept = (ref: StatusRef): ref is StatusRef & { waitsUntil: number } =>
  ref.waitsUntil !== undefined;

/** The server keeps it now: at its time we look for what became of it. */
export function handedOver(job: Job, index: number, id: string, at: number, world: World): Promise<Job> {
  const kept = withPost(job, index, { scheduled: { id, at } });
  const moved = at === job.scheduledAt ? kept : movedTo(kept, at);
  const calm = { problem: null, attempts: 0, looks: 0 };
  return keep(world, moved, { state: 'queued', ...calm, notBefore: at + TURN });
}

/** Somebody chose another time on the server. */
const movedTo = (job: Job, at: number): Job => ({
  ...job,
  scheduledAt: at,
  notices: [
    ...job.notices.filter(({ code }) => code !== 'schedule-moved'),
    tells('schedule-moved', { time: at }),
  ],
});

/** Our own alarm keeps it after all. What was uploaded early may be gone by then, so it goes again. */
export function keptHere({ there: _, ...job }: Job): Job {
  const { scheduledAt } = job;
  const notices = job.notices.filter(({ code }) => code !== 'scheduled-there');
  return {
    ...job,
    notices: scheduledAt === null ? notices : [...notices, tells('scheduled-here', { time: scheduledAt })],
    posts: job.posts.map((post) => ({
      ...post,
      sentAt: null,
      media: post.media.map((it) => ({ ...it, remoteId: null, ready: false })),
    })),
  };
}

/** A job whose time is too near, or over, to hand it over; `null` for any other. */
export function tooNear(job: Job, world: World): Promise<Job> | null {
  const { there, scheduledAt } = job;
  if (!there || scheduledAt === null || scheduledAt - world.now() >= LEAD) return null;
  return keep(world, keptHere(job), { state: 'queued', notBefore: Math.max(world.now(), scheduledAt) });
}

/** The server was asked to keep it, and it is there before its time. */
export const postedEarly = (job: Job, now: number): Job =>
  job.there && job.scheduledAt !== null && now < job.scheduledAt
    ? { ...job, notices: [...job.notices, warns('scheduled-posted-now', { time: job.scheduledAt })] }
    : job;

/** What the server keeps that is this post. */
export const sameWaiting = (
  post: JobPost,
  at: number | null,
  waiting: readonly Waiting[],
): Waiting | undefined =>
  waiting.find(
    (it) =>
      it.at === at &&
      it.mediaCount === post.media.length &&
      sameText(post.text || post.spoilerText, it.text || it.spoilerText),
  );
