import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { barriers } from './acts/axe.ts';
import { afterAWhile, fill, speak } from './acts/fill.ts';
import { screens } from './acts/screens.ts';
import { playScene } from './play-scene.ts';

/** Every screen in both languages, light and dark, wide and as narrow as at 400 %: pictures to look at, and no barrier. */

const scene = playScene();
const folder = resolve(import.meta.dirname, '../.artifacts/screens');

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
