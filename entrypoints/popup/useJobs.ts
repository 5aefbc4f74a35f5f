import { useEffect, useState } from 'preact/hooks';
import { useT } from '../../components/Say.tsx';
import type { T } from '../../lib/i18n.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { JobAction, OwnJobView } from '../../lib/protocol/messages.ts';
import { jobWords, moodOf } from '../../lib/words/job.ts';
import { useAnswer } from '../page/useAnswer.ts';

/** Jobs that the popup lists. */
export const SHOWN = 50;
const WHILE_MOVING_MS = 2000;
const AT_REST_MS = 30_000;

/**
 * The latest jobs, asked for again when told, and often while anything moves; and what a press does to one.
 * @param onWrite told when one was taken back into our own composer
 */
export function useJobs(onWrite: () => void) {
  const { reply, problem, again } = useAnswer('job.list', { limit: SHOWN }, 'jobs');
  const jobs = reply?.jobs ?? null;
  const moving = jobs?.some((job) => moodOf(job) === 'moving') ?? false;
  useEffect(() => {
    const timer = setInterval(() => void again(), moving ? WHILE_MOVING_MS : AT_REST_MS);
    return () => clearInterval(timer);
  }, [again, moving]);

  const [refused, setRefused] = useState<Problem | null>(null);
  const act = async (job: OwnJobView, action: Exclude<JobAction, 'signIn'>) => {
    const { id } = job;
    const result =
      action === 'redraft' ? await ask('job.redraft', { id }) : await ask('job.act', { id, action });
    if (result.ok && action === 'redraft') onWrite();
    setRefused(result.ok ? null : result.problem);
    await again();
  };
  return { jobs, problem: refused ?? problem, act };
}

/** What to tell a screen reader: jobs that came to rest since the last look, and nothing in between. */
export function useSettled(jobs: readonly OwnJobView[] | null): string {
  const t = useT();
  const [seen, setSeen] = useState<{ jobs: readonly OwnJobView[] | null; says: string }>({ jobs, says: '' });
  if (seen.jobs !== jobs) {
    const news = settledSince(seen.jobs, jobs, t);
    setSeen({ jobs, says: news || seen.says });
  }
  return seen.says;
}

function settledSince(before: readonly OwnJobView[] | null, now: readonly OwnJobView[] | null, t: T): string {
  const moved = (now ?? []).filter((job) => {
    const old = before?.find((it) => it.id === job.id);
    return old && old.state !== job.state && moodOf(job) !== 'moving';
  });
  return moved
    .map((job) => t('job.moved', { account: job.acct, state: jobWords(job, Date.now(), t) }))
    .join('\n');
}
