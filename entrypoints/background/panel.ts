import browser from '../../lib/browser.ts';
import type { Edits } from '../../lib/model/edits.ts';
import type { Proof } from '../../lib/model/proof.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { act } from '../../lib/outbox/decide.ts';
import type { Asker, Handlers } from '../../lib/protocol/answer.ts';
import type { JobView, ProofView } from '../../lib/protocol/messages.ts';
import { readSettings } from '../../lib/settings.ts';
import { dropProof, keepProof, listProofs, readProof, sweepProofs } from '../../lib/store/proofs.ts';
import { accountsFrom, instanceOf } from './accounts.ts';
import { keepMissingPictures } from './avatars.ts';
import { disk } from './disk.ts';
import { jobViews } from './drafts.ts';
import { knownAt } from './known.ts';
import { pump } from './outbox.ts';
import { accountsFor, addressBookOf, jobsFor, planOf, refusal, rulesInForce, storeJobs } from './planning.ts';
import { keptProof, proofView } from './proof-view.ts';
import { siteOf } from './sites.ts';
import { speak } from './speak.ts';
import { tellPages, tellTab } from './tell.ts';
import { wordsBefore } from './used-words.ts';

const PANEL = '/panel.html';
/** A frame that has loaded asks at once; a key that is older was meant for another. */
const KEY_MS = 30_000;

/** Keys that were given out and not used yet, in memory: a worker that dies takes them with it, and a new frame gets a new one. */
const keys = new Map<string, { id: string; tab: number; at: number }>();

/** The draft in the panel that this page laid out there; `null` also when it came from another. */
async function proofOfPage(id: string, { origin, tab }: Asker): Promise<Proof | null> {
  const proof = await readProof(await disk(), id);
  return proof?.from.origin === origin && proof.from.tab === tab ? proof : null;
}

/** What all accounts get of it, those that are off too: they can be turned on in the panel. */
async function view(proof: Proof): Promise<Result<ProofView>> {
  const { draft, edits } = proof;
  const [{ t }, rules, all, { shares }] = await Promise.all([
    speak(),
    rulesInForce(),
    accountsFrom(draft),
    readSettings(),
  ]);
  const planned = await Promise.all(
    all.map(async (account) => ({
      account,
      instance: await instanceOf(account),
      plan: await planOf(draft, edits, account, 'now'),
    })),
  );
  const addressBook = await addressBookOf(draft.site);
  return ok(proofView(proof, planned, { t, rules, shares, addressBook, words: await wordsBefore(proof) }));
}

/** Changes follow each other as fast as somebody types; each is kept before the next. */
let turn: Promise<unknown> = Promise.resolve();

async function change(id: string, edits: Edits): Promise<Result<ProofView>> {
  const proof = await readProof(await disk(), id);
  if (!proof) return fail('not-found');
  const changed = { ...proof, edits, changedAt: Date.now() };
  try {
    await keepProof(await disk(), changed);
  } catch {
    return fail('storage-full');
  }
  return view(changed);
}

async function post(id: string, consent: boolean): Promise<Result<{ jobs: JobView[] }>> {
  const proof = await readProof(await disk(), id);
  if (!proof) return fail('not-found');
  const { draft, edits, from } = proof;
  const refused = refusal(draft, consent);
  if (refused) return refused;
  const chosen = await accountsFor(draft, edits);
  if (chosen.length === 0) return fail('no-account');
  const planned = await jobsFor(chosen, draft, edits, 'now', from);
  if (planned.some((job) => job.problem?.code === 'plan-blocked')) return fail('plan-blocked');
  const jobs = await storeJobs(planned, draft);
  if (!jobs.ok) return jobs;
  await dropProof(await disk(), id);
  for (const job of jobs.value) {
    await pump.take(job.id);
    // Its author has just looked.
    if (job.problem?.code === 'needs-look')
      await pump.change(job.id, (it) => act(it, 'approve', Date.now(), () => crypto.randomUUID()));
  }
  const views = await jobViews(jobs.value);
  if (views.ok) await tellPage(proof, { told: 'draft.moved', draftId: id, jobs: views.value.jobs });
  tellPages('jobs');
  return views;
}

const openInTab = (id: string): Promise<unknown> =>
  browser.tabs.create({ url: browser.runtime.getURL(`${PANEL}#${id}`) });

async function tellPage({ from }: Proof, told: Parameters<typeof tellTab>[2]): Promise<void> {
  if (from.tab !== null) await tellTab(from.tab, from.frame ?? 0, told);
}

export const panelHandlers: Pick<
  Handlers,
  | 'panel.open'
  | 'panel.key'
  | 'panel.away'
  | 'panel.claim'
  | 'panel.see'
  | 'panel.change'
  | 'panel.media'
  | 'panel.post'
  | 'panel.close'
  | 'panel.list'
> = {
  'panel.open': async ({ draft }, from) => {
    if (!(await siteOf(draft.site, from.url))) return fail('not-allowed');
    const { origin, tab, frame } = from;
    const kept = await proofOfPage(draft.id, from);
    const proof = { id: draft.id, draft, edits: kept?.edits ?? {}, from: { origin, tab, frame } };
    try {
      await keepProof(await disk(), { ...proof, changedAt: Date.now() });
    } catch {
      return fail('storage-full');
    }
    await sweepProofs(await disk(), Date.now());
    tellPages('jobs');
    void accountsFrom(draft).then(keepMissingPictures);
    if (knownAt(from.url)) return ok({ address: browser.runtime.getURL(PANEL) });
    // Of a site that was taught, the manifest could not know.
    await openInTab(draft.id);
    return ok({ address: null });
  },
  'panel.key': async ({ draftId }, from) => {
    if (from.tab === null || !(await proofOfPage(draftId, from))) return fail('not-found');
    const key = crypto.randomUUID();
    keys.set(key, { id: draftId, tab: from.tab, at: Date.now() });
    return ok({ key });
  },
  'panel.away': async ({ draftId }, from) => {
    if (!(await proofOfPage(draftId, from))) return fail('not-found');
    await openInTab(draftId);
    return ok({});
  },
  'panel.claim': async ({ key }, from) => {
    const given = keys.get(key);
    keys.delete(key);
    const fits = given && given.tab === from.tab && Date.now() - given.at < KEY_MS;
    return fits ? ok({ id: given.id }) : fail('not-allowed');
  },
  'panel.see': async ({ id }) => {
    const proof = await readProof(await disk(), id);
    return proof ? view(proof) : fail('not-found');
  },
  'panel.change': ({ id, edits }) => {
    const changed = turn.then(() => change(id, edits));
    turn = changed.catch(() => undefined);
    return changed;
  },
  'panel.media': async ({ id, place }) => {
    const [part = 0, index = 0] = place.split('/').map(Number);
    const proof = await readProof(await disk(), id);
    return proof ? ok({ file: proof.draft.parts[part]?.media[index]?.file ?? null }) : fail('not-found');
  },
  'panel.post': ({ id, consent }) => {
    // After all that was typed.
    const posted = turn.then(() => post(id, consent));
    turn = posted.catch(() => undefined);
    return posted;
  },
  'panel.close': async ({ id, forget }) => {
    const proof = await readProof(await disk(), id);
    if (!proof) return fail('not-found');
    // Untouched, it is no more than what stands on the page.
    if (forget || Object.keys(proof.edits).length === 0) await dropProof(await disk(), id);
    await tellPage(proof, { told: 'panel.closed', draftId: id });
    tellPages('jobs');
    return ok({});
  },
  'panel.list': async () => ok({ proofs: (await listProofs(await disk())).map(keptProof) }),
};
