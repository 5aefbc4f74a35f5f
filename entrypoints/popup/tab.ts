import browser from '../../lib/browser.ts';
import type { Reading } from '../page/reading.ts';

/** A page on the web that the person looks at. */
export interface TabInView {
  id: number;
  url: string;
  host: string;
}

/**
 * The page beside the popup; where the popup is a tab itself, the one looked at before. `null` for pages that are not on the
 * web, encrypted. Pressing our icon is what shows us its address (`activeTab`).
 */
export const tabInView: Reading<TabInView | null> = { key: 'tab', read: () => look().catch(() => null) };

async function look(): Promise<TabInView | null> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  const [last] = tabs
    .filter((it) => it.id !== own?.id)
    .toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  const isWeb = last?.id !== undefined && last.url && /^https:/.test(last.url);
  return isWeb
    ? { id: last.id as number, url: last.url as string, host: new URL(last.url as string).hostname }
    : null;
}
