import type { Account } from '../model/account.ts';
import type { Job } from '../model/job.ts';
import type { ProblemCode } from '../model/problem.ts';
import { profiles } from './profiles.ts';

/** What keeps us from the API, but not a person in a tab from the server's own pages. */
const outOfReach: ReadonlySet<ProblemCode> = new Set([
  'server-silent',
  'server-error',
  'server-timeout',
  'server-unreachable',
  'bot-check',
]);

/** Some servers refuse an address that is longer; characters. */
const LONGEST = 8000;

/**
 * The server's own page for writing, with the words of a job that is held because its API is out of reach (facts:
 * fediverse-api 10). It carries no picture, no warning, and tells nobody what became of it. `null` where the family has none,
 * where the post may be there already, and for what cannot go that way: a thread, or more than an address holds.
 */
export function shareAddress(
  job: Job,
  { server, family }: Pick<Account, 'server' | 'family'>,
): string | null {
  const { sharePath } = profiles[family];
  const [post, ...others] = job.posts;
  const isHeld = job.state === 'held' && job.problem !== null && outOfReach.has(job.problem.code);
  const isFree = post !== undefined && post.status === null && post.sentAt === null && others.length === 0;
  if (!sharePath || !isHeld || !isFree || post.text === '') return null;
  const url = new URL(sharePath, server);
  url.searchParams.set('text', post.text);
  return url.href.length <= LONGEST ? url.href : null;
}
