import browser from '../../lib/browser.ts';
import type { Job, JobMedia } from '../../lib/model/job.ts';
import { errandOf } from '../../lib/outbox/files.ts';
import { createPump, type Pump, type Surroundings } from '../../lib/outbox/pump.ts';
import { readSettings } from '../../lib/settings.ts';
import { findJob, jobsOfDraft, knownStatuses, openJobs, saveJob } from '../../lib/store/jobs.ts';
import { keepMediaBytes, mediaBytes } from '../../lib/store/media.ts';
import { showBadge } from './badge.ts';
import { disk } from './disk.ts';
import { fitFile } from './fit.ts';
import { driverOf, tokenRefused } from './identity.ts';
import { callFor } from './notify.ts';
import { speak } from './speak.ts';
import { tellPages, tellTab } from './tell.ts';
import { forgetTransfers, noteMoved } from './transfers.ts';
import { viewOf } from './views.ts';
import { stopErrand } from './workshop.ts';

const ALARM = 'outbox';
/** Both browsers stop a background 30 s after its last event, even over a running request; a call of theirs is one. */
const HEARTBEAT_MS = 20_000;
/** Alarms are coarse; shorter waits are kept by a timer as long as this background lives. */
const SHORT_WAIT_MS = 25_000;

const world: Surroundings = {
  othersPost: true,
  now: () => Date.now(),
  random: () => Math.random(),
  uuid: () => crypto.randomUUID(),
  online: () => navigator.onLine,
  save: async (job) => saveJob(await disk(), job),
  media: async (key) => mediaBytes(await disk(), key),
  keepMedia: async (key, bytes) => keepMediaBytes(await disk(), key, bytes),
  fit: (file, fit, { job, media, signal }) =>
    fitFile(errandOf(job, media), file, fit, { signal, moved: (share) => moved(job, media, share) }),
  moved,
  driver: driverOf,
  knownStatuses: async (account) => knownStatuses(await disk(), account),
  sendsMissed: async () => (await readSettings()).missedSchedule === 'send',
  tokenRefused,
};

function moved(job: Job, media: JobMedia, bytes: number): void {
  if (noteMoved(job, media, bytes)) void announce(job);
}

const shelf = {
  open: async () => {
    const { jobs, broken } = await openJobs(await disk());
    if (broken > 0) console.error(`${broken} stored jobs cannot be read`);
    return jobs;
  },
  find: async (id: string) => findJob(await disk(), id),
};

let heartbeat: ReturnType<typeof setInterval> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The one pump of the extension. */
export const pump: Pump = createPump(world, shelf, {
  changed: (job) => {
    forgetTransfers(job);
    void announce(job);
    planWake();
  },
  dropped: (job) => {
    for (const media of job.posts.flatMap((post) => post.media))
      void stopErrand(errandOf(job, media)).catch(() => undefined);
  },
  busy: (is) => {
    clearInterval(heartbeat);
    if (is) heartbeat = setInterval(() => void browser.runtime.getPlatformInfo(), HEARTBEAT_MS);
    else planWake();
  },
});

async function announce(job: Job): Promise<void> {
  tellPages('jobs');
  void showBadge();
  void callFor(job);
  const { tab, frame } = job.from;
  if (tab === null) return;
  const { t } = await speak();
  const jobs = (await jobsOfDraft(await disk(), job.draftId)).map((it) =>
    viewOf(it.id === job.id ? job : it, t),
  );
  await tellTab(tab, frame ?? 0, { told: 'draft.moved', draftId: job.draftId, jobs });
}

/** Sees to it that the background is there again when the next job is due. */
function planWake(): void {
  clearTimeout(timer);
  const at = pump.nextWake();
  if (at === null) return void browser.alarms.clear(ALARM);
  const wait = Math.max(0, at - Date.now());
  if (wait < SHORT_WAIT_MS) timer = setTimeout(() => void wake(), wait);
  // Also for a short wait: this background may be gone by then.
  void browser.alarms.create(ALARM, { when: Math.max(at, Date.now() + 1000) });
}

/** Moves what is due, and plans the next time. */
export async function wake(): Promise<void> {
  await pump.wake();
  planWake();
}

/** Everything that may let a job go on. Called once, while the background starts. */
export function startOutbox(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void wake();
  });
  self.addEventListener('online', () => void wake());
  void wake();
  void showBadge();
}
