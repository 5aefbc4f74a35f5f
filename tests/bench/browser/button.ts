import type { Page } from '../../e2e/browser/types.ts';
import type { Scene } from '../../e2e/scene.ts';
import type { Figure } from '../figures.ts';
import { pause } from './lab.ts';

const ROUNDS = 15;
/** A person's finger lies on the button for about so long. */
const PRESS_MS = 80;
/** No composer stands there until one is opened. */
const WITHOUT = 'https://x.com/compose/articles';
type Shown = { __shown?: number | undefined };

/** From the moment a composer stands on the page until our button stands beside its Post button. */
export async function buttonShown({ browser }: Scene): Promise<Figure[]> {
  const composer = async (page: Page): Promise<number> => {
    await page.evaluate(watch);
    await page.click('[data-testid="SideNav_NewTweet_Button"]', PRESS_MS);
    return page.waitFor(() => (globalThis as Shown).__shown);
  };
  const first = async (before: () => Promise<unknown>): Promise<number> => {
    const page = await browser.newPage(WITHOUT);
    await pause(1000);
    await before();
    const ms = await composer(page);
    await page.close();
    return ms;
  };
  const awake: number[] = [];
  const asleep: number[] = [];
  const again: number[] = [];
  const page = await browser.newPage(WITHOUT);
  await pause(1000);
  await composer(page);
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.click('[data-testid="app-bar-close"]');
    await page.waitFor(() => document.querySelector('[role="dialog"]') === null);
    again.push(await composer(page));
  }
  await page.close();
  for (let round = 0; round < ROUNDS; round += 1) {
    awake.push(await first(async () => undefined));
    asleep.push(await first(() => browser.killBackground()));
  }
  const shown = (name: string, ours: number[]): Figure => ({
    name,
    unit: 'ms',
    ours,
    bar: { most: 100, of: 'median' },
  });
  return [
    shown('first composer of a page shown → button usable', awake),
    shown('the same, with a sleeping background', asleep),
    shown('any later composer shown → button usable', again),
  ];
}

/** Runs in the page: how long after the text box of a dialog our element came; never 0, which would look like "not yet". */
function watch(): void {
  const world = globalThis as Shown;
  world.__shown = undefined;
  let since: number | null = null;
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[role="dialog"] [contenteditable="true"]')) return;
    since ??= performance.now();
    if (!document.querySelector('[role="dialog"] also-post')) return;
    world.__shown = Math.max(0.1, performance.now() - since);
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
