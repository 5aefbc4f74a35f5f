import { beforeEach, expect, test, vi } from 'vitest';

const stored = vi.hoisted(() => ({ all: {} as Record<string, unknown>, version: '1.0.0' }));
vi.mock('../../../lib/browser.ts', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored.all[key] }),
        set: async (change: object) => Object.assign(stored.all, change),
      },
    },
    runtime: { getManifest: () => ({ version: stored.version }) },
  },
}));
const { healthOf, noteHealth } = await import('../../../entrypoints/background/health.ts');

const site = { id: 'x', seen: '2026-10-05' };
const now = async () => (await healthOf())(site);
beforeEach(() => Object.assign(stored, { all: {}, version: '1.0.0' }));

test('a site nobody has visited says nothing of itself', async () => {
  expect(await now()).toEqual({ health: 'unseen', report: '' });
});

test('a recipe fits, is worn, or is broken, by the strategies that found its parts', async () => {
  await noteHealth('x', { text: 0, submit: 0 });
  expect((await now()).health).toBe('fits');
  await noteHealth('x', { submit: 1 });
  expect((await now()).health).toBe('worn');
  await noteHealth('x', { media: -1 });
  expect(await now()).toMatchObject({
    health: 'broken',
    report: expect.stringMatching(
      /^site: x \(2026-10-05\)\nseen: .+\nversion: 1\.0\.0\ntext: 1\nsubmit: 2\nmedia: missing$/,
    ),
  });
  await noteHealth('x', { media: 0, submit: 0 });
  expect((await now()).health).toBe('fits');
});

test('what an older version of ours found is forgotten', async () => {
  await noteHealth('x', { media: -1 });
  stored.version = '1.1.0';
  await noteHealth('x', { text: 0 });
  expect((await now()).health).toBe('fits');
});

test('what is stored and broken counts as unseen', async () => {
  stored.all.health = { x: 'nonsense' };
  expect((await now()).health).toBe('unseen');
});
