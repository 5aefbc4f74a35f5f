import { expect, test } from 'vitest';
import { inline, modal, openModal, quote } from './acts/compose.ts';
import { fileOf, picture } from './acts/picture.ts';
import { playScene } from './play-scene.ts';

const scene = playScene();
const one = fileOf('one.png', picture(20));
const two = fileOf('two.png', picture(200));

test('a post with two described pictures goes out on the replica as it was written', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  const composer = inline(page);
  await composer.write('First line\n\nThird 👋 #line');
  await composer.attach([one, two]);
  await composer.describe(['One', 'Two']);
  await composer.post();
  await page.waitFor(() => document.querySelector('[data-testid="toast"] a[href*="/status/"]') !== null);
  expect(scene.x.published.at(-1)).toMatchObject({
    text: 'First line\n\nThird 👋 #line',
    media: ['One', 'Two'],
  });
});

test('a thread, a quote and a poll go out on the replica', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await openModal(page);
  await modal(page).write('One');
  await modal(page).addPart('Two');
  await modal(page).post();
  await page.waitFor(() => document.querySelector('[role="dialog"]') === null);
  expect(scene.x.published.slice(-2).map(({ text }) => text)).toEqual(['One', 'Two']);

  await quote(page, '1002');
  await modal(page).write('Look at this');
  await modal(page).post();
  await page.waitFor(() => document.querySelector('[role="dialog"]') === null);
  expect(scene.x.published.at(-1)?.text).toBe('Look at this');

  await inline(page).write('Tea or coffee?');
  await inline(page).poll(['Tea', 'Coffee', 'Water']);
  await inline(page).schedule();
  await inline(page).post();
  await page.waitFor(() => document.querySelector('[data-testid="toast"]') !== null);
  expect(scene.x.published.at(-1)?.call).toBe('CreateScheduledTweet');
});
