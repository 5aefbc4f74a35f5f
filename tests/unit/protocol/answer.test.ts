import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;
const listeners: Listener[] = vi.hoisted(() => []);
vi.mock('../../../lib/browser.ts', () => ({
  default: {
    runtime: {
      id: 'ours',
      getURL: (path: string) => `chrome-extension://ours${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));

const { answer } = await import('../../../lib/protocol/answer.ts');
const { guards } = await import('../../../lib/protocol/guards.ts');

const page = { id: 'ours', url: 'https://x.com/home', origin: 'https://x.com', tab: { id: 7 }, frameId: 0 };
const own = { id: 'ours', url: 'chrome-extension://ours/options.html', origin: 'chrome-extension://ours' };
const draft = {
  id: crypto.randomUUID(),
  site: 'x',
  url: 'https://x.com/home',
  capturedAt: 1,
  parts: [{ text: 'Bore da', media: [], poll: null, link: null }],
  spoilerText: '',
  sensitive: false,
  language: null,
  scheduledAt: null,
  kind: 'post',
  quotedUrl: null,
  audience: 'public',
  profileUrl: null,
};

const heard: { verb: string; ask: unknown }[] = [];
const handlers = Object.fromEntries(
  Object.keys(guards).map((verb) => [
    verb,
    async (ask: unknown) => {
      heard.push({ verb, ask });
      if (verb === 'job.list') throw new Error('secret text');
      return { ok: true, value: {} };
    },
  ]),
) as unknown as Parameters<typeof answer>[0];

const send = (message: unknown, sender: object) => listeners[0]?.(message, sender);
const refusal = (code: string) => ({ ok: false, problem: { code } });

beforeEach(() => {
  listeners.length = 0;
  heard.length = 0;
  answer(handlers, {
    pageIsOn: async (url) => url.startsWith('https://x.com/'),
    isLesson: async (tab, url) => tab === 7 && url.startsWith('https://tool.example/'),
  });
});

describe('the door of the background', () => {
  it('lets a page of a site that is on submit a draft', async () => {
    const reply = await send({ verb: 'draft.submit', ask: { draft, mode: 'now', consent: false } }, page);
    expect(reply).toEqual({ ok: true, value: {} });
    expect(heard[0]?.ask).toMatchObject({ draft: { parts: [{ text: 'Bore da' }] } });
  });

  it('refuses a page of any other host', async () => {
    const elsewhere = { ...page, url: 'https://evil.example/', origin: 'https://evil.example' };
    expect(await send({ verb: 'composer.hello', ask: { site: 'x' } }, elsewhere)).toEqual(
      refusal('not-allowed'),
    );
    expect(heard).toEqual([]);
  });

  it('refuses a page whose origin is not what its address says, as in a sandboxed frame', async () => {
    const sandboxed = { ...page, origin: 'null' };
    expect(await send({ verb: 'composer.hello', ask: { site: 'x' } }, sandboxed)).toEqual(
      refusal('not-allowed'),
    );
  });

  it('refuses another extension', async () => {
    expect(await send({ verb: 'account.list', ask: {} }, { ...own, id: 'theirs' })).toEqual(
      refusal('not-allowed'),
    );
  });

  it('never answers a page what only own pages may ask', async () => {
    for (const [verb, guard] of Object.entries(guards).filter(([, guard]) => guard.who === 'own'))
      expect(await send({ verb, ask: {} }, page), `${verb} ${guard.who}`).toEqual(refusal('not-allowed'));
    expect(heard).toEqual([]);
  });

  it('never takes a draft from an own page: nothing of ours writes drafts in the name of a site', async () => {
    const message = { verb: 'draft.submit', ask: { draft, mode: 'now', consent: true } };
    expect(await send(message, own)).toEqual(refusal('not-allowed'));
  });

  it.each([
    ['an unknown field', { draft, mode: 'now', consent: false, token: 'x' }],
    ['a missing field', { draft, mode: 'now' }],
    ['a draft with a bad id', { draft: { ...draft, id: 'mine' }, mode: 'now', consent: false }],
    ['a draft without parts', { draft: { ...draft, parts: [] }, mode: 'now', consent: false }],
    [
      'a file that is not one',
      { draft: { ...draft, parts: [{ text: '', media: [{ file: {} }] }] }, mode: 'now', consent: false },
    ],
    ['nothing', undefined],
  ])('refuses %s before a handler sees it', async (_, ask) => {
    expect(await send({ verb: 'draft.submit', ask }, page)).toEqual(refusal('bad-message'));
    expect(heard).toEqual([]);
  });

  it('leaves messages that are not ours to other listeners', () => {
    for (const message of [
      null,
      'draft.submit',
      {},
      { verb: 'toString', ask: {} },
      { verb: '__proto__' },
      { verb: 3 },
    ])
      expect(send(message, page)).toBeUndefined();
  });

  it('answers a handler that throws as a problem, without its words', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    expect(await send({ verb: 'job.list', ask: { limit: 5 } }, own)).toEqual(refusal('unexpected'));
    expect(JSON.stringify(logged.mock.calls)).not.toContain('secret');
    logged.mockRestore();
  });
});
