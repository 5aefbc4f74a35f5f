import browser from '../../lib/browser.ts';

/** A page on the web that the person looks at. */
export interface TabInView {
  id: number;
  url: string;
  host: string;
}

/**
 * The page beside the popup; where the popup is a tab itself, the one looked at before. `null` while unknown, and for pages
 * that are not on the web, encrypted. Pressing our icon is what shows us its address (`activeTab`).
 */
export const seenTab = (): TabInView | null => seen;

/** Looks once, as the popup opens: it closes when the person goes to another. */
export async function seeTab(): Promise<void> {
  seen = await tabInView();
}

let seen: TabInView | null = null;

async function tabInView(): Promise<TabInView | null> {
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
