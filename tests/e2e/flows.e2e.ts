import { beforeAll, expect, test } from 'vitest';
import { x as xRecipe } from '../../lib/sites/x.ts';
import { ask } from './acts/accounts.ts';
import { enter, tabTo, tabToControl, tabToElement } from './acts/keys.ts';
import { ARM, LOOK, POST, posting, says } from './acts/mirror.ts';
import { POST_FROM_PANEL } from './acts/panel.ts';
import { fileOf } from './acts/picture.ts';
import { carys } from './acts/ready.ts';
import type { Page } from './browser/types.ts';
import { until } from './browser/until.ts';
import { playScene } from './play-scene.ts';

/**
 * What a person can do, by the keyboard alone, from connecting an account to moving to another seat. Writing without a
 * platform, the record and the first run are walked in `faces.e2e.ts`.
 */

const scene = playScene();
const EDITOR = 'main label [data-testid="tweetTextarea_0"]';

beforeAll(() => scene.browser.allow(xRecipe.matches));

async function openX(): Promise<Page> {
  const page = await scene.browser.newPage('https://x.com/home');
  await page.waitFor((selector) => document.querySelector(selector) !== null, EDITOR);
  return page;
}

/** Leaves the focus in the text box. */
async function write(page: Page, text: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabToElement(page, EDITOR, key);
  await page.type(text);
  await page.find(POST);
}

async function draft(text: string): Promise<Page> {
  const page = await openX();
  await write(page, text);
  return page;
}

test('flow 1, connect an account: the server, the sign-in and the consent by keys', async () => {
  const options = await scene.browser.openOwn('/options.html');
  await tabTo(options, 'Server or account');
  await options.type(carys.address);
  await options.press('Enter');
  const window = await scene.browser.waitForPage('/auth/sign_in');
  await tabToElement(window, 'input[name="user[email]"]');
  await window.type(carys.username);
  await tabToElement(window, 'input[name="user[password]"]');
  await window.type(carys.password);
  await window.press('Enter');
  const consent = await scene.browser.waitForPage('/oauth/authorize');
  await tabTo(consent, 'Authorize');
  // The window closes under this press.
  await enter(consent).catch(() => {});
  await options.find({ role: 'text', name: /^Connected as / });
});

test('a site is turned on by a key', async () => {
  const options = await scene.browser.openOwn('/options.html');
  await tabTo(options, 'X');
  await options.type(' ');
  await options.find({ role: 'text', name: 'X is on.' });
});

test('flow 2, one click: the button beside Post is reached from the text, and Undo after it', async () => {
  const page = await draft('By one key');
  await tabToControl(page, POST);
  const [status] = await posting(scene, 1, () => enter(page));
  expect(status?.text).toBe('By one key');
  await says(page, 'Posted to the Fediverse');
  await tabToControl(page, { role: 'button', name: 'Undo' });
  await enter(page);
  await until('the post to be deleted', () => status?.deleted);
});

test('flow 3, arm it: then Control and Enter post to both', async () => {
  const page = await draft('To both');
  await tabToControl(page, ARM);
  await enter(page);
  await page.find({ role: 'button', name: /next Post/ });
  await tabToElement(page, EDITOR, 'Shift+Tab');
  const [status] = await posting(scene, 1, () => page.press('Control+Enter'));
  expect(status?.text).toBe('To both');
  expect(scene.x.published.at(-1)?.text).toBe('To both');
});

test('flow 4, look before: the panel is entered, changed and posted from', async () => {
  const page = await draft('Before');
  await tabToControl(page, LOOK);
  await enter(page);
  await page.find({ role: 'text', name: /^\d+ of \d+ characters$/ });
  await tabToControl(page, { role: 'textbox', name: /^Text for carys/ });
  await page.press('Control+a');
  await page.type('After');
  await page.find({ role: 'text', name: '5 of 500 characters' });
  await tabToControl(page, POST_FROM_PANEL);
  const [status] = await posting(scene, 1, () => enter(page));
  expect(status?.text).toBe('After');
});

test('flow 5, watch it: the popup says why, and tries again what failed', async () => {
  const page = await draft('Refused at first');
  scene.server.faults.add({ on: 'POST /api/v1/statuses', when: 'before', do: 'limited' });
  await tabToControl(page, POST);
  await enter(page);
  await says(page, 'Your login is currently disabled');
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.find({ role: 'text', name: 'The server said: “Your login is currently disabled”' });
  await tabTo(popup, /^Try again/);
  const [status] = await posting(scene, 1, () => enter(popup));
  expect(status?.text).toBe('Refused at first');
  await popup.find({ role: 'text', name: 'Posted' });
});

test('flow 8, schedule: the time of X’s own dialog is taken over', async () => {
  const page = await openX();
  await tabToElement(page, '[data-testid="scheduleOption"]');
  await enter(page);
  await page.waitFor(
    () => document.querySelector('[data-testid="scheduledConfirmationPrimaryAction"]') !== null,
  );
  await tabToElement(page, '[data-testid="scheduledConfirmationPrimaryAction"]');
  await enter(page);
  await page.waitFor(() => document.querySelector('[data-testid="scheduledTweetIndicator"]') !== null);
  // Back from the button that opened the dialog: past its end, Firefox leaves the page for its own controls.
  await write(page, 'Tomorrow', 'Shift+Tab');
  await tabToControl(page, POST);
  const before = scene.server.statuses.length;
  await enter(page);
  await says(page, /^Goes to the Fediverse on /);
  expect(scene.server.statuses).toHaveLength(before);
  const popup = await scene.browser.openOwn('/popup.html');
  await tabTo(popup, /^Cancel/);
  await enter(popup);
  await popup.find({ role: 'text', name: 'Cancelled' });
});

test('flow 9, keep record: found by its words, with the reason why it waits, and saved as a table', async () => {
  const write = await draft('Waits in the record');
  scene.server.faults.add({ on: 'POST /api/v1/statuses', when: 'before', do: 'limited' });
  await tabToControl(write, POST);
  await enter(write);
  await says(write, 'Your login is currently disabled');
  const page = await scene.browser.openOwn('/record.html');
  await page.find({ role: 'heading', name: 'By week' });
  await page.find({ role: 'table', name: 'How many posts you mirrored in each of the last weeks' });
  await tabTo(page, 'Words in the post');
  await page.type('waits');
  await page.find({ role: 'text', name: '1 post found' });
  await tabTo(page, 'Why is this waiting?');
  await enter(page);
  await page.find({ role: 'text', name: 'The server said: “Your login is currently disabled”' });
  await tabTo(page, /^Cancel/);
  await enter(page);
  await page.find({ role: 'text', name: 'Cancelled' });
  // Last, since Firefox shows the person what it has saved, and takes the keys for it.
  await tabTo(page, 'Save as a table (CSV)', 'Shift+Tab');
  await enter(page);
  await page.find({ role: 'text', name: 'Saved 1 post.' });
});

/** Somebody else posts to the same account, from another program. */
async function fromElsewhere(status: string): Promise<void> {
  const { databases } = await scene.browser.kept();
  const [secret] = (databases['also-post']?.vault ?? []) as { token: string }[];
  const page = await scene.browser.openOwn('/write.html');
  await page.evaluate(
    async (about) => {
      const headers = { authorization: `Bearer ${about.token}`, 'content-type': 'application/json' };
      const body = JSON.stringify({ status: about.status });
      await fetch(`https://${about.host}/api/v1/statuses`, { method: 'POST', headers, body });
    },
    { token: secret?.token, status, host: scene.server.host },
  );
  await page.close();
}

test('flow 10, work as a team: what a colleague has just posted does not go out twice', async () => {
  await fromElsewhere('Said by a colleague');
  const page = await draft('Said by a colleague');
  const before = scene.server.statuses.length;
  await tabToControl(page, POST);
  await enter(page);
  await says(page, /^The same was posted to this account from elsewhere/);
  expect(scene.server.statuses).toHaveLength(before);
  await tabToControl(page, { role: 'button', name: 'Cancel' });
  await enter(page);
});

test('flow 10, many seats: settings are taken in by the button, and say what is left to do', async () => {
  const options = await scene.browser.openOwn('/options.html');
  const exported = await options.evaluate(ask<'data.export'>, { verb: 'data.export', ask: {} });
  if (!exported.ok) throw new Error(exported.problem.code);
  const file = JSON.parse(exported.value.text) as { rules: object; accounts: object[]; sites: string[] };
  const changed = {
    ...file,
    rules: { ...file.rules, signature: 'Tîm y wasg' },
    accounts: [{ acct: 'parc@other.example', isDefault: true, visibility: 'public', language: null }],
    sites: [...file.sites, 'facebook'],
  };
  await tabTo(options, 'Take in settings');
  await options.upload('#data input[type=file]', [
    fileOf('settings.json', Buffer.from(JSON.stringify(changed))),
  ]);
  await options.find({ role: 'text', name: 'The settings have been taken in.' });
  await options.find({ role: 'text', name: 'Accounts still to connect here: parc@other.example.' });
  await options.find({ role: 'text', name: 'Sites still to turn on here: facebook.' });
  await options.waitFor(() =>
    [...document.querySelectorAll('input')].some(({ value }) => value === 'Tîm y wasg'),
  );
});

test('where posts of a site go is set by keys, also for one account there, and holds', async () => {
  const options = await scene.browser.openOwn('/options.html');
  await tabTo(options, 'Where posts from X go');
  await enter(options);
  await tabTo(options, 'Who can see posts');
  await options.type('Unl');
  await options.press('Tab');
  const page = await draft('Quietly');
  await tabToControl(page, POST);
  const [quiet] = await posting(scene, 1, () => enter(page));
  expect(quiet?.visibility).toBe('unlisted');
  await tabTo(options, 'Name of the account on X');
  await options.type('@me');
  await options.press('Enter');
  await options.find({ role: 'heading', name: 'Posts by @me' });
  await tabTo(options, 'Treat it like the others @me');
  for (let back = 0; back < 3; back++) await options.press('Shift+Tab');
  await options.type('Only when');
  await options.press('Tab');
  await page.close();
  const other = await draft('To nobody');
  const before = scene.server.statuses.length;
  await tabToControl(other, POST);
  await enter(other);
  await says(other, 'There is no account to post to.');
  expect(scene.server.statuses).toHaveLength(before);
});
