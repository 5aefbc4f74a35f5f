import type { Browser, Page } from '../browser/types.ts';
import { until } from '../browser/until.ts';

/** Begins a lesson on a page, from the popup. The browser has said yes to its host. */
export async function beginLesson(browser: Browser, page: Page): Promise<void> {
  await browser.grant([`https://${new URL(await page.url()).hostname}/*`]);
  await page.front();
  const popup = await browser.openOwn('/popup.html');
  await popup.click({ role: 'button', name: 'Teach this page' });
  await page.find({ role: 'text', name: /^Point at the text box/ });
  await popup.close();
  await page.front();
}

/** Goes on by the keyboard until the lesson means this. */
export async function tabTo(page: Page, words: string): Promise<void> {
  const isMeant = async () => (await page.tree()).some(({ name }) => name.startsWith(words));
  await until(words, async () => {
    if (await isMeant()) return true;
    await page.press('Tab');
    return false;
  });
}
