import { fail, ok, type Result } from '../../lib/model/result.ts';
import { jobsOfDraft } from '../../lib/store/jobs.ts';
import { noteResults } from '../../lib/store/records.ts';
import { disk } from './disk.ts';
import { driverOf } from './identity.ts';
import { tellPages } from './tell.ts';

/** How old a count may be before it is asked for again, ms. */
const FRESH = 15 * 60_000;
/** Readers have done with a post by then, ms: its counts stay as they were last seen. */
const OLD = 30 * 24 * 60 * 60_000;
/** Posts that one press asks about. */
const MOST = 20;
/** How long an account's server is left alone after it did not answer, ms, unless it says so itself. */
const PAUSE = 10 * 60_000;

/** Until when an account's server is left alone; forgotten with the background. */
const pauses = new Map<string, number>();

/**
 * Asks the servers what readers did with the first post of each of these drafts, one after another, and notes it. A server
 * that wants a pause, or is silent, is asked nothing more for a while.
 */
export async function refreshResults(draftIds: readonly string[]): Promise<Result<{ read: number }>> {
  let read = 0;
  const database = await disk();
  for (const draftId of draftIds) {
    for (const job of await jobsOfDraft(database, draftId)) {
      const status = job.posts[0]?.status;
      if (read >= MOST || job.state !== 'posted' || !status?.id || status.removed) continue;
      const now = Date.now();
      const known = await noteResults(database, draftId, job.account, null);
      const isDue = known === null || (now - known.readAt > FRESH && now - job.updatedAt < OLD);
      if (!isDue || (pauses.get(job.account) ?? 0) > now) continue;
      const driver = await driverOf(job.account);
      if (!driver.ok) continue;
      const outcome = await driver.value.readers(status.id);
      if (outcome.is !== 'created') {
        const isOver = outcome.is === 'unknown' || outcome.problem.code === 'rate-limited';
        if (isOver) pauses.set(job.account, outcome.retryAt ?? now + PAUSE);
        continue;
      }
      await noteResults(database, draftId, job.account, { ...outcome.value, readAt: now });
      read += 1;
    }
  }
  if (read > 0) tellPages('jobs');
  return ok({ read });
}

/** The words of one post as its server has them. */
export async function sourceOf(
  job: { account: string; posts: readonly { text: string; status: { id: string } | null }[] },
  index: number,
): Promise<Result<{ text: string; spoilerText: string }>> {
  const post = job.posts[index];
  const id = post?.status?.id;
  const driver = await driverOf(job.account);
  if (!driver.ok) return driver;
  if (!id) return fail('not-found');
  const found = await driver.value.source(id, post?.text);
  return found.is === 'created' ? ok(found.value) : { ok: false, problem: found.problem };
}
