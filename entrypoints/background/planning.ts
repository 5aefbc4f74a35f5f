import type { Account } from '../../lib/model/account.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { Edits } from '../../lib/model/edits.ts';
import type { Job } from '../../lib/model/job.ts';
import type { Plan } from '../../lib/model/plan.ts';
import { narrowed } from '../../lib/model/policy.ts';
import { type Failure, fail, ok, type Result } from '../../lib/model/result.ts';
import { noRules, type Rules } from '../../lib/model/rules.ts';
import { enqueue, mediaOf, type Order } from '../../lib/outbox/enqueue.ts';
import { isOn, withEdits } from '../../lib/plan/edits.ts';
import { fingerprint } from '../../lib/plan/fingerprint.ts';
import { planFor } from '../../lib/plan/plan.ts';
import { judgeAuthor } from '../../lib/plan/routes.ts';
import { shareOf } from '../../lib/plan/shares.ts';
import { policyInForce } from '../../lib/policy.ts';
import type { Asker } from '../../lib/protocol/answer.ts';
import { readSettings } from '../../lib/settings.ts';
import { listContacts } from '../../lib/store/contacts.ts';
import { addJobs, jobsAlike } from '../../lib/store/jobs.ts';
import { mirrorOfNative } from '../../lib/store/records.ts';
import { accountsFrom, instanceOf } from './accounts.ts';
import { disk } from './disk.ts';
import { planKnowing } from './facts.ts';
import { tellPages } from './tell.ts';

/** How long the same content counts as mirrored already, ms. */
const SAME_DAY = 24 * 60 * 60_000;

/** P7: what was meant for few goes out only if the person said so for this one post. */
export function refusal(draft: Draft, consent: boolean): Failure | null {
  if (consent) return null;
  if (draft.kind === 'reply') return fail('reply-not-mirrored');
  return draft.audience === 'public' ? null : fail('audience-not-mirrored');
}

export type Mode = Order['mode'];

/** What an account (`accountsFrom`) will get of a draft with the author's edits. The panel shows this, and a press enqueues this. */
export async function planOf(draft: Draft, edits: Edits, account: Account, mode: Mode): Promise<Plan> {
  const now = Date.now();
  const print = fingerprint(draft);
  const [mirroredAt, rules, { shares, serverSchedules, routes }, addressBook, instance] = await Promise.all([
    mode === 'again' ? null : mirroredBefore(account.id, print, now),
    rulesInForce(),
    readSettings(),
    addressBookOf(draft.site),
    instanceOf(account),
  ]);
  const edited = withEdits(draft, account, edits, rules, shareOf(shares, account.id, draft.site));
  // One language of two may go out with the other, or not at all: no server can keep that.
  const isHalf = edited.share !== null && edited.share !== 'whole';
  const options = {
    now,
    mirroredAt,
    addressBook,
    serverSchedules: serverSchedules && !isHalf,
    armed: mode === 'armed',
    ...edited.options,
  };
  const meant = await quotingMirror(edited.draft, account);
  const plan = await planKnowing(meant, (facts) =>
    planFor(meant, edited.account, instance, { ...options, facts }),
  );
  return { ...plan, notices: [...judgeAuthor(draft, routes), ...plan.notices] };
}

/** Who quotes a post of their own on the site means its mirror in the Fediverse, where there is one. */
async function quotingMirror(draft: Draft, { id }: Account): Promise<Draft> {
  if (draft.quotedUrl === null) return draft;
  const mirror = await mirrorOfNative(await disk(), draft.quotedUrl, id);
  return mirror === null ? draft : { ...draft, quotedUrl: mirror };
}

/** What the person set for their organisation, and above it what its policy decided. */
export async function rulesInForce(): Promise<Rules> {
  const [{ rules }, { policy }] = await Promise.all([readSettings(), policyInForce()]);
  return {
    ...rules,
    altTextRequired: rules.altTextRequired || policy.altTextRequired,
    visibilityFloor: narrowed(rules.visibilityFloor, policy),
  };
}

/** Accounts that get one language each of a draft in two: their jobs go out together. */
async function paired(accounts: readonly Account[], draft: Draft, edits: Edits): Promise<Set<string>> {
  const { shares } = await readSettings();
  const of = new Map(
    accounts.map((it) => [
      it.id,
      withEdits(draft, it, edits, noRules, shareOf(shares, it.id, draft.site)).share,
    ]),
  );
  const both = [...of.values()];
  const isPair = both.includes('cy') && both.includes('en');
  return new Set(
    isPair ? [...of].flatMap(([id, share]) => (share === 'cy' || share === 'en' ? [id] : [])) : [],
  );
}

/** Who is who in the Fediverse, of one site's names. */
export async function addressBookOf(site: string): Promise<Map<string, string>> {
  const contacts = await listContacts(await disk(), site);
  return new Map(contacts.map(({ handle, address }) => [handle, address]));
}

/** Accounts that a draft goes to, with the author's edits. */
export const accountsFor = async (draft: Draft, edits: Edits): Promise<Account[]> =>
  (await accountsFrom(draft)).filter((account) => isOn(account, edits));

/** A job for each account. Those of a pair know each other. */
export async function jobsFor(
  accounts: readonly Account[],
  draft: Draft,
  edits: Edits,
  mode: Mode,
  { origin, tab, frame }: Pick<Asker, 'origin' | 'tab' | 'frame'>,
): Promise<Job[]> {
  const print = fingerprint(draft);
  const planned = accounts.map(async (account) => {
    const plan = await planOf(draft, edits, account, mode);
    const order = { draft, plan, fingerprint: print, from: { origin, tab, frame }, mode };
    return enqueue(order, Date.now(), () => crypto.randomUUID());
  });
  const [together, jobs] = await Promise.all([paired(accounts, draft, edits), Promise.all(planned)]);
  const ids = jobs.filter((job) => together.has(job.account)).map((job) => job.id);
  return jobs.map((job) =>
    ids.includes(job.id) ? { ...job, pair: ids.filter((id) => id !== job.id) } : job,
  );
}

async function mirroredBefore(account: string, print: string, now: number): Promise<number | null> {
  const since = now - SAME_DAY;
  const same = (await jobsAlike(await disk(), { account, fingerprint: print, since })).filter(
    (job) => job.state !== 'cancelled',
  );
  return same.length > 0 ? Math.max(...same.map((job) => job.createdAt)) : null;
}

/** Puts new jobs and their bytes on disk, all or nothing. */
export async function storeJobs(jobs: Job[], draft: Draft): Promise<Result<Job[]>> {
  try {
    const stored = await addJobs(await disk(), jobs, mediaOf(draft, jobs));
    tellPages('jobs');
    return ok(stored);
  } catch {
    return fail('storage-full');
  }
}
