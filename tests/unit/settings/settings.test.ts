import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings } from '../../../lib/settings.ts';

const stored = (settings: unknown) => fakeBrowser.storage.local.set({ settings });

beforeEach(() => fakeBrowser.reset());

describe('settings on disk', () => {
  it('that are broken in one place keep all the rest', async () => {
    await stored({ language: 'cy', sites: ['x'], routes: [{ site: '<x>' }], recordDays: 'long' });
    expect(await readSettings()).toMatchObject({
      language: 'cy',
      sites: ['x'],
      routes: [],
      recordDays: 730,
    });
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'settings'],
    ['a list', []],
  ])('that are %s are as in the beginning', async (_, settings) => {
    await stored(settings);
    expect(await readSettings()).toMatchObject({ language: 'auto', sites: [], routes: [] });
  });

  it('are changed key by key', async () => {
    await stored({ language: 'cy' });
    await changeSettings({ routes: [{ site: 'x', author: '', accounts: { 'a@b.example': { on: false } } }] });
    expect(await readSettings()).toMatchObject({
      language: 'cy',
      routes: [{ site: 'x', author: '', accounts: { 'a@b.example': { on: false } } }],
    });
  });
});
