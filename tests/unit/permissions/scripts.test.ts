import { beforeEach, describe, expect, it, vi } from 'vitest';

interface Script {
  id: string;
  matches: string[];
}
const world = vi.hoisted(() => ({
  registered: [] as Script[],
  injected: [] as number[],
  brought: [] as unknown[],
  tabs: [] as { id: number; url: string; closed?: boolean }[],
}));

/** Keeps a browser's manners: a duplicate or unknown id is an error, and nothing is half done. */
vi.mock('../../../lib/browser.ts', () => ({
  default: {
    scripting: {
      getRegisteredContentScripts: async () => [...world.registered],
      registerContentScripts: async (scripts: Script[]) => {
        for (const { id } of scripts)
          if (world.registered.some((it) => it.id === id)) throw new Error(`Duplicate script ID '${id}'`);
        world.registered.push(...scripts);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids)
          if (!world.registered.some((it) => it.id === id)) throw new Error(`Nonexistent script ID '${id}'`);
        world.registered = world.registered.filter((it) => !ids.includes(it.id));
      },
      executeScript: async (script: { target: { tabId: number; frameIds?: number[] } }) => {
        const { target } = script;
        if (target.frameIds) world.brought.push(script);
        if (world.tabs.find((tab) => tab.id === target.tabId)?.closed) throw new Error('No tab');
        world.injected.push(target.tabId);
      },
    },
    tabs: {
      query: async ({ url }: { url: string[] }) =>
        world.tabs.filter((tab) => url.some((pattern) => tab.url.startsWith(pattern.slice(0, -1)))),
    },
  },
}));

const { bringMirror, covers, syncScripts } = await import('../../../lib/permissions.ts');
const x = { id: 'x', matches: ['https://x.com/*'] };
const y = { id: 'y', matches: ['https://y.example/*', 'https://*.y.example/*'] };

beforeEach(() => Object.assign(world, { registered: [], injected: [], brought: [], tabs: [] }));

describe('scripts of sites', () => {
  it('are registered for the sites that are on and started in their open tabs', async () => {
    world.tabs = [
      { id: 1, url: 'https://x.com/home' },
      { id: 2, url: 'https://y.example/' },
    ];
    await syncScripts([x]);
    expect(world.registered).toMatchObject([{ id: 'site-x', matches: x.matches, runAt: 'document_start' }]);
    expect(world.injected).toEqual([1]);
  });

  it('are the recipe of the site and the engine; a taught site has an empty one, and asks for its own; a tool that nobody described has a finder too', async () => {
    await syncScripts([x, { ...y, taught: true }, { ...x, id: 'tool', likeliest: true }]);
    expect(world.registered.map((it) => (it as { js?: string[] }).js)).toEqual([
      ['sites/x.js', 'composer.js'],
      ['sites/taught.js', 'composer.js'],
      ['sites/taught.js', 'composer.js', 'likeliest.js'],
    ]);
  });

  it('run in frames of the site where it has composers there, and nowhere else', async () => {
    await syncScripts([x, { ...y, frames: true }]);
    const frames = world.registered.map((it) => (it as { allFrames?: boolean }).allFrames ?? false);
    expect(frames).toEqual([false, true]);
  });

  it('come back after an update dropped them, and stay single when nothing was dropped', async () => {
    await syncScripts([x, y]);
    world.registered = world.registered.filter((it) => it.id !== 'site-y');
    await syncScripts([x, y]);
    await syncScripts([x, y]);
    expect(world.registered.map((it) => it.id)).toEqual(['site-x', 'site-y']);
  });

  it('are taken away from sites that are off', async () => {
    await syncScripts([x, y]);
    await syncScripts([y]);
    expect(world.registered.map((it) => it.id)).toEqual(['site-y']);
  });

  it('do not fail for a tab that closes meanwhile', async () => {
    world.tabs = [
      { id: 1, url: 'https://x.com/home', closed: true },
      { id: 2, url: 'https://x.com/i' },
    ];
    await syncScripts([x]);
    expect(world.injected).toEqual([2]);
  });
});

describe('the mirror', () => {
  it('is brought into the frame that has a composer, and no other', async () => {
    await bringMirror({ tab: 7, frame: 3 });
    expect(world.brought).toEqual([
      { target: { tabId: 7, frameIds: [3] }, files: ['mirror.js'], injectImmediately: true },
    ]);
  });

  it('is brought nowhere when nobody knows where to, or the tab is closing', async () => {
    await bringMirror({ tab: null, frame: null });
    expect(world.brought).toEqual([]);
    world.tabs = [{ id: 1, url: 'https://x.com/', closed: true }];
    await bringMirror({ tab: 1, frame: 0 });
  });
});

describe('a site covers', () => {
  it.each([
    ['https://x.com/compose/post', x, true],
    ['https://X.com/', x, true],
    ['http://x.com/', x, false],
    ['https://x.com.evil.example/', x, false],
    ['https://evil.example/?https://x.com/', x, false],
    ['https://user@x.com/', x, true],
    ['https://y.example/', y, true],
    ['https://a.y.example/', y, true],
    ['https://ay.example/', y, false],
    ['not an address', x, false],
    ['about:blank', x, false],
  ])('%s: %#', (url, place, expected) => {
    expect(covers(place, url)).toBe(expected);
  });
});
