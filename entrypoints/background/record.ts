import browser from '../../lib/browser.ts';
import { keptDays } from '../../lib/model/policy.ts';
import { ok } from '../../lib/model/result.ts';
import { policyInForce } from '../../lib/policy.ts';
import type { Handlers } from '../../lib/protocol/answer.ts';
import { readSettings } from '../../lib/settings.ts';
import { jobsOfDraft } from '../../lib/store/jobs.ts';
import { forgetBefore, listEntries, readersBetween, timesBetween } from '../../lib/store/records.ts';
import { disk } from './disk.ts';
import { refreshResults } from './results.ts';
import { speak } from './speak.ts';
import { tellPages } from './tell.ts';
import { ownViewOf } from './views.ts';

const ALARM = 'record';
const DAY_MS = 24 * 60 * 60_000;

/** Forgets what is older than the person and their organisation want it kept. */
export async function tidyRecord(): Promise<void> {
  const days = keptDays((await readSettings()).recordDays, (await policyInForce()).policy);
  if (days === null) return;
  // A disk that cannot be read now is tidied tomorrow.
  const gone = await forgetBefore(await disk(), Date.now() - days * DAY_MS).catch(() => 0);
  if (gone > 0) tellPages('jobs');
}

/** Tidies at each start and once a day. */
export function startRecord(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void tidyRecord();
  });
  void browser.alarms.create(ALARM, { delayInMinutes: 5, periodInMinutes: 24 * 60 });
}

export const recordHandlers: Pick<
  Handlers,
  'record.refresh' | 'record.list' | 'record.times' | 'record.readers' | 'record.jobs'
> = {
  'record.refresh': async ({ draftIds }) => refreshResults(draftIds),
  'record.list': async ({ wanted, after, limit }) =>
    ok(await listEntries(await disk(), wanted, after, limit)),
  'record.times': async ({ from, until }) => ok({ times: await timesBetween(await disk(), from, until) }),
  'record.readers': async ({ from, until }) =>
    ok({ readers: await readersBetween(await disk(), from, until) }),
  'record.jobs': async ({ draftId }) => {
    const { t } = await speak();
    return ok({ jobs: (await jobsOfDraft(await disk(), draftId)).map((job) => ownViewOf(job, t)) });
  },
};
