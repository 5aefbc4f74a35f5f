import { inline, modal, reply } from '../e2e/acts/compose.ts';
import { afterAWhile, fill, speak } from '../e2e/acts/fill.ts';
import { press } from '../e2e/acts/mirror.ts';
import { fileOf } from '../e2e/acts/picture.ts';
import { getReady } from '../e2e/acts/ready.ts';
import type { Browser, Page } from '../e2e/browser/types.ts';
import { until } from '../e2e/browser/until.ts';
import { setScene } from '../e2e/scene.ts';
import { draft } from '../start/draft.ts';
import { button, type Language } from './languages.ts';

type Keep = (name: string) => string;

const COLUMN = '[data-testid="primaryColumn"]';

/** From the first run to the record, in one language. @param keep where the picture of that name goes */
export async function walk(language: Language, keep: Keep): Promise<void> {
  const scene = await setScene();
  try {
    await getReady(scene.browser);
    await ownPage(scene.browser, language, '/options.html#first-run', keep('first-run'));
    const page = await scene.browser.newPage(`https://x.com/home?lang=${language.code}`);
    await compose(page, language, keep);
    await until('the post', () => scene.server.statuses.length > 0, 30_000);
    await ownPage(scene.browser, language, '/popup.html', keep('popup'));
    await asks(scene.browser, language, keep('asks'));
    await fill(scene.browser, afterAWhile(24));
    await ownPage(scene.browser, language, '/record.html', keep('record'));
    await ownPage(scene.browser, language, '/write.html', keep('write'));
    await ownPage(scene.browser, language, '/options.html', keep('settings'));
  } finally {
    await scene.close();
  }
}

/** A draft with a picture: before the press, looked at, and posted. */
async function compose(page: Page, language: Language, keep: Keep): Promise<void> {
  const composer = inline(page);
  await composer.write(language.draft);
  await composer.attach([fileOf(draft.picture.name, draft.picture.bytes)]);
  await composer.describe([language.description]);
  await page.find(button(language, 'button_post'));
  await page.screenshot(keep('composer'), COLUMN);
  await press(page, button(language, 'button_look'));
  await page.find({ role: 'textbox', name: /carys/ });
  await page.screenshot(keep('look-before'));
  await page.press('Escape');
  await press(page, button(language, 'button_post'));
  await page.find({ role: 'text', name: language.word('button_done') });
  await page.screenshot(keep('posted'));
}

/** A reply, which is for few. */
async function asks(browser: Browser, language: Language, picture: string): Promise<void> {
  const page = await browser.newPage(`https://x.com/home?lang=${language.code}`);
  const first = await page.evaluate(
    () =>
      document.querySelector('article a[href*="/status/"]')?.getAttribute('href')?.split('/').at(-1) ?? '',
  );
  await reply(page, first);
  const control = { ...button(language, 'button_post'), inDialog: true };
  await modal(page).write(language.draft.split('.')[0] ?? '');
  await press(page, control);
  await page.find({ role: 'text', name: language.word('button_ask_reply') });
  await page.screenshot(picture);
  await page.close();
}

/** A page of our own, in that language. */
async function ownPage(browser: Browser, language: Language, path: string, picture: string): Promise<void> {
  const page = await browser.openOwn(path);
  await page.waitFor(() => document.querySelector('h1') !== null);
  await speak(page, language.code);
  await page.waitFor((wanted) => document.documentElement.lang === wanted, language.code);
  await page.look({ dark: false, width: path === '/popup.html' ? 400 : 1000 });
  await page.screenshot(picture, path === '/popup.html' ? 'body' : undefined);
  await page.close();
}
