import type { Driver, Quoted } from '../fediverse/driver.ts';
import type { Job, JobPost } from '../model/job.ts';
import type { Notice } from '../model/plan.ts';
import { tells, warns } from '../plan/notice.ts';
import { afterRefusal, keep, tryLater } from './endings.ts';
import { withPost } from './progress.ts';
import { withNews } from './receipt.ts';
import type { World } from './world.ts';

/**
 * Looks for what a post quotes, before it is sent; `null` when there is nothing to look for. Where the server does not know
 * it, may not quote it or stays silent twice, the address stands in the text: a quote is never lost.
 */
export function findQuoted(job: Job, index: number, world: World, driver: Driver): Promise<Job> | null {
  const post = job.posts[index];
  if (!post?.quote || post.quoteId !== undefined || post.sentAt !== null) return null;
  return seek(job, index, post.quote.url, world, driver);
}

async function seek(job: Job, index: number, url: string, world: World, driver: Driver): Promise<Job> {
  const outcome = await driver.find(url);
  if (outcome.is === 'created' && outcome.value !== null)
    return keep(world, withPost(job, index, { quoteId: outcome.value }), { problem: null, attempts: 0 });
  if (outcome.is === 'unknown' && job.attempts === 0) return tryLater(world, job, outcome);
  if (outcome.is === 'refused' && ['token-revoked', 'rate-limited'].includes(outcome.problem.code))
    return afterRefusal(world, job, outcome);
  return keep(world, asLink(job, index), { problem: null, attempts: 0 });
}

/** The address stands in the text, and the author hears of it. */
export function asLink(job: Job, index: number): Job {
  const post = job.posts[index];
  if (!post?.quote) return job;
  const { url, otherwise } = post.quote;
  return told(withPost(job, index, { text: otherwise, quoteId: null }), tells('quote-as-link', { url }));
}

/** A post that is there without what it quotes gets the address by an edit. */
export function mended(job: Job, index: number): Job {
  const post = job.posts[index];
  if (!post?.quote) return job;
  const { url, otherwise } = post.quote;
  const edit = { index, text: otherwise, spoilerText: post.spoilerText };
  return told({ ...withPost(job, index, { quoteId: null }), edit }, warns('stands-quote-missing', { url }));
}

/** A post was changed; perhaps it is mended now. */
export function noteMended(job: Job, text: string): Job {
  const url = job.notices.find(({ code }) => code === 'stands-quote-missing')?.about?.url;
  return url && text.includes(url) ? told(job, tells('quote-as-link', { url })) : job;
}

const earlier: ReadonlySet<Notice['code']> = new Set(['quote-there', 'stands-quote-missing']);

const told = (job: Job, news: Notice): Job => ({
  ...job,
  notices: withNews(
    job.notices.filter(({ code }) => !earlier.has(code)),
    [news],
  ),
});

/** What the server says of the quote. */
export const newsOf = ({ quoteId }: JobPost, quote: Quoted | undefined): Notice[] =>
  quoteId && quote ? [tells(quote === 'kept' ? 'quote-kept' : 'quote-waits')] : [];
