import axe from 'axe-core';
import type { Page } from '../browser/types.ts';

/** Defines `axe` in the page. A function, so that both browsers' drivers can carry it past the page's policy. */
const bringAxe = new Function(`${axe.source}; return undefined;`) as () => void;

/** Rules whose answer hangs on colours, sizes and places; that of all others on what is shown, and on nothing else. */
const ofLooks = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'skip-link',
  'target-size',
];

const ofAll = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What of the page keeps somebody out, by axe: rule and the element it is about. Empty when nothing does. Where the page
 * shows just what it showed when all rules were asked, only those of looks are asked again.
 */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(bringAxe);
  return page.evaluate(run, { ofLooks, ofAll });
}

/** Runs in the page. */
async function run(rules: { ofLooks: string[]; ofAll: string[] }): Promise<string[]> {
  const here = globalThis as unknown as { axe: typeof import('axe-core'); asked?: string };
  const seen = [...document.querySelectorAll('*')].map((it) =>
    Number(it.checkVisibility({ visibilityProperty: true })),
  );
  const shown = `${document.title} ${location.hash} ${document.documentElement.outerHTML} ${seen.join('')}`;
  const isKnown = here.asked === shown;
  const { violations } = await here.axe.run(document, {
    runOnly: isKnown ? { type: 'rule', values: rules.ofLooks } : rules.ofAll,
    resultTypes: ['violations'],
    preload: !isKnown,
  });
  here.asked = shown;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary?.slice(0, 200)})`),
  );
}
