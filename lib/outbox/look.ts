import type { Driver, OwnStatus } from '../fediverse/driver.ts';
import type { Job, JobPost } from '../model/job.ts';
import { problem } from '../model/result.ts';
import { afterRefusal, hold, keep, tryLater } from './endings.ts';
import { handedOver, postedEarly, sameWaiting } from './kept.ts';
import { CLOCK_SKEW, findOurs } from './match.ts';
import { arrived, LOOK_PAUSE, parentOf, send } from './send.ts';
import type { World } from './world.ts';

/** Looks that succeeded and found nothing, before a person is asked. */
export const LOOKS = 3;
/** A key is not trusted up to the last moment of its window, ms. */
const WINDOW_MARGIN = 5 * 60_000;

/** Looks for the open post among the account's own: found, or repeated where that is safe, or left to the author. */
export async function look(job: Job, index: number, world: World, driver: Driver): Promise<Job> {
  const post = job.posts[index];
  if (!post) return job;
  const seen = await driver.recent((post.sentAt ?? job.createdAt) - CLOCK_SKEW);
  if (seen.is === 'unknown') return tryLater(world, job, seen, problem('unconfirmed'));
  if (seen.is === 'refused') return afterRefusal(world, job, seen, problem('unconfirmed'));
  const found = await pick(job, index, post, seen.value, world);
  if (found) return arrived(postedEarly(job, world.now()), index, found, world);
  const waiting = job.there ? await driver.waiting() : null;
  if (waiting?.is === 'unknown') return tryLater(world, job, waiting, problem('unconfirmed'));
  if (waiting?.is === 'refused') return afterRefusal(world, job, waiting, problem('unconfirmed'));
  const kept = waiting && sameWaiting(post, job.scheduledAt, waiting.value);
  if (kept) return handedOver(job, index, kept.id, kept.at, world);
  return notSeen({ ...job, looks: job.looks + 1, attempts: 0 }, index, post, world, driver);
}

async function pick(job: Job, index: number, post: JobPost, seen: OwnStatus[], world: World) {
  const known = await world.knownStatuses(job.account);
  const unknown = seen.filter(({ id }) => !known.has(id));
  const orphaned = job.posts[index - 1]?.status?.removed;
  return findOurs(post, orphaned ? undefined : parentOf(job, index), unknown);
}

function notSeen(job: Job, index: number, post: JobPost, world: World, driver: Driver): Promise<Job> {
  if (job.undo) return job.looks < LOOKS ? lookAgain(job, world) : keep(world, job, { state: 'unconfirmed' });
  if (post.vouched) return takeTheirWord(job, index, world);
  if (job.looks >= LOOKS) return hold(world, job, problem('unconfirmed'));
  return mayRepeat(post, driver, world.now()) ? send(job, index, world, driver) : lookAgain(job, world);
}

const lookAgain = (job: Job, world: World): Promise<Job> =>
  keep(world, job, { state: 'unconfirmed', notBefore: world.now() + LOOK_PAUSE });

/** The author sees it and we do not. That ends a thread's last post; an earlier one is needed to answer it. */
function takeTheirWord(job: Job, index: number, world: World): Promise<Job> {
  return index === job.posts.length - 1
    ? arrived(job, index, { id: '', url: '' }, world)
    : hold(world, job, problem('unconfirmed'));
}

/** Whether the server would recognise the key. A clock that went back leaves that open, so then: no. */
function mayRepeat(post: JobPost, { repeat }: Driver, now: number): boolean {
  const age = now - (post.sentAt ?? 0);
  return repeat.on !== 'ignore' && age >= 0 && age < repeat.windowMs - WINDOW_MARGIN;
}
