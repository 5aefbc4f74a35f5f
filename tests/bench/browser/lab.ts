import type { RequestListener } from 'node:http';
import type { Page } from '../../e2e/browser/types.ts';
import type { Scene } from '../../e2e/scene.ts';
import type { World } from '../../e2e/world/world.ts';

/** The same pages once more, at a host where we are not on: without us, in the same browser, at the same moment. */
const without = (host: string): string => `off-${host}`;

export function playWithout(world: World, hosts: Readonly<Record<string, RequestListener>>): void {
  for (const [host, listener] of Object.entries(hosts)) world.host(without(host), listener);
}

/** What something costs the page that it is done on: main-thread time in ms, heap in MB. */
export interface Cost {
  ms: number;
  heap: number;
}

async function costOf(page: Page, what: () => Promise<unknown>): Promise<Cost> {
  const before = await page.cost();
  await what();
  const after = await page.cost();
  return { ms: after.taskMs - before.taskMs, heap: (after.heapBytes - before.heapBytes) / 1e6 };
}

export interface Both<T> {
  ours: T[];
  bare: T[];
}

/** Does the same in turn with and without us, so that a slow moment of the machine meets both. */
async function inTurns<T>(rounds: number, ours: () => Promise<T>, bare: () => Promise<T>): Promise<Both<T>> {
  const seen: Both<T> = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    seen.ours.push(await ours());
    seen.bare.push(await bare());
  }
  return seen;
}

interface What {
  rounds: number;
  host: string;
  path: string;
  /** What is done on the page before the measuring. */
  begin?(page: Page): Promise<unknown>;
  what(page: Page): Promise<unknown>;
}

/** What the same costs on the same page with and without us. */
export function beside({ browser }: Scene, { rounds, host, path, begin, what }: What): Promise<Both<Cost>> {
  const at = async (name: string): Promise<Cost> => {
    const page = await browser.newPage(`https://${name}${path}`);
    await begin?.(page);
    await pause(500);
    const cost = await costOf(page, () => what(page));
    await page.close();
    return cost;
  };
  return inTurns(
    rounds,
    () => at(host),
    () => at(without(host)),
  );
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
