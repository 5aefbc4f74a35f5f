import type { Job, JobAction } from '../model/job.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { goOn, isOpen, mayBePublic, nextPost, waitsThere, withPost } from './progress.ts';
import { dropEdit } from './revise.ts';
import { release, start } from './start.ts';

/** What a person can do with a job as it stands. */
export function actionsOf(job: Job): JobAction[] {
  const giveUp: JobAction = mayBePublic(job) && !waitsThere(job) ? 'undo' : 'cancel';
  if (job.state === 'cancelled') return [];
  if (job.state === 'held' && job.edit)
    return [job.problem?.code === 'token-revoked' ? 'signIn' : 'retry', 'cancel', 'undo'];
  if (job.state === 'held') return job.undo ? ['retry', 'cancel'] : [...waysOn(job), giveUp];
  if (job.undo) return [];
  if (job.state === 'posted') return mayBePublic(job) ? ['undo', 'redraft'] : [];
  return job.state === 'queued' && job.problem ? ['retry', giveUp] : [giveUp];
}

function waysOn(job: Job): JobAction[] {
  switch (job.problem?.code) {
    case 'plan-blocked':
      return [];
    case 'colleague-mirrored':
      return ['approve'];
    case 'needs-look':
    case 'site-silent':
    case 'schedule-missed':
      return job.notices.some(({ level }) => level === 'blocks') ? [] : ['approve'];
    case 'pair-held':
      return ['retry', 'approve'];
    case 'token-revoked':
      return ['signIn'];
    case 'permission-missing':
      return ['signIn', 'retry'];
    case 'unconfirmed':
    case 'schedule-lost':
      return ['found', 'repeat', 'retry'];
    default:
      return ['retry'];
  }
}

/**
 * Does what a person asks. `not-allowed` when the job moved on since they saw it, so that pressing twice does nothing
 * twice. `signIn` happens elsewhere, see `resume`; `redraft` is an `undo` before which all was put into our composer.
 */
export function act(
  job: Job,
  action: Exclude<JobAction, 'signIn' | 'redraft'>,
  now: number,
  uuid: () => string,
): Result<Job> {
  if (!actionsOf(job).includes(action)) return fail('not-allowed');
  switch (action) {
    case 'approve':
    case 'retry': {
      const anyway = action === 'approve' && job.problem?.code === 'colleague-mirrored';
      // Approved while the other language cannot go: then without it.
      const asked = action === 'approve' ? alone(job) : job;
      const allowed = anyway ? { ...asked, goesAnyway: true } : asked;
      return ok(release(withOpenPost(allowed, { vouched: false }), now));
    }
    case 'found':
      return ok(release(withOpenPost(job, { vouched: true }), now));
    case 'repeat':
      return ok(release(withOpenPost(job, { vouched: false, key: uuid(), sentAt: null }), now));
    case 'cancel':
      if (job.edit) return ok(dropEdit(job, now));
      if (job.undo) return ok(endUndo(job, now));
      return ok(waitsThere(job) ? undoWish(job, now) : cancel(job, now));
    case 'undo':
      return ok(undoWish(job, now));
  }
}

const alone = ({ pair, ...job }: Job): Job =>
  job.problem?.code === 'pair-held' || !pair ? job : { ...job, pair };

function withOpenPost(job: Job, change: Parameters<typeof withPost>[2]): Job {
  const next = nextPost(job);
  return next && isOpen(next.post) ? withPost(job, next.index, change) : job;
}

const cancel = (job: Job, now: number): Job => ({
  ...job,
  state: 'cancelled',
  problem: null,
  updatedAt: now,
});

/** The person takes an undo that failed as it is: what still stands is posted. */
function endUndo(job: Job, now: number): Job {
  const stands = job.posts.some(({ status }) => status && !status.removed);
  if (waitsThere(job)) return { ...release(job, now), undo: false, scheduledAt: job.scheduledAt };
  return { ...job, state: stands ? 'posted' : 'cancelled', undo: false, problem: null, updatedAt: now };
}

/** The wish to have it gone, at any point of a delivery; a request on its way is waited for. */
export function undoWish(job: Job, now: number): Job {
  if (!mayBePublic(job)) return { ...cancel(job, now), undo: true };
  if (job.state === 'sending') return { ...job, undo: true, updatedAt: now };
  const scheduledAt = job.there ? job.scheduledAt : null;
  return { ...release(job, now), scheduledAt, notBefore: now, undo: true, state: goOn(job) };
}

/** How long the next document may take to come once the page of an armed draft has gone, ms. */
const NEXT_PAGE = 60_000;

/**
 * What became of the native post of an armed draft. News that comes late, after we stopped waiting, still counts.
 *
 * - `unseen`: the site showed nothing in its time
 * - `left`: the page went away first: the next document of its tab may tell, for a while
 * - `elsewhere`: the person has pressed something else since: what document comes next tells nothing
 */
export function settle(
  job: Job,
  outcome: 'posted' | 'refused' | 'unseen' | 'left' | 'elsewhere',
  nativeUrl: string | null,
  now: number,
): Job {
  const { next: _, ...seen } = { ...job, nativeUrl: nativeUrl ?? job.nativeUrl };
  if (outcome === 'elsewhere') return seen;
  if (outcome === 'left') {
    return job.state === 'waiting' ? { ...job, notBefore: Math.min(job.notBefore, now + NEXT_PAGE) } : job;
  }
  const silent = job.state === 'held' && job.problem?.code === 'site-silent';
  if (job.state !== 'waiting' && !silent) return seen;
  if (outcome === 'posted') return start(withLinkBack(seen), now);
  const updatedAt = now;
  return outcome === 'refused'
    ? { ...seen, state: 'cancelled', problem: { code: 'site-refused' }, updatedAt }
    : { ...seen, state: 'held', problem: { code: 'site-silent' }, updatedAt };
}

/** Longer than what room was left for, an address is not added. */
const LONGEST_LINK = 100;

/** The address of the native post below the last one, where that is wanted and the site has told it. */
function withLinkBack(job: Job): Job {
  const { nativeUrl } = job;
  const last = job.posts.length - 1;
  const text = job.posts[last]?.text ?? '';
  if (!job.linkBack || !nativeUrl || nativeUrl.length > LONGEST_LINK || text.includes(nativeUrl)) return job;
  const below = (words: string): string => (words === '' ? nativeUrl : `${words}\n\n${nativeUrl}`);
  const quote = job.posts[last]?.quote;
  return withPost(job, last, {
    text: below(text),
    ...(quote && { quote: { ...quote, otherwise: below(quote.otherwise) } }),
  });
}

/** The person signed in again: jobs that waited for it go on. Whether a schedule was missed is judged as ever. */
export function resume(job: Job, now: number): Job {
  const code = job.state === 'held' ? job.problem?.code : undefined;
  if (code !== 'token-revoked' && code !== 'permission-missing') return job;
  const notBefore = job.there ? now : Math.max(now, job.scheduledAt ?? 0);
  return { ...release(job, now), scheduledAt: job.scheduledAt, notBefore };
}
