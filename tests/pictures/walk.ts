import { inline, modal, reply } from '../e2e/acts/compose.ts';
import { afterAWhile, fill, speak } from '../e2e/acts/fill.ts';
import { press } from '../e2e/acts/mirror.ts';
import { opened } from '../e2e/acts/opened.ts';
import { fileOf } from '../e2e/acts/picture.ts';
import { getReady } from '../e2e/acts/ready.ts';
import type { Browser, Look, Page } from '../e2e/browser/types.ts';
import { until } from '../e2e/browser/until.ts';
import { setScene } from '../e2e/scene.ts';
import { draft } from '../start/draft.ts';
import { button, type Language } from './languages.ts';
import { tile } from './tile.ts';

/** Where the picture of that name goes. */
export type Keep = (name: string) => string;

/** The handbook, and the stores, which want pictures of one size. */
interface Books {
  book: Keep;
  store: Keep;
}

/** What Chrome's store takes for a picture of the extension. */
const STORE = { dark: false, width: 1280, height: 800 } as const;

const WIDE: Look = { dark: false, width: 1280 };
const COLUMN = '[data-testid="primaryColumn"]';

/** From the first run to the record, in one language. */
export async function walk(language: Language, keep: Books): Promise<void> {
  const scene = await setScene();
  try {
    await getReady(scene.browser);
    const own = (path: string, picture: string, how?: Look) =>
      ownPage(scene.browser, language, path, picture, how);
    await own('/options.html#first-run', keep.book('first-run'));
    const page = await scene.browser.newPage(`https://x.com/home?lang=${language.code}`);
    await compose(page, language, keep);
    await until('the post', () => scene.server.statuses.length > 0, 30_000);
    await own('/popup.html', keep.book('popup'));
    await asks(scene.browser, language, keep.book('asks'));
    await fill(scene.browser, afterAWhile(24));
    await own('/record.html', keep.book('record'));
    await own('/record.html', keep.store('4-record'), STORE);
    await own('/write.html', keep.book('write'));
    await own('/options.html', keep.book('settings'));
    await own('/options.html', keep.store('5-settings'), STORE);
    await tile(scene.browser, language, keep.store('tile'));
  } finally {
    await scene.close();
  }
}

/** A draft with a picture: before the press, looked at, and posted. */
async function compose(page: Page, language: Language, { book, store }: Books): Promise<void> {
  const inStore = async (name: string) => {
    await page.look(STORE);
    await page.screenshot(store(name));
    await page.look(WIDE);
  };
  await page.evaluate(tidy);
  const composer = inline(page);
  await composer.write(language.draft);
  await composer.attach([fileOf(draft.picture.name, draft.picture.bytes)]);
  await composer.describe([language.description]);
  await page.find(button(language, 'button_post'));
  await page.screenshot(book('composer'), COLUMN);
  await inStore('1-one-press');
  await press(page, button(language, 'button_look'));
  await page.find({ role: 'textbox', name: /carys/ });
  await page.screenshot(book('look-before'));
  await inStore('2-look-before');
  await page.press('Escape');
  await press(page, button(language, 'button_post'));
  await page.find({ role: 'text', name: language.word('button_done') });
  await page.screenshot(book('posted'));
  await inStore('3-posted');
}

/** Runs in the page of X: what stands there only to lead our reading astray is for nobody to look at. */
function tidy(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('[data-testid="DMDrawer"], article [data-testid="attachments"] { display: none }');
  document.adoptedStyleSheets = [sheet];
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
async function ownPage(
  browser: Browser,
  language: Language,
  path: string,
  picture: string,
  how: Look = { dark: false, width: path === '/popup.html' ? 400 : 1000 },
): Promise<void> {
  const page = await browser.openOwn(path);
  await opened(page);
  await speak(page, language.code);
  await page.waitFor((wanted) => document.documentElement.lang === wanted, language.code);
  await page.look(how);
  await page.screenshot(picture, path === '/popup.html' ? 'body' : undefined);
  await page.close();
}
