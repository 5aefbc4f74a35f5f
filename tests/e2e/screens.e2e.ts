import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { layDown, samples } from '../files/database/samples.ts';
import { barriers } from './acts/axe.ts';
import { afterAWhile, choose, fill, speak } from './acts/fill.ts';
import { flaws } from './acts/layout.ts';
import { opened } from './acts/opened.ts';
import { screens } from './acts/screens.ts';
import { shifts } from './acts/shifts.ts';
import type { Look, Page } from './browser/types.ts';
import { playScene } from './play-scene.ts';

/**
 * Every screen in both languages, as people see it: light and dark, wide, at 200 % and at 400 %, with the system's colours
 * only. Pictures to look at, no barrier, and nothing that sticks out, is cut off or lies on something else.
 */

const scene = playScene();
const folder = resolve(import.meta.dirname, '../.artifacts/screens');

/**
 * Windows of one width follow one another: a new width lays the whole page out anew. Barriers are looked for in light and in
 * dark, wide and narrow, but not in every pair of these: colours do not change with the width.
 */
const looks: Readonly<Record<string, Look & { axe: boolean }>> = {
  'light-1280': { dark: false, width: 1280, axe: true },
  'dark-1280': { dark: true, width: 1280, axe: false },
  'light-640': { dark: false, width: 640, still: true, axe: false },
  'forced-640': { dark: false, width: 640, forced: true, axe: false },
  'dark-320': { dark: true, width: 320, axe: true },
  'light-320': { dark: false, width: 320, axe: false },
};

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
});

test.for(['popup', 'options', 'record', 'write'])(
  '%s of somebody who has just begun keeps nobody out, and nothing on it moves',
  async (name) => {
    const page = await scene.browser.openOwn(`/${name}.html`);
    await opened(page);
    expect(await found(page, { dark: false, width: 1280, axe: true })).toEqual([]);
    await page.snapshot(join(folder, `${name}-new-${scene.browser.name}.png`));
    expect(await shifts(page)).toEqual([]);
  },
);

test('somebody has used it for a while', () => fill(scene.browser, afterAWhile(12)));

test.for(screens.map((screen) => [screen.name, screen] as const))(
  '%s keeps nobody out, in either language',
  async ([name, { path, reach }]) => {
    const page = await scene.browser.openOwn(path);
    await opened(page);
    // The first is the one it opened in: another language moves things, as it must.
    const first = await page.evaluate(() => document.documentElement.lang);
    await reach?.(page);
    for (const language of first === 'cy' ? ['cy', 'en'] : ['en', 'cy']) {
      await speak(page, language);
      await page.waitFor(
        (wanted) => document.documentElement.lang === wanted && document.querySelector('h1') !== null,
        language,
      );
      for (const [look, how] of Object.entries(looks)) {
        await page.look(how);
        await page.waitFor(isSeenSo, { forced: how.forced ?? false, still: how.still ?? false });
        await page.snapshot(join(folder, `${name}-${language}-${look}-${scene.browser.name}.png`));
        expect([language, look, await found(page, how)]).toEqual([language, look, []]);
        if (look === 'light-1280' && language === first) expect(await shifts(page)).toEqual([]);
      }
    }
  },
);

const found = async (page: Page, { axe, still }: (typeof looks)[string]): Promise<string[]> => [
  ...(await flaws(page, still ?? false)),
  ...(axe ? await barriers(page) : []),
];

/** Runs in the page: whether it has heard of what the person likes. */
const isSeenSo = ({ forced, still }: { forced: boolean; still: boolean }): boolean =>
  matchMedia('(forced-colors: active)').matches === forced &&
  matchMedia('(prefers-reduced-motion: reduce)').matches === still;

test('a layout that is spoilt is noticed', async () => {
  const page = await scene.browser.openOwn('/write.html');
  await page.find({ role: 'button', name: /./, last: true });
  await page.look({ dark: false, width: 640, still: true });
  await page.waitFor(isSeenSo, { forced: false, still: true });
  expect(await flaws(page, true)).toEqual([]);
  const noticed: string[] = [];
  for (const spoilt of [
    '.frame-brand { min-inline-size: 900px }',
    'h1 { block-size: 10px; overflow: hidden }',
    '.frame-rooms a { position: absolute; inset: 0 auto auto 0 }',
    '.field-input:focus-visible { outline: none }',
    '.button { transition: color 1s }',
  ]) {
    await page.evaluate(wear, spoilt);
    noticed.push(...(await flaws(page, true)).map((it) => it.replace(/[:\d].*/, '').replace(/ by $/, '')));
  }
  expect([...new Set(noticed)].sort()).toEqual(
    ['cut', 'focus not seen', 'moves', 'on one another', 'outside', 'sideways'].sort(),
  );
});

test('what keeps somebody out is noticed, also when it came after the first look', async () => {
  const page = await scene.browser.openOwn('/write.html');
  await page.find({ role: 'button', name: /./, last: true });
  expect(await barriers(page)).toEqual([]);
  await page.evaluate(wear, 'h1 { color: #eee; background: #fff }');
  expect((await barriers(page)).join()).toMatch(/^color-contrast:/);
  await page.evaluate(wear, '');
  await page.evaluate(() => document.documentElement.removeAttribute('lang'));
  expect((await barriers(page)).join()).toMatch(/^html-has-lang:/);
});

/** Runs in the page: these rules alone beside its own. */
function wear(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}

test.for(samples.map((sample) => [sample.version, sample] as const))(
  'what version %i of the database left on a disk is there after an update',
  async ([, sample]) => {
    const page = await scene.browser.openOwn('/record.html');
    // Its posts are of 1970, which the record keeps only where nothing is too old.
    await choose(page, { language: 'en', recordDays: null });
    await page.evaluate(layDown, { name: 'also-post', sample });
    await scene.browser.killBackground();
    await page.reload();
    // One was posted, and one that was being sent stands there as soon as it is known what became of it.
    await page.find({ role: 'text', name: /^[12] posts? found$/ });
    await page.find({ role: 'text', name: 'Bore da' });
    const { databases } = await scene.browser.kept();
    expect(databases['also-post']?.accounts).toMatchObject([{ id: 'ada@home.example' }]);
    expect(databases['also-post']?.vault).toMatchObject([{ token: 'kept' }]);
  },
);
