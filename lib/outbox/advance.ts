import type { Driver } from '../fediverse/driver.ts';
import type { Job } from '../model/job.ts';
import { problem } from '../model/result.ts';
import { tells } from '../plan/notice.ts';
import { heedColleague } from './colleague.ts';
import { hold, keep } from './endings.ts';
import { fitNext } from './fit.ts';
import { tooNear } from './kept.ts';
import { look } from './look.ts';
import { awaitPair } from './pair.ts';
import { dueAt, goOn, isOpen, nextPost } from './progress.ts';
import { findQuoted } from './quote.ts';
import { revise } from './revise.ts';
import { send } from './send.ts';
import { afterItsTime } from './there.ts';
import { undo } from './undo.ts';
import { awaitProcessing, upload } from './upload.ts';
import type { World } from './world.ts';

/** How late a scheduled post may begin without asking, ms. */
const LATE = 10 * 60_000;
/** Until the next try while there is no network, unless the network says first that it is back, ms. */
const OFFLINE_PAUSE = 60_000;

/**
 * One move of one job: at most one picture, one post, one look or one deletion. What cannot be undone is on disk before
 * it happens. Resolves to the job as it then stands; the same job when it is not due. Rejects only when the world's
 * store does: then nothing more was sent.
 */
export async function advance(job: Job, world: World): Promise<Job> {
  const due = dueAt(job, world.now(), world.online());
  if (due === null || due > world.now()) return job;
  if (job.state === 'waiting') return hold(world, job, problem('site-silent'));
  if (isMissed(job, world.now())) return missed(job, world);
  if (!world.online())
    return keep(world, job, {
      state: goOn(job),
      problem: problem('offline'),
      notBefore: world.now() + OFFLINE_PAUSE,
    });
  const driver = await world.driver(job.account);
  if (!driver.ok) return hold(world, job, driver.problem);
  if (job.undo) return undo(job, world, driver.value);
  return job.edit ? revise(job, job.edit, world, driver.value) : deliver(job, world, driver.value);
}

async function deliver(job: Job, world: World, driver: Driver): Promise<Job> {
  const next = nextPost(job);
  if (!next) return keep(world, job, { state: 'posted', problem: null });
  if (isOpen(next.post)) return look(job, next.index, world, driver);
  const kept = afterItsTime(job, next.index, world, driver) ?? tooNear(job, world);
  if (kept) return kept;
  return (
    fitNext(job, world) ??
    upload(job, world, driver) ??
    awaitProcessing(job, world, driver) ??
    // Before it said that it is ready, not at each look at its pair.
    (job.readyForPair ? null : await heedColleague(job, next.index, world, driver)) ??
    findQuoted(job, next.index, world, driver) ??
    (await awaitPair(job, world)) ??
    send(job, next.index, world, driver)
  );
}

/** By the person's choice it goes out late, and says so for good; else it waits for them. */
async function missed(job: Job, world: World): Promise<Job> {
  if (!(await world.sendsMissed())) return hold(world, job, problem('schedule-missed'));
  const late = tells('sent-late', { time: job.scheduledAt ?? 0 });
  return keep(world, job, { scheduledAt: null, notices: [...job.notices, late] });
}

/** Its time passed while nobody was awake to begin. */
const isMissed = (job: Job, now: number): boolean =>
  job.scheduledAt !== null && now > job.scheduledAt + LATE && job.attempts === 0 && !hasBegun(job);

const hasBegun = (job: Job): boolean =>
  job.posts.some((post) => post.sentAt !== null || post.media.some((media) => media.remoteId !== null));
