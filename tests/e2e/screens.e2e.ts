import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { barriers } from './acts/axe.ts';
import { afterAWhile, fill, speak } from './acts/fill.ts';
import type { Page } from './browser/types.ts';
import { playScene } from './play-scene.ts';

/** Every screen in both languages, light and dark, wide and as narrow as at 400 %: pictures to look at, and no barrier. */

const scene = playScene();
const folder = resolve(import.meta.dirname, '../.artifacts/screens');

interface Screen {
  name: string;
  path: string;
  /** Brings it to where it is looked at. Buttons are found by what they are, since their words change. */
  reach?: (page: Page) => Promise<void>;
}

const screens: Screen[] = [
  { name: 'popup', path: '/popup.html' },
  { name: 'popup-write', path: '/popup.html', reach: (page) => page.click('main > button') },
  { name: 'options', path: '/options.html' },
  { name: 'first-run', path: '/options.html#first-run' },
  {
    name: 'first-run-sites',
    path: '/options.html#first-run',
    reach: (page) => page.click('.button[data-kind=main]'),
  },
  { name: 'record', path: '/record.html', reach: (page) => page.click('.entry-more > summary') },
  { name: 'record-calendar', path: '/record.html', reach: (page) => page.click('.tabs-tab:last-child') },
  { name: 'write', path: '/write.html' },
  { name: 'practice', path: '/practice.html' },
];

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  await fill(scene.browser, afterAWhile(12));
});

test.for(
  ['en', 'cy'].flatMap((language) => screens.map((screen) => [screen.name, language, screen] as const)),
)('%s keeps nobody out, in %s', async ([name, language, { path, reach }]) => {
  const page = await scene.browser.openOwn(path);
  await page.waitFor(() => document.querySelector('h1') !== null);
  await speak(page, language);
  await page.waitFor((wanted) => document.documentElement.lang === wanted, language);
  await reach?.(page);
  await page.waitFor(() => document.querySelector('h1') !== null);
  for (const dark of [false, true])
    for (const width of [1280, 320]) {
      await page.look({ dark, width });
      const picture = `${name}-${language}-${dark ? 'dark' : 'light'}-${width}-${scene.browser.name}.png`;
      await page.screenshot(join(folder, picture), 'body');
      expect([picture, await barriers(page)]).toEqual([picture, []]);
      expect([picture, await page.evaluate(sideways)]).toEqual([picture, 0]);
    }
});

/** How far the page can be pushed sideways, px: nobody should have to. */
const sideways = (): number =>
  Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth);
