import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { joinSync, shareSettings, startSync } from '../../../entrypoints/background/sync.ts';
import { readSettings } from '../../../lib/settings.ts';

interface Piece {
  of: string;
  count: number;
  text: string;
}

const pieces = async (): Promise<Record<string, Piece>> => fakeBrowser.storage.sync.get(null);
const shared = async (): Promise<Record<string, unknown> | undefined> => {
  const all = Object.entries(await pieces()).sort(([one], [other]) =>
    one.localeCompare(other, 'en', { numeric: true }),
  );
  return all.length === 0 ? undefined : JSON.parse(all.map(([, { text }]) => text).join(''));
};
/** Sets that here, and gives it away. */
const share = async (settings: object): Promise<void> => {
  await fakeBrowser.storage.local.set({ settings });
  await shareSettings();
};
const set = (settings: object) => fakeBrowser.storage.local.set({ settings });
const fromElsewhere = (settings: unknown) =>
  fakeBrowser.storage.sync.set({
    'settings/0': { of: crypto.randomUUID(), count: 1, text: JSON.stringify(settings) },
  });

/** As many routes as a press office with many accounts may have. */
const routes = Array.from({ length: 60 }, (_, at) => ({
  site: 'x',
  author: `cyngor_${at}`,
  accounts: { [`llŷn_${at}@“cymdeithasol”.example`]: { on: true, visibility: 'unlisted' as const } },
}));

beforeEach(() => fakeBrowser.reset());

describe('settings for all of a person’s browsers', () => {
  it('are given away only where the person wished it', async () => {
    await share({ language: 'cy' });
    expect(await shared()).toBeUndefined();
    await share({ language: 'cy', sync: true });
    expect(await shared()).toMatchObject({ language: 'cy' });
  });

  it('carry no site and no calls, since a permission goes with each, and nothing else that is not listed', async () => {
    await share({ sync: true, sites: ['x'], agreedAt: 1, calls: true, token: 'secret' });
    expect(Object.keys((await shared()) as object).sort()).toEqual([
      'language',
      'missedSchedule',
      'quiet',
      'recordDays',
      'routes',
      'rules',
      'serverSchedules',
      'shares',
    ]);
  });

  it('go in pieces that a browser’s sync takes, however much is set', async () => {
    await share({ sync: true, routes });
    const all = Object.entries(await pieces());
    expect(all.length).toBeGreaterThan(1);
    for (const [key, piece] of all)
      expect(Buffer.byteLength(JSON.stringify(piece)) + key.length).toBeLessThan(8192);
  });

  it('are taken over from another browser, and leave sites alone', async () => {
    await share({ sync: true, language: 'cy', rules: { signature: 'Tîm' }, routes, sites: ['threads'] });
    const all = await pieces();
    await fakeBrowser.storage.sync.clear();
    await set({ sync: true, sites: ['x'], language: 'en' });
    startSync();
    await fakeBrowser.storage.sync.set(all);
    await vi.waitFor(async () => expect((await readSettings()).language).toBe('cy'));
    expect(await readSettings()).toMatchObject({ sites: ['x'], rules: { signature: 'Tîm' }, routes });
  });

  it('are taken over whole only: not while a piece of them is still on its way', async () => {
    await share({ sync: true, language: 'cy', routes });
    const all = Object.entries(await pieces());
    await fakeBrowser.storage.sync.clear();
    await set({ sync: true, language: 'en' });
    startSync();
    for (const [key, piece] of all.slice(1)) await fakeBrowser.storage.sync.set({ [key]: piece });
    expect(await readSettings()).toMatchObject({ language: 'en', routes: [] });
    await fakeBrowser.storage.sync.set(Object.fromEntries(all.slice(0, 1)));
    await vi.waitFor(async () => expect((await readSettings()).routes).toEqual(routes));
  });

  it('are not wiped out by a browser in which they are switched on later', async () => {
    await share({ sync: true, rules: { signature: 'Tîm' } });
    await set({ sync: true, sites: ['x'] });
    await joinSync();
    expect(await readSettings()).toMatchObject({ sites: ['x'], rules: { signature: 'Tîm' } });
    expect(await shared()).toMatchObject({ rules: { signature: 'Tîm' } });
  });

  it.each([
    ['the person did not wish it', { sync: false }, { language: 'cy' }],
    ['they are broken', { sync: true }, { language: 'cy', recordDays: 'x' }],
    ['they are no settings', { sync: true }, 'settings'],
  ])('are not taken over when %s', async (_, ours, theirs) => {
    await set({ language: 'en', ...ours });
    const written: unknown[] = [];
    fakeBrowser.storage.onChanged.addListener((changes, area) => {
      if (area === 'local') written.push(changes.settings?.newValue);
    });
    startSync();
    await fromElsewhere(theirs);
    // A second change that is good shows that the first was seen.
    await set({ language: 'en', sync: true });
    await fromElsewhere({ recordDays: 31 });
    await vi.waitFor(async () => expect((await readSettings()).recordDays).toBe(31));
    expect(JSON.stringify(written)).not.toContain('"cy"');
  });
});
