import type { Outcome } from '../fediverse/driver.ts';
import type { Job } from '../model/job.ts';
import type { Problem } from '../model/problem.ts';
import { goOn } from './progress.ts';
import type { World } from './world.ts';

export type Refused = Extract<Outcome<never>, { is: 'refused' }>;
export type Unknown = Extract<Outcome<never>, { is: 'unknown' }>;

/** Pauses after failures in a row, ms; after the last one a person is asked. */
const PAUSES = [30_000, 120_000, 600_000, 1_800_000] as const;
const LONGEST_PAUSE = PAUSES[3];
/** A server that asks for more than this has a wrong clock. */
const LONGEST_WAIT = 24 * 3_600_000;

/** @returns ms, with jitter so that many browsers do not come back at once; `null` when patience is over. */
export function pauseAfter(attempts: number, random: number): number | null {
  const pause = PAUSES[attempts];
  return pause === undefined ? null : Math.round(pause * (0.8 + 0.4 * random));
}

/** Saves a change of a job, which may then move on at once unless the change says otherwise. Rejects when saving does. */
export async function keep(world: World, job: Job, change: Partial<Job>): Promise<Job> {
  const now = world.now();
  const next = { ...job, notBefore: now, ...change, updatedAt: now };
  await world.save(next);
  return next;
}

/** Lays it before a person. */
export const hold = (world: World, job: Job, problem: Problem): Promise<Job> =>
  keep(world, job, { state: 'held', problem });

/**
 * Waits, then goes on; after the last pause it is held. A server that names a time is waited for as long as it takes.
 * @param last why it is held when patience is over.
 */
export function tryLater(
  world: World,
  job: Job,
  { problem, retryAt }: Unknown | Refused,
  last = problem,
): Promise<Job> {
  const pause = pauseAfter(job.attempts, world.random());
  if (pause === null && retryAt === null) return hold(world, job, last);
  const notBefore = waitUntil(world, pause ?? LONGEST_PAUSE, retryAt);
  return keep(world, job, { state: goOn(job), problem, attempts: job.attempts + 1, notBefore });
}

/** Our own pause, or the server's wish where that is longer. */
export function waitUntil(world: World, pause: number, retryAt: number | null): number {
  const now = world.now();
  return Math.max(now + pause, Math.min(retryAt ?? 0, now + LONGEST_WAIT));
}

/** @param held why it is held, where that is not simply what the server said. */
export async function afterRefusal(
  world: World,
  job: Job,
  refused: Refused,
  held = refused.problem,
): Promise<Job> {
  if (refused.problem.code === 'rate-limited') return tryLater(world, job, refused);
  if (refused.problem.code !== 'token-revoked') return hold(world, job, held);
  const kept = await hold(world, job, refused.problem);
  await world.tokenRefused(job.account);
  return kept;
}
