import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asker } from '../../../lib/protocol/answer.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { readProof } from '../../../lib/store/proofs.ts';
import { draft } from '../plan/drafts.ts';

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => `chrome-extension://ours${path}` },
    tabs: { create: vi.fn() },
  },
}));
const database = await openDatabase('panel-keys');
vi.mock('../../../entrypoints/background/disk.ts', () => ({ disk: async () => database }));
vi.mock('../../../entrypoints/background/outbox.ts', () => ({ pump: {} }));
vi.mock('../../../entrypoints/background/drafts.ts', () => ({ jobViews: vi.fn() }));
vi.mock('../../../entrypoints/background/planning.ts', () => ({}));
vi.mock('../../../entrypoints/background/accounts.ts', () => ({}));
vi.mock('../../../entrypoints/background/proof-view.ts', () => ({
  proofView: () => ({}),
  keptProof: () => ({}),
}));
vi.mock('../../../entrypoints/background/speak.ts', () => ({ speak: vi.fn() }));
vi.mock('../../../entrypoints/background/tell.ts', () => ({ tellPages: vi.fn(), tellTab: vi.fn() }));
vi.mock('../../../entrypoints/background/sites.ts', () => ({
  siteOf: (id: string, url: string) => (id === 'x' && url.startsWith('https://x.com/') ? {} : undefined),
}));
const { panelHandlers } = await import('../../../entrypoints/background/panel.ts');

const page: Asker = { origin: 'https://x.com', url: 'https://x.com/home', tab: 7, frame: 0 };
const panel: Asker = {
  origin: 'chrome-extension://ours',
  url: 'chrome-extension://ours/panel.html',
  tab: 7,
  frame: 3,
};
const refused = (code: string) => ({ ok: false, problem: { code } });
const it1 = draft(['A secret thought']);
const keyFor = async (from: Asker = page): Promise<string> => {
  const reply = await panelHandlers['panel.key']({ draftId: it1.id }, from);
  return reply.ok ? reply.value.key : '';
};

beforeEach(async () => {
  vi.useRealTimers();
  await panelHandlers['panel.open']({ draft: it1 }, page);
});

describe('the key of a panel', () => {
  it('opens the draft of the page that asked for it', async () => {
    expect(await panelHandlers['panel.claim']({ key: await keyFor() }, panel)).toEqual({
      ok: true,
      value: { id: it1.id },
    });
  });

  it('opens it once', async () => {
    const key = await keyFor();
    await panelHandlers['panel.claim']({ key }, panel);
    expect(await panelHandlers['panel.claim']({ key }, panel)).toEqual(refused('not-allowed'));
  });

  it('opens nothing in another tab, and is spent by the attempt', async () => {
    const key = await keyFor();
    expect(await panelHandlers['panel.claim']({ key }, { ...panel, tab: 8 })).toEqual(refused('not-allowed'));
    expect(await panelHandlers['panel.claim']({ key }, panel)).toEqual(refused('not-allowed'));
  });

  it('opens nothing long after', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const key = await keyFor();
    vi.setSystemTime(Date.now() + 60_000);
    expect(await panelHandlers['panel.claim']({ key }, panel)).toEqual(refused('not-allowed'));
  });

  it('cannot be the id of a draft, nor guessed', async () => {
    for (const key of [it1.id, crypto.randomUUID()])
      expect(await panelHandlers['panel.claim']({ key }, panel)).toEqual(refused('not-allowed'));
  });

  it.each([
    ['another origin', { ...page, origin: 'https://evil.example' }],
    ['another tab', { ...page, tab: 8 }],
    ['no tab at all', { ...page, tab: null }],
  ])('is not given to %s', async (_, from) => {
    expect(await panelHandlers['panel.key']({ draftId: it1.id }, from)).toEqual(refused('not-found'));
    expect(await panelHandlers['panel.away']({ draftId: it1.id }, from)).toEqual(refused('not-found'));
  });
});

describe('a draft in the panel', () => {
  it('is laid out only by a page of its site', async () => {
    const elsewhere = { ...page, origin: 'https://evil.example', url: 'https://evil.example/' };
    expect(await panelHandlers['panel.open']({ draft: it1 }, elsewhere)).toEqual(refused('not-allowed'));
  });

  it('keeps what was changed when its page lays it out again, and not when another tab does', async () => {
    const changed = await readProof(database, it1.id);
    if (changed) await database.put('proofs', { ...changed, edits: { spoilerText: 'Bwyd' } });
    await panelHandlers['panel.open']({ draft: it1 }, page);
    expect((await readProof(database, it1.id))?.edits).toEqual({ spoilerText: 'Bwyd' });
    await panelHandlers['panel.open']({ draft: it1 }, { ...page, tab: 8 });
    expect((await readProof(database, it1.id))?.edits).toEqual({});
  });

  it('is forgotten when it is closed untouched, and kept when it was changed', async () => {
    await panelHandlers['panel.close']({ id: it1.id, forget: false }, panel);
    expect(await readProof(database, it1.id)).toBeNull();
    await panelHandlers['panel.open']({ draft: it1 }, page);
    const opened = await readProof(database, it1.id);
    if (opened) await database.put('proofs', { ...opened, edits: { spoilerText: 'Bwyd' } });
    await panelHandlers['panel.close']({ id: it1.id, forget: false }, panel);
    expect(await readProof(database, it1.id)).not.toBeNull();
    await panelHandlers['panel.close']({ id: it1.id, forget: true }, panel);
    expect(await readProof(database, it1.id)).toBeNull();
  });
});
