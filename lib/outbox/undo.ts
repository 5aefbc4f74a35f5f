import type { Driver } from '../fediverse/driver.ts';
import type { Job } from '../model/job.ts';
import { problem } from '../model/result.ts';
import { afterRefusal, hold, keep, tryLater } from './endings.ts';
import { LOOKS, look } from './look.ts';
import { isOpen, withPost } from './progress.ts';
import { takeBack } from './there.ts';
import type { World } from './world.ts';

/**
 * Deletes what a job posted, last first, one status a move. An open post is looked for before anything is deleted: once
 * its parent is gone, a server no longer says whom it answered.
 */
export async function undo(job: Job, world: World, driver: Driver): Promise<Job> {
  const open = job.posts.findIndex(isOpen);
  if (open >= 0 && job.looks < LOOKS) return look(job, open, world, driver);
  const kept = job.posts.findIndex(({ scheduled }) => scheduled);
  if (kept >= 0) return takeBack(job, kept, world, driver);
  const last = job.posts.findLastIndex((post) => post.status && !post.status.removed);
  const status = job.posts[last]?.status;
  if (status) return remove(job, last, status, world, driver);
  return open >= 0
    ? hold(world, job, problem('unconfirmed'))
    : keep(world, job, { state: 'cancelled', problem: null });
}

type Status = NonNullable<Job['posts'][number]['status']>;

async function remove(job: Job, index: number, status: Status, world: World, driver: Driver): Promise<Job> {
  if (!status.id) return hold(world, job, problem('undo-failed'));
  const outcome = await driver.remove(status.id);
  if (outcome.is === 'unknown') return tryLater(world, job, outcome, problem('undo-failed'));
  if (outcome.is === 'refused')
    return afterRefusal(world, job, outcome, problem('undo-failed', undefined, outcome.problem.said));
  const removed = withPost(job, index, { status: { ...status, removed: true } });
  return keep(world, removed, { problem: null, attempts: 0 });
}
