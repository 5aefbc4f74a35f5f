import { wordKeys } from '../../lib/composer/words.ts';
import type { Job } from '../../lib/model/job.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { act, settle } from '../../lib/outbox/decide.ts';
import { bringMirror } from '../../lib/permissions.ts';
import type { Asker, Handlers } from '../../lib/protocol/answer.ts';
import type { Ask, JobView } from '../../lib/protocol/messages.ts';
import { jobsOfDraft } from '../../lib/store/jobs.ts';
import { dropProof, readProof } from '../../lib/store/proofs.ts';
import { buttonWords } from '../../lib/words/button.ts';
import { reachedFrom } from './accounts.ts';
import { stored, whileStoring } from './arrivals.ts';
import { disk } from './disk.ts';
import { pump } from './outbox.ts';
import { accountsFor, jobsFor, refusal, storeJobs } from './planning.ts';
import { siteOf } from './sites.ts';
import { speak } from './speak.ts';
import { viewOf } from './views.ts';

type Jobs = Result<{ jobs: JobView[] }>;

async function submit({ draft, mode, consent }: Ask<'draft.submit'>, from: Asker): Promise<Jobs> {
  const [site, there, proof] = await Promise.all([
    siteOf(draft.site, from.url),
    jobsOfPage(draft.id, from),
    readProof(await disk(), draft.id),
  ]);
  if (!site) return fail('not-allowed');
  // A worker that died before it could answer is asked again: the jobs are there already.
  if (there.length > 0) return jobViews(there);
  const refused = refusal(draft, consent);
  if (refused) return refused;
  // The same draft may lie in the panel: what its author changed there holds for the press as well.
  const edits = proof?.from.origin === from.origin ? proof.edits : {};
  const accounts = await accountsFor(draft, edits);
  if (accounts.length === 0) return fail('no-account');

  const planned = await jobsFor(accounts, draft, edits, mode, from);
  const jobs = await storeJobs(planned, draft);
  if (!jobs.ok) return jobs;
  if (proof) await dropProof(await disk(), proof.id);
  for (const { id } of jobs.value) await pump.take(id);
  return jobViews(jobs.value);
}

/** A page hears of its own drafts only: their ids cannot be guessed, and the origin must be the one they came from. */
const jobsOfPage = async (draftId: string, from: Asker): Promise<Job[]> =>
  (await jobsOfDraft(await disk(), draftId)).filter((job) => job.from.origin === from.origin);

export async function jobViews(jobs: readonly Job[]): Promise<Jobs> {
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
  return jobViews(await jobsOfPage(draftId, from));
}

export const draftHandlers: Pick<
  Handlers,
  'composer.near' | 'composer.hello' | 'draft.submit' | 'draft.settle' | 'draft.progress' | 'draft.act'
> = {
  'composer.near': async () => ok({}),
  'composer.hello': async ({ site }, from) => {
    if (!(await siteOf(site, from.url))) return fail('not-allowed');
    const [{ t, language }, accounts] = await Promise.all([speak(), reachedFrom(site), bringMirror(from)]);
    return ok({ words: buttonWords(t, wordKeys), language, accounts: accounts.length });
  },
  'draft.submit': (ask, from) => whileStoring(submit(ask, from)),
  'draft.settle': async ({ draftId, outcome, nativeUrl }, from) => {
    await stored();
    return changeAll(draftId, from, (job) => ok(settle(job, outcome, nativeUrl, Date.now())));
  },
  'draft.progress': async ({ draftId }, from) => {
    const jobs = await jobsOfPage(draftId, from);
    return jobs.length > 0 ? jobViews(jobs) : fail('not-found');
  },
  'draft.act': ({ draftId, action }, from) =>
    changeAll(draftId, from, (job) => act(job, action, Date.now(), () => crypto.randomUUID())),
};
