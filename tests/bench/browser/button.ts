import type { Scene } from '../../e2e/scene.ts';
import type { Figure } from '../figures.ts';
import { pause } from './lab.ts';

const ROUNDS = 15;
type Shown = { __shown?: number | undefined };

/** From the moment a composer stands on the page until our button stands beside its Post button. */
export async function buttonShown({ browser }: Scene): Promise<Figure[]> {
  const page = await browser.newPage('https://x.com/home');
  await pause(1000);
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(watch);
    await page.click('[data-testid="SideNav_NewTweet_Button"]');
    ours.push(await page.waitFor(() => (globalThis as Shown).__shown));
    await page.click('[data-testid="app-bar-close"]');
    await page.waitFor(() => document.querySelector('[role="dialog"]') === null);
  }
  await page.close();
  return [{ name: 'composer shown → button usable', unit: 'ms', ours, bar: { most: 100, of: 'median' } }];
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
