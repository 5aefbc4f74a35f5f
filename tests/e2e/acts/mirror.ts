import type { SentStatus } from '../../servers/types.ts';
import type { Named, Page } from '../browser/types.ts';
import { until } from '../browser/until.ts';
import type { Scene } from '../scene.ts';

/** Our buttons beside the Post button of a page. */
export const POST: Named = { role: 'button', name: 'Also post to the Fediverse' };
export const ARM: Named = { role: 'button', name: 'Also post with my next Post' };
export const LOOK: Named = { role: 'button', name: 'Look before posting to the Fediverse' };
/** The one in a dialog that lies over the page, where another one stands below. */
export const inDialog = (control: Named): Named => ({ ...control, inDialog: true });

/** The button does not count a press in the first moments after it appeared, because nobody can mean that (lib/composer/guard.ts). */
const EYE_MS = 400;

/** Presses a control of ours as a person does: sees it first, where it stands. */
export async function press(page: Page, control: Named): Promise<void> {
  await page.settled(control);
  await new Promise((resolve) => setTimeout(resolve, EYE_MS));
  await page.click(control);
}

/** Waits until the button says so. */
export async function says(page: Page, words: string | RegExp): Promise<void> {
  await page.find({ role: 'text', name: words });
}

/** Runs something that posts, and waits for as many new posts on the server. Newest last. */
export async function posting(
  { server }: Scene,
  count: number,
  what: () => Promise<void>,
): Promise<SentStatus[]> {
  const before = server.statuses.length;
  await what();
  await until(`${count} posts on the server`, () => server.statuses.length >= before + count, 30_000);
  return server.statuses.slice(before);
}
