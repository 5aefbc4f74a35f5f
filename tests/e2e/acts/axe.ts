import axe from 'axe-core';
import type { Page } from '../browser/types.ts';

/** Defines `axe` in the page. A function, so that both browsers' drivers can carry it past the page's policy. */
const bringAxe = new Function(`${axe.source}; return undefined;`) as () => void;

/** What of the page keeps somebody out, by axe: rule and the element it is about. Empty when nothing does. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(bringAxe);
  return page.evaluate(async () => {
    type Axe = typeof import('axe-core');
    const { axe: run } = globalThis as unknown as { axe: Axe };
    const { violations } = await run.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary?.slice(0, 200)})`),
    );
  });
}
