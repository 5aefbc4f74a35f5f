import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { shareSettings, startSync } from '../../../entrypoints/background/sync.ts';
import { Settings } from '../../../lib/model/settings.ts';
import { readSettings } from '../../../lib/settings.ts';

const shared = async () => (await fakeBrowser.storage.sync.get()).settings;
const set = (settings: object) => fakeBrowser.storage.local.set({ settings });
const fromElsewhere = (settings: unknown) => fakeBrowser.storage.sync.set({ settings });

beforeEach(() => fakeBrowser.reset());

describe('settings for all of a person’s browsers', () => {
  it('are given away only where the person wished it', async () => {
    await shareSettings(Settings.parse({ language: 'cy' }));
    expect(await shared()).toBeUndefined();
    await shareSettings(Settings.parse({ language: 'cy', sync: true }));
    expect(await shared()).toMatchObject({ language: 'cy' });
  });

  it('carry no site, since a permission goes with each, and nothing else that is not listed', async () => {
    const settings = Settings.parse({ sync: true, sites: ['x'], agreedAt: 1, calls: true });
    await shareSettings({ ...settings, token: 'secret' } as Settings);
    expect(Object.keys((await shared()) as object).sort()).toEqual([
      'language',
      'quiet',
      'recordDays',
      'rules',
    ]);
  });

  it('are taken over from another browser, and leave sites alone', async () => {
    await set({ sync: true, sites: ['x'], language: 'en' });
    startSync();
    await fromElsewhere({ language: 'cy', recordDays: 30, rules: { signature: 'Tîm' }, quiet: null });
    await vi.waitFor(async () => expect((await readSettings()).language).toBe('cy'));
    expect(await readSettings()).toMatchObject({ sites: ['x'], recordDays: 30, rules: { signature: 'Tîm' } });
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
