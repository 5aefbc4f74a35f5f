import type { Driver } from '../fediverse/driver.ts';
import type { Job } from '../model/job.ts';
import { problem } from '../model/result.ts';
import { hold } from './endings.ts';
import { findOurs } from './match.ts';
import type { World } from './world.ts';

/** How long ago the same may have been posted to count as the same, ms: as long as for what this browser posted. */
const RECENT = 24 * 60 * 60_000;

/**
 * Several people may run Also Post for one account, and the server is all they share. Before the first post of a job
 * leaves, the account's recent posts are looked through: one that says the same, and is of no job of ours, holds it.
 * `null` when there is none, or when nobody can tell; then the post goes out.
 */
export async function heedColleague(
  job: Job,
  index: number,
  world: World,
  driver: Driver,
): Promise<Job | null> {
  const [first] = job.posts;
  if (!world.othersPost || index !== 0 || !first || job.goesAnyway) return null;
  const since = world.now() - RECENT;
  const seen = await driver.recent(since);
  if (seen.is !== 'created') return null;
  const known = await world.knownStatuses(job.account);
  const strange = seen.value.filter(({ id, createdAt }) => !known.has(id) && createdAt >= since);
  const same = findOurs({ ...first, sentAt: since }, null, strange);
  return same && hold(world, job, problem('colleague-mirrored', { ago: String(same.createdAt) }));
}
