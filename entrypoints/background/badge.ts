import browser from '../../lib/browser.ts';
import { countHeld } from '../../lib/store/jobs.ts';
import { disk } from './disk.ts';

/** How many jobs wait for a person, on the toolbar button. */
export async function showBadge(): Promise<void> {
  try {
    const held = await countHeld(await disk());
    await browser.action.setBadgeText({ text: held === 0 ? '' : String(held) });
    await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
  } catch {
    // A badge is a hint; the popup tells the truth when the disk can be read again.
  }
}
