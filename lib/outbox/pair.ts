import type { Job } from '../model/job.ts';
import { problem } from '../model/result.ts';
import { hold, keep } from './endings.ts';
import { mayBePublic } from './progress.ts';
import type { World } from './world.ts';

/** Until the next look at the other one, ms. */
const PAUSE = 1000;

/**
 * Two languages of one draft go out together or not at all: before its first post a job waits until the others have
 * uploaded all they need. Held, when one of them cannot go.
 * @returns `null` when it may send
 */
export async function awaitPair(job: Job, world: World): Promise<Job | null> {
  if (!job.pair?.length || !world.other || mayBePublic(job)) return null;
  const others = await Promise.all(job.pair.map((id) => world.other?.(id) ?? null));
  if (others.some((other) => !other || isStopped(other))) return hold(world, job, problem('pair-held'));
  if (!job.readyForPair) return keep(world, job, { readyForPair: true });
  if (others.every((other) => other?.readyForPair || (other && mayBePublic(other)))) return null;
  return keep(world, job, { state: 'queued', notBefore: world.now() + PAUSE });
}

/** It does not go out unless somebody does something. One that only waits for us is no obstacle. */
const isStopped = (other: Job): boolean => {
  if (mayBePublic(other)) return false;
  const waitsForUs = other.state === 'held' && other.problem?.code === 'pair-held';
  return other.state === 'cancelled' || (other.state === 'held' && !waitsForUs);
};

/** Once one of a pair goes on by a person's wish, the other needs no wish of its own. */
export const isHeldForPair = (job: Job): boolean => job.state === 'held' && job.problem?.code === 'pair-held';
