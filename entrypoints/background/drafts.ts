import { wordKeys } from '../../lib/composer/words.ts';
import type { Account } from '../../lib/model/account.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { Job } from '../../lib/model/job.ts';
import { type Failure, fail, ok, type Result } from '../../lib/model/result.ts';
import { act, settle } from '../../lib/outbox/decide.ts';
import { enqueue, mediaOf } from '../../lib/outbox/enqueue.ts';
import { fingerprint } from '../../lib/plan/fingerprint.ts';
import { planFor } from '../../lib/plan/plan.ts';
import { policyInForce } from '../../lib/policy.ts';
import type { Asker, Handlers } from '../../lib/protocol/answer.ts';
import type { Ask, JobView } from '../../lib/protocol/messages.ts';
import { addJobs, jobsOfDraft, jobsSince } from '../../lib/store/jobs.ts';
import { buttonWords } from '../../lib/words/button.ts';
import { defaultAccounts, instanceOf } from './accounts.ts';
import { disk } from './disk.ts';
import { pump } from './outbox.ts';
import { siteOf } from './sites.ts';
import { speak } from './speak.ts';
import { viewOf } from './views.ts';

/** How long the same content counts as mirrored already, ms. */
const SAME_DAY = 24 * 60 * 60_000;

type Jobs = Result<{ jobs: JobView[] }>;

/** P7: what was meant for few goes out only if the person said so for this one post. */
function refusal(draft: Draft, consent: boolean): Failure | null {
  if (consent) return null;
  if (draft.kind === 'reply') return fail('reply-not-mirrored');
  return draft.audience === 'public' ? null : fail('audience-not-mirrored');
}

async function planJob(account: Account, asked: Ask<'draft.submit'>, from: Asker): Promise<Job> {
  const { draft, mode } = asked;
  const print = fingerprint(draft);
  const now = Date.now();
  const mirroredAt = mode === 'again' ? null : await mirroredBefore(account.id, print, now);
  const { altTextRequired } = (await policyInForce()).policy;
  const plan = planFor(draft, account, await instanceOf(account), { now, mirroredAt, altTextRequired });
  const { origin, tab, frame } = from;
  return enqueue({ draft, plan, fingerprint: print, from: { origin, tab, frame }, mode }, now, () =>
    crypto.randomUUID(),
  );
}

async function mirroredBefore(account: string, print: string, now: number): Promise<number | null> {
  const same = (await jobsSince(await disk(), now - SAME_DAY)).filter(
    (job) => job.account === account && job.fingerprint === print && job.state !== 'cancelled',
  );
  return same.length > 0 ? Math.max(...same.map((job) => job.createdAt)) : null;
}

async function submit(asked: Ask<'draft.submit'>, from: Asker): Promise<Jobs> {
  const { draft, consent } = asked;
  if (!siteOf(draft.site, from.url)) return fail('not-allowed');
  // A worker that died before it could answer is asked again: the jobs are there already.
  const there = await jobsOfPage(draft.id, from);
  if (there.length > 0) return views(there);
  const refused = refusal(draft, consent);
  if (refused) return refused;
  const accounts = await defaultAccounts();
  if (accounts.length === 0) return fail('no-account');

  const planned = await Promise.all(accounts.map((account) => planJob(account, asked, from)));
  const jobs = await store(planned, draft);
  if (!jobs.ok) return jobs;
  for (const { id } of jobs.value) await pump.take(id);
  return views(jobs.value);
}

async function store(jobs: Job[], draft: Draft): Promise<Result<Job[]>> {
  try {
    return ok(await addJobs(await disk(), jobs, mediaOf(draft, jobs)));
  } catch {
    return fail('storage-full');
  }
}

/** A page hears of its own drafts only: their ids cannot be guessed, and the origin must be the one they came from. */
const jobsOfPage = async (draftId: string, from: Asker): Promise<Job[]> =>
  (await jobsOfDraft(await disk(), draftId)).filter((job) => job.from.origin === from.origin);

async function views(jobs: Job[]): Promise<Jobs> {
  const { t } = await speak();
  return ok({ jobs: jobs.map((job) => viewOf(job, t)) });
}

/** Does one thing to all jobs of a draft. A job to which it does not apply any more stays as it is. */
async function changeAll(draftId: string, from: Asker, wish: (job: Job) => Result<Job>): Promise<Jobs> {
  const jobs = await jobsOfPage(draftId, from);
  if (jobs.length === 0) return fail('not-found');
  for (const { id } of jobs) {
    const changed = await pump.change(id, wish);
    if (!changed.ok && changed.problem.code === 'storage-full') return changed;
  }
  return views(await jobsOfPage(draftId, from));
}

export const draftHandlers: Pick<
  Handlers,
  'composer.hello' | 'draft.submit' | 'draft.settle' | 'draft.progress' | 'draft.act'
> = {
  'composer.hello': async ({ site }, from) => {
    if (!siteOf(site, from.url)) return fail('not-allowed');
    const { t, language } = await speak();
    return ok({ words: buttonWords(t, wordKeys), language, accounts: (await defaultAccounts()).length });
  },
  'draft.submit': submit,
  'draft.settle': ({ draftId, outcome, nativeUrl }, from) =>
    changeAll(draftId, from, (job) => ok(settle(job, outcome, nativeUrl, Date.now()))),
  'draft.progress': async ({ draftId }, from) => {
    const jobs = await jobsOfPage(draftId, from);
    return jobs.length > 0 ? views(jobs) : fail('not-found');
  },
  'draft.act': ({ draftId, action }, from) =>
    changeAll(draftId, from, (job) => act(job, action, Date.now(), () => crypto.randomUUID())),
};
