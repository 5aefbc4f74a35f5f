import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { disk } from '../../../entrypoints/background/disk.ts';
import { tidyRecord } from '../../../entrypoints/background/record.ts';
import { enqueue } from '../../../lib/outbox/enqueue.ts';
import { saveJob } from '../../../lib/store/jobs.ts';
import { listEntries } from '../../../lib/store/records.ts';
import { planOf, post } from '../outbox/jobs.ts';

const DAY_MS = 24 * 3_600_000;
const all = { text: '', site: null, account: null, state: null, from: null, until: null };
const from = { origin: 'https://x.com', tab: null, frame: null };

/** Posted so many days ago. */
async function keep(days: number): Promise<void> {
  const order = {
    draft: { id: `d${days}`, site: 'x', url: 'https://x.com/home' },
    plan: planOf([post(`${days} days`)]),
    fingerprint: '',
    from,
    mode: 'now',
  } as const;
  const job = enqueue(order, Date.now() - days * DAY_MS, () => 'key');
  await saveJob(await disk(), { ...job, state: 'posted' });
}

const kept = async (): Promise<(string | undefined)[]> =>
  (await listEntries(await disk(), all, null, 10)).entries.map(({ mirrors }) => mirrors[0]?.text);

/** What the person set, and what their organisation wrote, as the browser handed it over at an earlier start. */
const decide = (recordDays: number | null, policy: object): Promise<void> =>
  fakeBrowser.storage.local.set({ settings: { recordDays }, policy });

beforeEach(async () => {
  fakeBrowser.reset();
  await (await disk()).clear('records');
  for (const days of [1, 60, 400]) await keep(days);
});

describe('the record, once a day', () => {
  it.each([
    ['what the person wants', 90, {}, ['1 days', '60 days']],
    ['what the organisation wants, where that is less', 90, { recordDays: 30 }, ['1 days']],
    ['everything, where neither says', null, {}, ['1 days', '60 days', '400 days']],
    [
      'everything, where nobody can read what the organisation wrote',
      30,
      { recordDays: '30 days' },
      ['1 days', '60 days', '400 days'],
    ],
  ] as const)('is kept for %s', async (_, days, policy, left) => {
    await decide(days, policy);
    await tidyRecord();
    expect(await kept()).toEqual(left);
  });
});
