import type { RequestListener } from 'node:http';
import { beforeAll, expect, test } from 'vitest';
import type { Job } from '../../lib/model/job.ts';
import { reddit } from '../../lib/sites/reddit.ts';
import { siteReddit } from '../replicas/reddit/index.ts';
import type { Stage } from '../replicas/site.ts';
import { inline, modal, openModal } from './acts/compose.ts';
import { ARM, inDialog, posting, press, says } from './acts/mirror.ts';
import { getReady } from './acts/ready.ts';
import { turnOn } from './acts/sites.ts';
import { take } from './acts/steps.ts';
import { until } from './browser/until.ts';
import { playScene } from './play-scene.ts';

/** With my next Post, where the contract of every site (`tests/contract/button.ts`) does not reach. */

const scene = playScene();

beforeAll(() => getReady(scene.browser));

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

const SEND = '#newlink [name="submit"]';

test('armed on a site whose form leads to another page, it goes out when that page is the post’s, and not before', async () => {
  const { hosts } = siteReddit.create();
  const site = hosts['old.reddit.com'] as RequestListener;
  let answers = Promise.resolve();
  scene.world.host('old.reddit.com', (request, response) => {
    if (request.method === 'POST') void answers.then(() => site(request, response));
    else site(request, response);
  });
  await turnOn(scene.browser, reddit);
  const before = scene.server.statuses.length;
  const form = 'https://old.reddit.com/r/cymru/submit?selftext=true&fails=errors';
  const page = await scene.browser.newPage(form);
  await take(page, [
    { click: '[name="title"]' },
    { type: 'Hen' },
    { click: '#text-field textarea' },
    { type: 'ffasiwn' },
  ]);
  await press(page, ARM);
  await page.click(SEND);
  // The form comes again, at another address, with what it held and the reason.
  await says(page, 'The site did not take your post, so nothing went to the Fediverse.');
  expect(await page.url()).toContain('/api/submit');

  await page.evaluate(() => (globalThis as unknown as { __replica: Stage }).__replica.recover());
  const { promise, resolve } = Promise.withResolvers<void>();
  answers = promise;
  // Not by a click that waits for where it leads.
  await page.pointAt(SEND);
  const jobs = async () =>
    ((await scene.browser.kept()).databases['also-post']?.jobs ?? []) as Pick<Job, 'state' | 'nativeUrl'>[];
  const isWaiting = async () => (await jobs()).some(({ state }) => state === 'waiting');
  await until('the draft to lie with the background', isWaiting);
  await scene.browser.killBackground();
  // The page of a post in another tab, reached from the same form: nothing is settled by it.
  const other = await scene.browser.newPage(form);
  await other.evaluate(() => location.assign('/r/cymru/comments/1/another/'));
  await other.waitFor(() => location.pathname.includes('/comments/'));
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.find({ role: 'text', name: 'Hen' });
  expect(await isWaiting()).toBe(true);
  expect(scene.server.statuses).toHaveLength(before);

  const [status] = await posting(scene, 1, async () => resolve());
  expect(status?.text).toBe('Hen\n\nffasiwn');
  expect((await jobs()).map(({ nativeUrl }) => nativeUrl)).toContain(
    'https://old.reddit.com/r/cymru/comments/9001/a_title/',
  );
  expect(scene.server.statuses).toHaveLength(before + 1);
});
