import type { Driver, PostRequest, StatusRef } from '../fediverse/driver.ts';
import type { Job, JobPost } from '../model/job.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/result.ts';
import { afterRefusal, hold, keep, type Refused, type Unknown, waitUntil } from './endings.ts';
import { handedOver, isKept, keptHere, postedEarly } from './kept.ts';
import { withPost } from './progress.ts';
import { asLink, mended, newsOf } from './quote.ts';
import { differences, withNews } from './receipt.ts';
import { filesOf } from './upload.ts';
import type { World } from './world.ts';

/** A request that was cut off may still be worked on: no look, and so no repeat, before it had time to end, ms. */
export const SETTLING = 15_000;
/** Between looks, ms. */
export const LOOK_PAUSE = 60_000;

/** Refusals of a post with media that can mean that the server forgot the media. */
const mediaGone: ReadonlySet<Problem['code']> = new Set(['media-lost', 'media-refused', 'refused']);

/** Refusals of a post that may mean what it quotes. */
const mayBeTheQuote: ReadonlySet<Problem['code']> = new Set([
  'refused',
  'permission-missing',
  'would-mention',
  'media-refused',
  'too-long',
]);

/** Sends one post. `sending` is on disk before the request leaves. */
export async function send(job: Job, index: number, world: World, driver: Driver): Promise<Job> {
  const post = job.posts[index];
  if (!post) return job;
  const files = driver.filesGoAlong ? await filesOf(job, post, world) : undefined;
  if (files && 'lost' in files) return hold(world, job, problem('media-lost', { name: files.lost }));
  const marked = withPost(job, index, { sentAt: post.sentAt ?? world.now() });
  const sending = await keep(world, marked, { state: 'sending', problem: null });
  const outcome = await driver.publish({ ...requestOf(sending, index, post), files }, post.key);
  if (outcome.is === 'created' && isKept(outcome.value))
    return handedOver(sending, index, outcome.value.id, outcome.value.waitsUntil, world);
  if (outcome.is === 'created')
    return arrived(postedEarly(sending, world.now()), index, outcome.value, world);
  const isRepeat = post.sentAt !== null;
  if (outcome.is === 'refused' && !isRepeat) return refused(sending, index, outcome, world);
  if (outcome.is === 'refused' && outcome.problem.code === 'token-revoked')
    return afterRefusal(world, sending, outcome);
  return doubt(sending, outcome, isRepeat ? LOOK_PAUSE : SETTLING, world);
}

const requestOf = (job: Job, index: number, post: JobPost): PostRequest => ({
  text: post.text,
  mediaIds: post.media.flatMap((it) => it.remoteId ?? []),
  poll: post.poll,
  spoilerText: post.spoilerText,
  sensitive: post.sensitive,
  visibility: post.visibility,
  language: post.language,
  inReplyTo: parentOf(job, index),
  mentions: post.mentions,
  ...(post.quoteId && { quoteId: post.quoteId }),
  ...(job.there && job.scheduledAt !== null && { scheduledAt: job.scheduledAt }),
});

/** Status id of the post before; `null` for the first of a thread. */
export const parentOf = (job: Job, index: number): string | null => job.posts[index - 1]?.status?.id ?? null;

/** The status is there: the job goes on with the next post, or is done. */
export function arrived(
  job: Job,
  index: number,
  { id, url, stands, quote }: StatusRef,
  world: World,
): Promise<Job> {
  const post = job.posts[index];
  const found = [...(post && stands ? differences(post, stands) : []), ...(post ? newsOf(post, quote) : [])];
  const next = {
    ...withPost(job, index, { status: { id, url, removed: false } }),
    notices: withNews(job.notices, found),
  };
  const whole = post?.quoteId && !quote ? mended(next, index) : next;
  const done = next.posts.every((it) => it.status);
  return keep(world, whole, {
    state: whole.edit ? 'queued' : done ? 'posted' : 'sending',
    problem: null,
    attempts: 0,
    looks: 0,
  });
}

/** It may exist: only looking leads out. A repeat that is refused made nothing, but the request before it may have. */
function doubt(job: Job, { problem, retryAt }: Unknown | Refused, pause: number, world: World): Promise<Job> {
  return keep(world, job, { state: 'unconfirmed', problem, notBefore: waitUntil(world, pause, retryAt) });
}

/** Nothing exists, and the key is spent: Pixelfed burns it, Akkoma remembers the error (facts: fediverse-api 4a). */
function refused(job: Job, index: number, outcome: Refused, world: World): Promise<Job> {
  const clean = withPost(job, index, { key: world.uuid(), sentAt: null });
  const waits = outcome.problem.code === 'rate-limited' || outcome.problem.code === 'token-revoked';
  // It may have no room for more, or no such request: then our own alarm keeps it.
  if (job.there && job.scheduledAt !== null && !waits)
    return keep(world, keptHere(clean), {
      state: 'queued',
      notBefore: Math.max(world.now(), job.scheduledAt),
    });
  // Why is in nobody's answer: a refusal of the quote, its author's or the server's, looks like any other.
  if (job.posts[index]?.quoteId && mayBeTheQuote.has(outcome.problem.code))
    return keep(world, asLink(clean, index), { state: 'queued' });
  const post = clean.posts[index];
  const wereUploaded = post?.media.some(({ remoteId }) => remoteId !== null);
  if (post && wereUploaded && !post.uploadedAgain && mediaGone.has(outcome.problem.code)) {
    const media = post.media.map((it) => ({ ...it, remoteId: null, ready: false }));
    return keep(world, withPost(clean, index, { media, uploadedAgain: true }), { state: 'queued' });
  }
  return afterRefusal(world, clean, outcome);
}
