import { beforeAll, expect, test } from 'vitest';
import { inline, modal, openModal } from './acts/compose.ts';
import { ARM, inDialog, posting, press, says } from './acts/mirror.ts';
import { getReady } from './acts/ready.ts';
import { playScene } from './play-scene.ts';

const scene = playScene();

beforeAll(() => getReady(scene.browser));

test('armed, the mirror goes out once X has taken the post', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Both at once');
  await press(page, ARM);
  expect(await page.find({ role: 'button', name: /next Post/ })).toMatchObject({ pressed: true });
  const [status] = await posting(scene, 1, () => inline(page).post());
  expect(status?.text).toBe('Both at once');
  expect(scene.x.published.at(-1)?.text).toBe('Both at once');
});

test('armed, Control and Enter in the text box count as the Post button of X', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await openModal(page);
  await modal(page).write('By keyboard');
  await press(page, inDialog(ARM));
  const [status] = await posting(scene, 1, async () => {
    await modal(page).write('!');
    await page.press('Control+Enter');
  });
  expect(status?.text).toBe('By keyboard!');
  expect(scene.x.published.at(-1)?.text).toBe('By keyboard!');
});

test('armed, nothing is mirrored when X refuses the post', async () => {
  const page = await scene.browser.newPage('https://x.com/home?fails=errors');
  const before = scene.server.statuses.length;
  await inline(page).write('Refused there');
  await press(page, ARM);
  await inline(page).post();
  await says(page, 'The site did not take your post, so nothing went to the Fediverse.');
  expect(scene.server.statuses).toHaveLength(before);
});

test('not armed, the Post button of X mirrors nothing', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  const before = scene.server.statuses.length;
  await inline(page).write('Only here');
  await inline(page).post();
  await page.waitFor(() => document.querySelector('[data-testid="toast"] a[href*="/status/"]') !== null);
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.find({ role: 'heading', name: 'Your posts' });
  expect((await popup.tree()).some(({ name }) => name === 'Only here')).toBe(false);
  expect(scene.server.statuses).toHaveLength(before);
});
