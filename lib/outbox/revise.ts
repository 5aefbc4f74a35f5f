import type { Driver } from '../fediverse/driver.ts';
import type { Job } from '../model/job.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { afterRefusal, hold, keep, tryLater } from './endings.ts';
import { withPost } from './progress.ts';
import { noteMended } from './quote.ts';
import { altTextsMissing, withNews } from './receipt.ts';
import type { World } from './world.ts';

export type Change = NonNullable<Job['edit']>;

/** The wish to change the words of one post of a job that is posted. `not-allowed` when there is no such post now. */
export function editWish(job: Job, edit: Change, now: number): Result<Job> {
  const status = job.posts[edit.index]?.status;
  const isHeldEdit = job.state === 'held' && job.edit;
  if ((job.state !== 'posted' && !isHeldEdit) || job.undo || !status?.id || status.removed)
    return fail('not-allowed');
  return ok({ ...job, edit, state: 'queued', problem: null, attempts: 0, notBefore: now, updatedAt: now });
}

/** The person leaves the post as it is. */
export const dropEdit = (job: Job, now: number): Job => ({
  ...job,
  edit: null,
  state: stateAfter(job),
  problem: null,
  updatedAt: now,
});

/**
 * Changes a post. The wish is on disk before the request leaves and until its answer came; after silence the same words
 * are sent again, which leaves the post as one request would.
 */
export async function revise(job: Job, edit: Change, world: World, driver: Driver): Promise<Job> {
  const post = job.posts[edit.index];
  if (!post?.status?.id) return hold(world, { ...job, edit: null }, { code: 'not-found' });
  const sending = await keep(world, job, { state: 'sending', problem: null });
  const { text, spoilerText, descriptions } = edit;
  const words = { text, spoilerText, descriptions, language: post.language };
  const outcome = await driver.edit(post.status.id, words);
  if (outcome.is === 'unknown') return tryLater(world, sending, outcome);
  if (outcome.is === 'refused') return afterRefusal(world, sending, outcome);
  const { id, url, stands } = outcome.value;
  const media = post.media.map((it, at) => ({ ...it, description: descriptions?.[at] ?? it.description }));
  const changed = withPost(noteMended(sending, text), edit.index, {
    text,
    spoilerText,
    media,
    status: { id, url, removed: false },
  });
  const notices = withNews(changed.notices, altTextsMissing({ media }, stands?.descriptions));
  return keep(
    world,
    { ...changed, notices },
    { edit: null, state: stateAfter(changed), problem: null, attempts: 0 },
  );
}

/** A thread may have gone so far only. */
const stateAfter = ({ posts }: Job): 'posted' | 'queued' =>
  posts.every(({ status }) => status) ? 'posted' : 'queued';
