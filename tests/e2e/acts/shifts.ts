import type { Page } from '../browser/types.ts';

/**
 * What has moved on the page by itself since it opened, and by how much, as the browser counts it. Empty when nothing did,
 * and in a browser that does not count (Firefox).
 */
export const shifts = (page: Page): Promise<string[]> => page.evaluate(look);

interface LayoutShift extends PerformanceEntry {
  value: number;
  /** Within half a second after a press: the person moved it. */
  hadRecentInput: boolean;
  sources: { node: Element | null }[];
}

/** Runs in the page. */
async function look(): Promise<string[]> {
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return [];
  const all: LayoutShift[] = [];
  const observer = new PerformanceObserver((list) => all.push(...(list.getEntries() as LayoutShift[])));
  observer.observe({ type: 'layout-shift', buffered: true });
  // What was counted before is handed over with the next frame.
  for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => setTimeout(done));
  observer.disconnect();
  return all
    .filter(({ hadRecentInput }) => !hadRecentInput)
    .map(({ value, sources }) => {
      const moved = sources.map(({ node }) => `${node?.nodeName.toLowerCase()}.${node?.className}`);
      return `${value.toFixed(4)} ${moved.join(', ')}`;
    });
}
