import { beforeAll, expect, test } from 'vitest';
import { files } from '../replicas/files.ts';
import { siteMixpost } from '../replicas/mixpost/index.ts';
import { sitePostiz } from '../replicas/postiz/index.ts';
import type { Recorder } from '../replicas/recorder/main.ts';
import { siteSendible } from '../replicas/sendible/index.ts';
import type { Played, Stage } from '../replicas/site.ts';
import { createDesk, createTool } from '../replicas/unknown/index.ts';
import { connect } from './acts/connect.ts';
import { ARM, LOOK, POST, posting, press } from './acts/mirror.ts';
import { fileOf } from './acts/picture.ts';
import { carys } from './acts/ready.ts';
import { take } from './acts/steps.ts';
import { beginLesson, tabTo } from './acts/teach.ts';
import type { Page } from './browser/types.ts';
import { until } from './browser/until.ts';
import { playScene } from './play-scene.ts';

/** Sites that no recipe knows: pointed at once, they have the button from then on. */

const scene = playScene();
const desk: Played = createDesk();
const tool: Played = createTool();
beforeAll(async () => {
  for (const { hosts } of [desk, tool])
    for (const [host, listener] of Object.entries(hosts)) scene.world.host(host, listener);
  const mixpost = siteMixpost.create().hosts['app.mixpost.app'];
  if (mixpost) scene.world.host('posts.example', mixpost);
  const postiz = sitePostiz.create().hosts['platform.postiz.com'];
  if (postiz) scene.world.host('calendr.example', postiz);
  const letters = siteSendible.create().hosts['app.sendible.com'];
  if (letters) scene.world.host('letters.example', letters);
  await connect(scene.browser, carys);
});

const BOX = 'desk-composer >>> [role="textbox"]';
const SEND = 'desk-composer >>> [tone="strong"] >>> button';
const FILE = 'desk-composer >>> input[type="file"]';
const says = (page: Page, name: string | RegExp) => page.find({ role: 'text', name });
const rerender = () => (globalThis as unknown as { __replica: Stage }).__replica.rerender();
const buttons = async (page: Page): Promise<number> =>
  (await page.tree()).filter(({ role, name }) => role === 'button' && name === POST.name).length;
const touched = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { __recorder: Recorder }).__recorder.summary('also-post'));
const NOTHING = { mutations: [], untrusted: [], focus: [], patched: [] };

test('a desk with shadow roots is taught with the mouse, and nothing is posted or touched meanwhile', async () => {
  const page = await scene.browser.newPage('https://desk.example/');
  await page.click(BOX);
  await page.type('Bore da\nbawb');
  await beginLesson(scene.browser, page);
  // A page cannot answer for the person.
  await page.evaluate(forge);
  expect(await buttons(page)).toBe(0);
  await says(page, /^Point at the text box/);
  await page.pointAt(BOX);
  await says(page, /^Now point at the button that publishes/);
  await page.pointAt(SEND);
  await says(page, 'You write here: The text box “What do you want to tell?”.');
  await says(page, 'You publish with this: The button “Send out”.');
  await says(page, /^Bore da\s+bawb$/);
  expect(desk.published).toEqual([]);
  await page.click({ role: 'button', name: 'Keep it' });
  await page.find(POST);
  await page.click({ role: 'button', name: 'Close' });
  expect(await touched(page)).toEqual(NOTHING);
});

test('a taught desk has one button that mirrors what was taken, also in another language and after a new render', async () => {
  const page = await scene.browser.newPage('https://desk.example/?lang=cy');
  await page.click(BOX);
  await page.type('Ail bostiad');
  await page.upload(FILE, [fileOf('cath.png', files['cath.png'])]);
  await page.waitFor(isShown);
  await page.find(POST);
  await page.evaluate(rerender);
  await page.find(POST);
  expect(await buttons(page)).toBe(1);
  await press(page, ARM);
  const [status] = await posting(scene, 1, () => page.click(SEND));
  expect(status?.text).toBe('Ail bostiad');
  expect(status?.media).toHaveLength(1);
  expect(desk.published.map((it) => it.text.trim())).toEqual(['Ail bostiad']);
  expect(await touched(page)).toEqual(NOTHING);
});

test('a file that a taught page does not show is missed, and nothing is posted without it', async () => {
  const page = await scene.browser.newPage('https://desk.example/?layout=unshown');
  await page.click(BOX);
  await page.type('Heb lun');
  await page.upload(FILE, [fileOf('ci.png', files['ci.png'])]);
  await press(page, POST);
  await says(page, /^desk\.example has changed, and Also Post can no longer read the pictures/);
});

test('a taught desk has the panel, in a tab of its own', async () => {
  const page = await scene.browser.newPage('https://desk.example/');
  await page.click(BOX);
  await page.type('Edrych');
  await press(page, LOOK);
  const panel = await scene.browser.waitForPage('/panel.html#');
  await panel.find({ role: 'text', name: 'Edrych' });
});

test('a tool is taught with the keyboard, is read before it is kept, and can be taken away and given back', async () => {
  const page = await scene.browser.newPage('https://tool.example/');
  await page.find({ role: 'button', name: 'Publish' });
  await beginLesson(scene.browser, page);
  await tabTo(page, 'The text box “Caption”');
  await page.press('Enter');
  await says(page, /^Now point at the button/);
  await tabTo(page, 'The button “Publish”');
  await page.press('Enter');
  await says(page, /^Your text box is empty/);
  await page.click('[role="dialog"] textarea');
  await page.type('Geiriau');
  await says(page, 'Geiriau');
  await page.click({ role: 'button', name: 'Keep it' });
  await page.click({ role: 'button', name: 'Close' });
  const [status] = await posting(scene, 1, () => press(page, POST));
  expect(status?.text).toBe('Geiriau');

  const options = await scene.browser.openOwn('/options.html');
  const text = await options.evaluate(exported, 'taught-tool.example');
  expect(text).not.toMatch(/Geiriau|:r/);
  await options.click({ role: 'button', name: 'Remove tool.example' });
  await options.click({ role: 'button', name: 'Remove' });
  await says(options, 'tool.example is removed, and the permission is given back.');
  await until('the button to go', async () => (await buttons(page)) === 0);

  const [input] = ['#sites input[type="file"]'];
  await options.upload(input, [
    fileOf('lesson.json', Buffer.from('{"id":"taught-evil.example","editor":["*"]}')),
  ]);
  await says(options, /^This is not a site that somebody taught/);
  await options.upload(input, [fileOf('tool.json', Buffer.from(text))]);
  await says(options, 'tool.example was taken in. It stays off until you turn it on.');
  await scene.browser.allow(['https://tool.example/*']);
  await options.click({ role: 'switch', name: 'tool.example' });
  await says(options, 'tool.example is on.');
  await page.find(POST);
  expect(await touched(page)).toEqual(NOTHING);

  const other = await scene.browser.newPage('https://tool.example/?layout=mastodon');
  await other.click('[role="dialog"] textarea');
  await other.type('ddwywaith');
  await press(other, POST);
  await says(other, /^A Mastodon channel is chosen here too/);
});

test("a Mixpost and a Postiz on servers of one's own have the button, once their addresses are told", async () => {
  const options = await scene.browser.openOwn('/options.html');
  // Below the list of sites, which comes a moment later.
  await options.find({ role: 'switch', name: 'X' });
  await options.click({ role: 'text', name: 'Mixpost or Postiz on a server of your own' });
  await addOwn(options, 'Mixpost', 'https://posts.example/mixpost');
  const mixpost = await scene.browser.newPage('https://posts.example/mixpost/posts/create');
  const [variant] = siteMixpost.variants(Date.now());
  await take(mixpost, variant?.steps ?? []);
  const [status] = await posting(scene, 1, () => press(mixpost, POST));
  expect(status?.text).toBe(variant?.parts[0]?.text);

  await options.front();
  await addOwn(options, 'Postiz', 'calendr.example');
  const [planned] = sitePostiz.variants(Date.now());
  const postiz = await scene.browser.newPage(`https://calendr.example${planned?.open}`);
  await take(postiz, planned?.steps ?? []);
  await press(postiz, ARM);
  // Its "Post Now" is told from the control that would keep the time.
  const [posted] = await posting(scene, 1, () => take(postiz, planned?.post?.steps ?? []));
  expect(posted?.text).toBe(planned?.parts[0]?.text);
  expect(await touched(postiz)).toEqual(NOTHING);
});

test('a site we know that is taught anew still asks before a reply goes out', async () => {
  const inline = '[data-testid="primaryColumn"] [data-testid="tweetTextarea_0"]';
  const page = await scene.browser.newPage('https://x.com/home');
  await page.click(inline);
  await page.type('Bore da eto');
  await beginLesson(scene.browser, page);
  await page.pointAt(inline);
  await says(page, /^Now point at the button/);
  await page.pointAt('[data-testid="tweetButtonInline"]');
  await says(page, 'Bore da eto');
  await page.click({ role: 'button', name: 'Keep it' });
  await page.find(POST);
  const reply = await scene.browser.newPage('https://x.com/llyfrgell/status/1002');
  await reply.click(inline);
  await reply.type('diolch');
  await press(reply, POST);
  await says(reply, /^This is a reply/);
});

test('an editor in a frame is taught like any other, and read where it stands', async () => {
  const [variant] = siteSendible.variants(Date.now());
  const page = await scene.browser.newPage('https://letters.example/');
  await take(page, variant?.steps ?? []);
  await beginLesson(scene.browser, page);
  await page.pointAt('#compose-message_ifr');
  await says(page, /^Now point at the button/);
  await page.pointAt('#compose-send');
  await page.click({ role: 'button', name: 'Keep it' });
  const [status] = await posting(scene, 1, () => press(page, POST));
  expect(status?.text).toBe(variant?.parts[0]?.text);
});

/** Tells the settings of a tool on a server of one's own, and lets the browser grant its host. */
async function addOwn(options: Page, tool: string, address: string): Promise<void> {
  const host = address.replace(/^https:\/\//, '').replace(/\/.*/, '');
  await scene.browser.allow([`https://${host}/*`]);
  await options.click({ role: 'textbox', name: 'Address of your server' });
  await options.press('Control+a');
  await options.type(address);
  // The list of tools stands before it; a letter chooses in a list.
  await options.press('Shift+Tab');
  await options.type(tool.charAt(0));
  await options.click({ role: 'button', name: 'Add' });
  await says(options, `${tool} (${host}) is on.`);
}

/** Runs in the page: whether the desk shows a picture. */
function isShown(): boolean {
  return document.querySelector('desk-composer')?.shadowRoot?.querySelector('img') !== null;
}

/** Runs in the page: keys and presses that nobody made, at our host and everywhere. */
function forge(): void {
  const host = document.querySelector('also-post');
  for (const at of [window, document.body, host]) {
    at?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    at?.dispatchEvent(
      new MouseEvent('click', { clientX: 20, clientY: 100, bubbles: true, composed: true, detail: 1 }),
    );
  }
}

/** Runs in a page of ours: what the file of a taught site holds. */
async function exported(id: string): Promise<string> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(it: unknown): Promise<unknown> } } }
  ).chrome;
  return ((await runtime.sendMessage({ verb: 'lesson.export', ask: { id } })) as { value: { text: string } })
    .value.text;
}
