import type { Named, Page } from '../browser/types.ts';
import { until } from '../browser/until.ts';
import { LOOK, press } from './mirror.ts';

export const POST_FROM_PANEL: Named = { role: 'button', name: /^Post to \d+ accounts?$/ };

/** Opens the panel by the button of a composer, and waits until the draft stands in it. */
export async function lookBefore(page: Page, button = LOOK): Promise<void> {
  await press(page, button);
  await page.find({ role: 'text', name: /^\d+ of \d+ characters$/ });
}

/**
 * What stands above may grow while one presses, so one looks whether the press went where it was meant to go. A second press
 * closes the list that the first opened. The tree may have missed a focus that came while it was being built: it is left,
 * and given anew.
 */
async function enter(page: Page, control: Named): Promise<void> {
  let presses = 0;
  await until(`the focus in ${control.name}`, async () => {
    if (presses > 0 && presses % 4 === 0) await page.press('Tab');
    presses += 1;
    await page.click(control);
    return (await page.find(control)).focused;
  });
}

/** Writes into a text box in place of what is there. */
export async function rewrite(page: Page, name: string | RegExp, text: string): Promise<void> {
  await enter(page, { role: 'textbox', name });
  await page.press('Control+a');
  await page.type(text);
}

const MOST_STEPS = 80;
const MOST_LOOKS = 5;

/** Walks by one key until a control has the focus, wherever it stands: also in the panel's frame. */
export async function walkTo(page: Page, target: Named, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    const before = await focused(page);
    await page.press(key);
    // The tree hears of it a little later; at the edge of a page nothing of it may have the focus.
    for (let look = 0; look < MOST_LOOKS && (await focused(page)) === before; look++);
    if ((await page.find(target)).focused) return;
  }
  throw new Error(`${key} never came to ${target.name}`);
}

/** What has the focus, from the outer document to the inner control. */
const focused = async (page: Page): Promise<string> =>
  (await page.tree())
    .filter((it) => it.focused)
    .map(({ role, name }) => `${role} ${name}`)
    .join();

/** Chooses from a list by its first letters. */
export async function choose(page: Page, name: string, letters: string): Promise<void> {
  await enter(page, { role: 'combobox', name });
  await page.type(letters);
  await page.press('Enter');
}
