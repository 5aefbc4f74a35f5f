import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Recorder, Summary } from '../replicas/recorder/main.ts';
import { inline, modal, openModal } from './acts/compose.ts';
import { inDialog, LOOK, POST, posting, press, says } from './acts/mirror.ts';
import { choose, lookBefore, POST_FROM_PANEL, rewrite } from './acts/panel.ts';
import { fileOf, picture } from './acts/picture.ts';
import { getReady } from './acts/ready.ts';
import type { Page } from './browser/types.ts';
import { until } from './browser/until.ts';
import { playScene } from './play-scene.ts';

const scene = playScene();
const one = fileOf('one.png', picture(20));
const two = fileOf('two.png', picture(200));

beforeAll(() => getReady(scene.browser));

const foreign = (page: Page): Promise<Summary> =>
  page.evaluate(() => (globalThis as unknown as { __recorder: Recorder }).__recorder.summary('also-post'));

test('untouched, the panel posts what one click posts', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Bore da @bbc #Cymru');
  await lookBefore(page);
  const [looked] = await posting(scene, 1, () => press(page, POST_FROM_PANEL));
  await says(page, 'Posted to the Fediverse');
  await press(page, { role: 'button', name: 'Undo' });
  await until('the post to be deleted', () => looked?.deleted);
  await page.reload();
  await inline(page).write('Bore da @bbc #Cymru');
  const [clicked] = await posting(scene, 1, () => press(page, POST));
  const { id, url, createdAt, idempotencyKey, deleted, ...same } =
    clicked ?? ({} as NonNullable<typeof clicked>);
  expect(looked).toMatchObject(same);
  expect(looked?.text).toBe('Bore da bbc #Cymru');
  expect([id, url, createdAt, idempotencyKey, deleted]).not.toContain(undefined);
});

test('everything that is changed in the panel arrives, and the page is only read', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await openModal(page);
  await modal(page).write('Two pictures for @bbc');
  await modal(page).attach([one, two]);
  await lookBefore(page, inDialog(LOOK));
  await rewrite(page, /^Text for carys/, 'Changed for @bbc #Cymru');
  await rewrite(page, 'Alt text for one.png', 'A warm sky');
  await rewrite(page, 'Alt text for two.png', 'A cold sky');
  await page.click({ role: 'button', name: 'Move two.png earlier' });
  await rewrite(page, 'Content warning', 'Weather');
  await choose(page, 'Who can see it', 'Fol');
  await choose(page, 'Language', 'Iri');
  await choose(page, 'What becomes of @bbc', 'Link');
  await page.find({ role: 'text', name: 'Followers only' });
  const [status] = await posting(scene, 1, () => press(page, POST_FROM_PANEL));
  expect(status).toMatchObject({
    text: 'Changed for https://x.com/bbc #Cymru',
    spoilerText: 'Weather',
    sensitive: true,
    visibility: 'private',
    language: 'ga',
    mentions: [],
  });
  expect(status?.media.map(({ description, size }) => [description, size])).toEqual([
    ['A cold sky', readFileSync(two).length],
    ['A warm sky', readFileSync(one).length],
  ]);
  const { focus, ...rest } = await foreign(page);
  expect(rest).toEqual({ mutations: [], untrusted: [], patched: [] });
  // Into our own element and back to it, where the person pressed; never to one of the page's.
  expect(focus.filter((name) => name !== 'ALSO-POST')).toEqual([]);
});

test('what was typed outlives the page, and goes on from the popup', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('A first thought');
  await lookBefore(page);
  await rewrite(page, /^Text for carys/, 'A second thought');
  await page.find({ role: 'text', name: 'A second thought' });
  await scene.browser.killBackground();
  await page.goto('https://x.com/home?again');
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.click({ role: 'button', name: /^Go on looking/ });
  const panel = await scene.browser.waitForPage('/panel.html#');
  const text = await panel.find({ role: 'textbox', name: /^Text for carys/ });
  expect(text.value).toBe('A second thought');
  const [status] = await posting(scene, 1, () => press(panel, POST_FROM_PANEL));
  expect(status?.text).toBe('A second thought');
});

test('one click posts what was changed in the panel, as long as the draft is the same', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Same draft');
  await lookBefore(page);
  await rewrite(page, /^Text for carys/, 'Changed draft');
  await page.find({ role: 'text', name: 'Changed draft' });
  await page.press('Escape');
  const [status] = await posting(scene, 1, () => press(page, POST));
  expect(status?.text).toBe('Changed draft');
});

test('an account that is off gets nothing, and with none on there is nothing to press', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('For nobody');
  await lookBefore(page);
  await page.click({ role: 'switch', name: /^Post to carys/ });
  await page.find({ role: 'text', name: 'Choose an account first.' });
  const button = await page.find({ role: 'button', name: 'Post to 0 accounts' });
  expect(button.disabled).toBe(true);
});
