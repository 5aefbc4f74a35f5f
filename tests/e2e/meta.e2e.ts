import { beforeAll, expect, test } from 'vitest';
import { siteFacebook } from '../replicas/facebook/index.ts';
import { siteInstagram } from '../replicas/instagram/index.ts';
import { siteMetaBusiness } from '../replicas/meta-business/index.ts';
import type { SiteReplica, Step } from '../replicas/site.ts';
import { siteThreads } from '../replicas/threads/index.ts';
import { connect } from './acts/connect.ts';
import { ARM, inDialog, POST, posting, press, says } from './acts/mirror.ts';
import { carys } from './acts/ready.ts';
import { turnAllOn } from './acts/sites.ts';
import { take } from './acts/steps.ts';
import type { Page } from './browser/types.ts';
import { playScene } from './play-scene.ts';

/** What is special about the composers of Meta: steps, dialogs that stay, audiences that come later. */

const scene = playScene();
const replicas = [siteThreads, siteFacebook, siteInstagram, siteMetaBusiness];

beforeAll(async () => {
  for (const replica of replicas) {
    for (const [host, listener] of Object.entries(replica.create().hosts)) scene.world.host(host, listener);
  }
  await turnAllOn(
    scene.browser,
    replicas.map((it) => it.recipe),
  );
  await connect(scene.browser, carys);
});

/** A page with a draft on it: that of the variant whose name holds some words. */
async function write({ host, variants }: SiteReplica, words: string, more: readonly Step[]): Promise<Page> {
  const variant = variants(Date.now()).find(({ name }) => name.includes(words));
  if (!variant) throw new Error(`no variant of ${words}`);
  const page = await scene.browser.newPage(`https://${host}${variant.open}`);
  await take(page, [...variant.steps, ...more]);
  return page;
}

const NEXT: Step = { click: '.foot [role="button"]' };
const inSecond: Step = { wait: '.schedules' };
const add = (words: string): Step[] => [
  { click: '.sheet form [contenteditable]' },
  { press: 'End' },
  { type: words },
];

/** Armed; a page shows its audience later, if at all, so that is asked for. */
async function armPage(words: string): Promise<Page> {
  const page = await write(siteFacebook, 'a post of a page', add(words));
  await press(page, inDialog(ARM));
  await press(page, inDialog({ role: 'button', name: 'With my next Post' }));
  return page;
}

test('Facebook: armed, both steps of a page lead to one mirrored post with its picture', async () => {
  const page = await armPage(' un');
  const [status] = await posting(scene, 1, () => take(page, [NEXT, inSecond, NEXT]));
  expect(status?.text).toBe('Ar agor am naw un');
  expect(status?.media).toHaveLength(1);
});

test('Facebook: armed, a post that is thrown away in its second step is not mirrored', async () => {
  const before = scene.server.statuses.length;
  const page = await armPage(' dau');
  await take(page, [
    NEXT,
    inSecond,
    { click: '.sheet h2 + [role="button"]' },
    { click: '#discard > [role="button"]:last-child' },
  ]);
  // Longer than any sign of success has to stand.
  await new Promise((resolve) => setTimeout(resolve, 6000));
  expect(scene.server.statuses).toHaveLength(before);
});

test('Facebook: armed, what is changed after going back from the second step is what is mirrored', async () => {
  const page = await armPage(' tri');
  await take(page, [NEXT, inSecond, { click: '.sheet form > .row > [role="button"]' }, ...add('!')]);
  const [status] = await posting(scene, 1, () => take(page, [NEXT, inSecond, NEXT]));
  expect(status?.text).toBe('Ar agor am naw tri!');
});

test('Facebook: armed, what is chosen in the second step is not known, so nothing goes out by itself', async () => {
  const before = scene.server.statuses.length;
  const page = await armPage(' pedwar');
  await take(page, [NEXT, inSecond, { click: '.schedules' }, NEXT]);
  await new Promise((resolve) => setTimeout(resolve, 6000));
  expect(scene.server.statuses).toHaveLength(before);
});

test('Facebook: a post in a group is mirrored only after the person said so', async () => {
  const before = scene.server.statuses.length;
  const page = await write(siteFacebook, 'in a group', []);
  await press(page, inDialog(POST));
  await says(page, 'This post is not for everybody. Post it to the Fediverse all the same?');
  expect(scene.server.statuses).toHaveLength(before);
});

test('Instagram: pictures of the first step and an alt text of the last reach the server', async () => {
  const page = await write(siteInstagram, 'alt texts beside small copies', []);
  const [status] = await posting(scene, 1, () => press(page, inDialog(POST)));
  expect(status?.media).toHaveLength(2);
  expect(status?.media[1]?.description).toBe('Ci');
});

test('Meta Business Suite: armed, to finish later mirrors nothing', async () => {
  const before = scene.server.statuses.length;
  const page = await write(siteMetaBusiness, 'text with a blank line', []);
  await press(page, ARM);
  await page.click('.foot > [role="button"]');
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(scene.server.statuses).toHaveLength(before);
});
