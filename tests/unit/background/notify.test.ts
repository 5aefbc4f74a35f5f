import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { callFor } from '../../../entrypoints/background/notify.ts';
import type { Job } from '../../../lib/model/job.ts';
import { builtWords } from '../i18n/catalogues.ts';

let jobs = 0;
const held = (code = 'unconfirmed'): Job =>
  ({ id: `job-${++jobs}`, account: 'ada@home.example', state: 'held', problem: { code } }) as Job;
const calls: { id: string; title: string; message: string }[] = [];
let allowed = true;

beforeEach(() => {
  fakeBrowser.reset();
  calls.length = 0;
  allowed = true;
  fakeBrowser.permissions.contains = (async () => allowed) as never;
  fakeBrowser.notifications.create = (async (id: string, about: { title: string; message: string }) => {
    calls.push({ id, title: about.title, message: about.message });
    return id;
  }) as never;
  vi.stubGlobal('fetch', builtWords);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const wish = (settings: object) => fakeBrowser.storage.local.set({ settings });

describe('a call for the person', () => {
  it('comes only when they wished it and the browser lets us', async () => {
    await callFor(held());
    await wish({ calls: true });
    allowed = false;
    await callFor(held());
    expect(calls).toEqual([]);
    allowed = true;
    await callFor(held());
    expect(calls).toHaveLength(1);
  });

  it('says which account and what is the matter, once for each reason', async () => {
    await wish({ calls: true });
    const job = held();
    await callFor(job);
    await callFor(job);
    await callFor({ ...job, problem: { code: 'server-error' } });
    expect(calls.map(({ message }) => message)).toEqual([
      'The server did not say whether it posted this.',
      'The server has a fault of its own.',
    ]);
    expect(calls[0]?.title).toBe('ada@home.example: a post waits for you');
  });

  it('does not come for a post that moves or is out', async () => {
    await wish({ calls: true });
    await callFor({ ...held(), state: 'sending' });
    await callFor({ ...held(), state: 'posted' });
    expect(calls).toEqual([]);
  });

  it('does not come in quiet hours', async () => {
    await wish({ calls: true, quiet: { from: '18:00', until: '08:00' } });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 27, 23) });
    await callFor(held());
    expect(calls).toEqual([]);
    vi.setSystemTime(new Date(2026, 10, 28, 9));
    await callFor(held());
    expect(calls).toHaveLength(1);
  });
});
