import browser from '../../lib/browser.ts';
import { CHANGES, type Told } from '../../lib/protocol/messages.ts';

const channel = new BroadcastChannel(CHANGES);

/** Own pages that are open hear that something changed, and ask for it anew. */
export const tellPages = (what: 'jobs' | 'accounts' | 'settings'): void => channel.postMessage(what);

/** A tab that is closed or has gone elsewhere hears nothing; it asks by itself when it needs to know. */
export async function tellTab(tab: number, frame: number | undefined, told: Told): Promise<void> {
  const where = frame === undefined ? {} : { frameId: frame };
  await browser.tabs.sendMessage(tab, told, where).catch(() => undefined);
}
