import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumPage } from '../../e2e/browser/chromium-page.ts';
import type { Page } from '../../e2e/browser/types.ts';
import type { World } from '../../e2e/world/world.ts';

/** A Chromium without the extension, in the same world, to measure beside. */
export interface Bare {
  newPage(url: string): Promise<Page>;
  close(): Promise<void>;
}

/** Chromium as the tests start it, but bare. */
export async function openBare(world: World): Promise<Bare> {
  const profile = await mkdtemp(join(tmpdir(), 'also-post-bare-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.ALSO_POST_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    chromiumSandbox: false,
    viewport: { width: 1280, height: 900 },
    args: [
      `--proxy-server=http://127.0.0.1:${world.proxyPort}`,
      `--ignore-certificate-errors-spki-list=${world.spki}`,
    ],
  });
  return {
    async newPage(url) {
      const page = await chromiumPage(await context.newPage());
      await page.goto(url);
      return page;
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What something costs the page that it is done on: main-thread time in ms, heap in MB. */
export interface Cost {
  ms: number;
  heap: number;
}

export async function costOf(page: Page, what: () => Promise<unknown>): Promise<Cost> {
  const before = await page.cost();
  await what();
  const after = await page.cost();
  return { ms: after.taskMs - before.taskMs, heap: (after.heapBytes - before.heapBytes) / 1e6 };
}

/** Does the same in turn with and without us, so that a slow moment of the machine meets both. */
export async function inTurns<T>(
  rounds: number,
  ours: () => Promise<T>,
  bare: () => Promise<T>,
): Promise<{ ours: T[]; bare: T[] }> {
  const seen: { ours: T[]; bare: T[] } = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    seen.ours.push(await ours());
    seen.bare.push(await bare());
  }
  return seen;
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
