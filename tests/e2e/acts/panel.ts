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
async function enter(page: Page, control: Named, looks = 1): Promise<void> {
  let presses = 0;
  await until(`the focus in ${control.name}`, async () => {
    if (presses > 0 && presses % 4 === 0) await page.press('Tab');
    presses += 1;
    await page.click(control);
    for (let look = 0; look < looks; look++) if ((await page.find(control)).focused) return true;
    return false;
  });
}

/** Writes into a text box in place of what is there. */
export async function rewrite(page: Page, name: string | RegExp, text: string): Promise<void> {
  // Firefox tells its tree of it a little later.
  await enter(page, { role: 'textbox', name }, 5);
  await page.press('Control+a');
  await page.type(text);
}

/** Chooses from a list by its first letters. */
export async function choose(page: Page, name: string, letters: string): Promise<void> {
  await enter(page, { role: 'combobox', name });
  await page.type(letters);
  await page.press('Enter');
}
