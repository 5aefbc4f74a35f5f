import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setEverywhere, startSync } from '../../../entrypoints/background/sync.ts';
import { changeSettings, readSettings } from '../../../lib/settings.ts';
import { builtWords } from '../i18n/catalogues.ts';

type Stored = Record<string, { by: string; value: unknown }>;

const stored = async (): Promise<Stored> => fakeBrowser.storage.sync.get(null);
const shared = async (): Promise<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(await stored()).map(([key, { value }]) => [key, value]));
const set = (settings: object) => fakeBrowser.storage.local.set({ settings });
/** What the browser’s own sync brings, from another browser. */
const fromElsewhere = (settings: Record<string, unknown>) =>
  fakeBrowser.storage.sync.set(
    Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [`settings/${name}`, { by: 'another', value }]),
    ),
  );

const everyKey = [
  'settings/language',
  'settings/missedSchedule',
  'settings/quiet',
  'settings/recordDays',
  'settings/rules.altTextRequired',
  'settings/rules.linkBack',
  'settings/rules.numbering',
  'settings/rules.signature',
  'settings/rules.stripTracking',
  'settings/rules.threads',
  'settings/rules.visibilityFloor',
  'settings/rules.warnings',
  'settings/serverSchedules',
];

beforeEach(() => {
  fakeBrowser.reset();
  // Not played by the fake browser.
  Object.assign(fakeBrowser, { contextMenus: { removeAll: async () => {}, create: () => '' } });
  vi.stubGlobal('fetch', builtWords);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('settings for all of a person’s browsers', () => {
  it('are given away only where the person wished it', async () => {
    await setEverywhere({ language: 'cy' });
    expect(await stored()).toEqual({});
    await setEverywhere({ sync: true });
    expect(await shared()).toMatchObject({ 'settings/language': 'cy' });
  });

  it('name no account, and carry no site, no calls and nothing else that is not listed', async () => {
    const routes = [{ site: 'x', author: 'cyngor', accounts: { 'ada@home.example': { on: true } } }];
    await set({ sites: ['x'], calls: true, token: 'secret' });
    await setEverywhere({ sync: true, agreedAt: 1, routes, shares: { 'ada@home.example': 'cy' } });
    await setEverywhere({ routes: [], language: 'cy' });
    expect(Object.keys(await stored()).sort()).toEqual(everyKey);
    expect(JSON.stringify(await stored())).not.toMatch(/@|secret|cyngor/);
  });

  it('are given one by one, so that a list too long for the browser’s sync takes no other with it', async () => {
    const { set: really } = fakeBrowser.storage.sync;
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockImplementation(async (items) => {
      if (JSON.stringify(items).length > 8192) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
      return really(items);
    });
    const rules = { ...(await readSettings()).rules, warnings: Array(30).fill('w'.repeat(300)) };
    await setEverywhere({ sync: true, rules, language: 'cy' });
    expect(Object.keys(await stored()).sort()).toEqual(
      everyKey.filter((key) => key !== 'settings/rules.warnings'),
    );
  });

  it('are taken over from another browser as they come, and leave what is bound to this one alone', async () => {
    const routes = [{ site: 'x', author: '', accounts: {} }];
    await set({ sync: true, sites: ['x'], language: 'en', routes });
    startSync();
    await fromElsewhere({ language: 'cy', 'rules.signature': 'Tîm', sites: ['threads'], routes: [] });
    await vi.waitFor(async () => expect((await readSettings()).language).toBe('cy'));
    expect(await readSettings()).toMatchObject({ sites: ['x'], routes, rules: { signature: 'Tîm' } });
  });

  it('are not wiped out by a browser in which they are switched on later, which brings what they lack', async () => {
    await fromElsewhere({ 'rules.signature': 'Tîm', language: 'cy' });
    await set({ language: 'en', missedSchedule: 'send', rules: { signature: 'Swyddfa' } });
    await setEverywhere({ sync: true });
    expect(await readSettings()).toMatchObject({
      language: 'cy',
      missedSchedule: 'send',
      rules: { signature: 'Tîm' },
    });
    expect(await shared()).toMatchObject({
      'settings/rules.signature': 'Tîm',
      'settings/language': 'cy',
      'settings/missedSchedule': 'send',
    });
  });

  it('that were changed in two browsers at once are both kept, unless they are the same', async () => {
    await setEverywhere({ sync: true });
    startSync();
    const { rules } = await readSettings();
    await setEverywhere({ rules: { ...rules, signature: 'Tîm' }, recordDays: 31 });
    await fromElsewhere({ 'rules.linkBack': true, recordDays: 90 });
    await vi.waitFor(async () => expect((await readSettings()).recordDays).toBe(90));
    const both = { recordDays: 90, rules: { signature: 'Tîm', linkBack: true } };
    expect(await readSettings()).toMatchObject(both);
    expect(await shared()).toMatchObject({
      'settings/recordDays': 90,
      'settings/rules.signature': 'Tîm',
      'settings/rules.linkBack': true,
    });
  });

  it('that are set while they are still being given are given as they are then', async () => {
    await Promise.all([setEverywhere({ sync: true }), setEverywhere({ recordDays: 31 })]);
    await setEverywhere({ recordDays: 90 });
    expect(await shared()).toMatchObject({ 'settings/recordDays': 90 });
    const { rules } = await readSettings();
    await Promise.all(
      ['T', 'Tî', 'Tîm'].map((signature) => setEverywhere({ rules: { ...rules, signature } })),
    );
    expect(await shared()).toMatchObject({ 'settings/rules.signature': 'Tîm' });
  });

  it('that this browser gave itself undo nothing the person has set since', async () => {
    const late: (() => void)[] = [];
    const { addListener } = fakeBrowser.storage.onChanged;
    vi.spyOn(fakeBrowser.storage.onChanged, 'addListener').mockImplementation((listener) =>
      addListener((...about: Parameters<typeof listener>) => {
        if (about[1] === 'sync') late.push(() => listener(...about));
      }),
    );
    await setEverywhere({ sync: true });
    startSync();
    await setEverywhere({ recordDays: 31 });
    await setEverywhere({ recordDays: 90 });
    late[0]?.();
    // A change of another browser that comes after it shows that it was heard.
    await fromElsewhere({ language: 'cy' });
    late.at(-1)?.();
    await vi.waitFor(async () => expect((await readSettings()).language).toBe('cy'));
    expect((await readSettings()).recordDays).toBe(90);
  });

  it.each([
    ['the person did not wish it', { sync: false }, { language: 'cy' }],
    [
      'one is broken',
      { sync: true },
      { recordDays: 'cy', 'rules.signature': 7, __proto__: { language: 'cy' } },
    ],
    [
      'they are no settings',
      { sync: true },
      { agreedAt: 5, token: 'cy', 'rules.__proto__': { language: 'cy' } },
    ],
  ])('are not taken over when %s', async (_, ours, theirs) => {
    await set({ language: 'en', ...ours });
    startSync();
    const before = await readSettings();
    await fromElsewhere(theirs);
    await fakeBrowser.storage.sync.set({ 'settings/language': 'cy', 'settings/0': { by: 1, value: 'cy' } });
    expect(await readSettings()).toEqual(before);
    // A second change that is good shows that the first was seen.
    await changeSettings({ sync: true });
    await fromElsewhere({ recordDays: 31 });
    await vi.waitFor(async () => expect((await readSettings()).recordDays).toBe(31));
    expect(await readSettings()).toEqual({ ...before, sync: true, recordDays: 31 });
  });
});

it('two changes at the same time are both kept', async () => {
  await Promise.all([changeSettings({ language: 'cy' }), changeSettings({ recordDays: 31 })]);
  expect(await readSettings()).toMatchObject({ language: 'cy', recordDays: 31 });
});
