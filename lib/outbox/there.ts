import type { Driver, Outcome, OwnStatus } from '../fediverse/driver.ts';
import type { Job, JobPost } from '../model/job.ts';
import { problem } from '../model/result.ts';
import { afterRefusal, hold, keep, tryLater } from './endings.ts';
import { handedOver, TURN } from './kept.ts';
import { findOurs } from './match.ts';
import { withPost } from './progress.ts';
import { arrived } from './send.ts';
import type { World } from './world.ts';

/** How late a server may be before a person is asked, ms. */
const PATIENCE = 30 * 60_000;
const PAUSE = 5 * 60_000;
/** Looks that found it neither kept nor posted, before a person is asked. */
const LOOKS = 3;

/** What became of a post that the server kept; `null` for one that it does not keep. */
export function afterItsTime(job: Job, index: number, world: World, driver: Driver): Promise<Job> | null {
  const post = job.posts[index];
  return post?.scheduled ? follow(job, index, post, post.scheduled, world, driver) : null;
}

async function follow(
  job: Job,
  index: number,
  post: JobPost,
  { id }: NonNullable<JobPost['scheduled']>,
  world: World,
  driver: Driver,
): Promise<Job> {
  const now = world.now();
  const listed = await driver.waiting();
  if (listed.is === 'unknown') return tryLater(world, job, listed);
  if (listed.is === 'refused') return afterRefusal(world, job, listed);
  const still = listed.value.find((it) => it.id === id);
  if (still && still.at > now) return handedOver(job, index, id, still.at, world);
  if (still && now - still.at > PATIENCE) return hold(world, job, problem('schedule-late'));
  if (still) return keep(world, job, { problem: null, notBefore: now + PAUSE });
  const found = await publishedAs(job, post, world, driver);
  if (found.is === 'unknown') return tryLater(world, job, found);
  if (found.is === 'refused') return afterRefusal(world, job, found);
  if (found.value) return arrived(withPost(job, index, { scheduled: null }), index, found.value, world);
  const looks = job.looks + 1;
  if (looks < LOOKS) return keep(world, job, { looks, attempts: 0, problem: null, notBefore: now + TURN });
  return hold(world, lost(job, index), problem('schedule-lost'));
}

/** The post that it became, among the account's own; `null` when it is not there. */
async function publishedAs(
  job: Job,
  post: JobPost,
  world: World,
  driver: Driver,
): Promise<Outcome<OwnStatus | null>> {
  const seen = await driver.recent((post.sentAt ?? job.createdAt) - TURN);
  if (seen.is !== 'created') return seen;
  const known = await world.knownStatuses(job.account);
  const fresh = seen.value.filter(({ id }) => !known.has(id));
  return { is: 'created', value: findOurs(post, null, fresh) };
}

/** From here on it is a post of which nobody knows whether it is there, and the person decides. */
const lost = ({ there: _, ...job }: Job, index: number): Job => ({
  ...withPost(job, index, { scheduled: null }),
  scheduledAt: null,
});

/**
 * Takes back what the server keeps. Where it no longer did, it may have become a post: near its time that is looked for
 * again and again, long before it once.
 */
export async function takeBack(job: Job, index: number, world: World, driver: Driver): Promise<Job> {
  const post = job.posts[index];
  if (!post?.scheduled) return job;
  const failed = problem('undo-failed');
  const outcome = await driver.unschedule(post.scheduled.id);
  if (outcome.is === 'unknown') return tryLater(world, job, outcome, failed);
  if (outcome.is === 'refused')
    return afterRefusal(world, job, outcome, {
      ...failed,
      ...(outcome.problem.said && { said: outcome.problem.said }),
    });
  const calm = { problem: null, attempts: 0, looks: 0 };
  const gone = withPost(job, index, { scheduled: null, sentAt: null });
  if (outcome.value) return keep(world, gone, calm);
  if (world.now() >= post.scheduled.at - TURN)
    return keep(world, withPost(job, index, { scheduled: null }), calm);
  const found = await publishedAs(job, post, world, driver);
  if (found.is === 'unknown') return tryLater(world, job, found, failed);
  if (found.is === 'refused') return afterRefusal(world, job, found, failed);
  return found.value
    ? arrived(withPost(job, index, { scheduled: null }), index, found.value, world)
    : keep(world, gone, calm);
}
