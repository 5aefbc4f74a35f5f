import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sites } from '../../lib/sites/index.ts';
import type { Recorder, Summary } from '../replicas/recorder/main.ts';
import { inline, modal, openModal } from './acts/compose.ts';
import { ARM, inDialog, POST, posting, press, says } from './acts/mirror.ts';
import { fileOf, picture } from './acts/picture.ts';
import { getReady } from './acts/ready.ts';
import type { Page } from './browser/types.ts';
import { playScene } from './play-scene.ts';

const scene = playScene();
const file = fileOf('one.png', picture(20));

beforeAll(() => getReady(scene.browser));

const foreign = (page: Page): Promise<Summary> =>
  page.evaluate(() => (globalThis as unknown as { __recorder: Recorder }).__recorder.summary('also-post'));
const nothing: Summary = { mutations: [], untrusted: [], focus: [], patched: [] };

test('P1: from the first key to the undo, the page is only read', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Bore da 👋 #Cymru');
  await inline(page).attach([file]);
  await inline(page).describe(['A warm sky']);
  await posting(scene, 1, () => press(page, POST));
  await says(page, 'Posted to the Fediverse');
  await press(page, { role: 'button', name: 'Undo' });
  await says(page, 'Cancelled. Nothing of it is on the Fediverse.');
  expect(await foreign(page)).toEqual(nothing);
});

test('P1: arming does not touch the native post', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await openModal(page);
  await modal(page).write('un');
  await modal(page).addPart('dau');
  await press(page, inDialog(ARM));
  await posting(scene, 2, () => modal(page).post());
  expect(await foreign(page)).toEqual(nothing);
  const calls = scene.world.requests.filter(({ path }) => path.includes('/graphql/'));
  expect(calls).toHaveLength(2);
});

test('P3: nothing leaves before the press', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  scene.world.forget();
  await inline(page).write('Not yet');
  await inline(page).attach([file]);
  await press(page, ARM);
  await says(page, /^Goes to the Fediverse with your next Post/);
  expect(scene.world.requests.filter(({ host }) => host === scene.server.host)).toEqual([]);
});

test('P3: only the site and the server of the person are spoken to', async () => {
  scene.world.forget();
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('To my server');
  await inline(page).attach([file]);
  await posting(scene, 1, () => press(page, POST));
  await says(page, 'Posted to the Fediverse');
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.find({ role: 'text', name: 'To my server' });
  expect(strangers(scene.world.tunnels)).toEqual([]);
  expect(scene.world.requests.every(({ known }) => known)).toBe(true);
  expect(new Set(scene.world.requests.map(({ host }) => host))).toEqual(new Set(['x.com', 'social.example']));
  expect(scene.server.violations).toEqual([]);
});

/** Hosts that the browsers themselves ask for, extension or not (facts: toolchain-chromium 3, toolchain-firefox 4). */
const OWN =
  /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|mozilla\.net|firefox|chromiumapp|allizom)\.(com|net|org)$/;
const strangers = (hosts: readonly string[]): string[] =>
  hosts.filter((host) => !OWN.test(host) && host !== 'x.com' && host !== scene.server.host);

test('P8: the extension asks for these permissions and no others', () => {
  const folder = scene.browser.name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  const path = resolve(import.meta.dirname, '../../.output', folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const asked = Object.keys(manifest).filter((key) =>
    /permission|content_script|web_accessible|externally/.test(key),
  );
  expect(asked.toSorted()).toEqual([
    'host_permissions',
    'optional_host_permissions',
    'optional_permissions',
    'permissions',
    'web_accessible_resources',
  ]);
  // The panel, and on sites of ours only: no other page can tell that we are here.
  const framedOn = [...new Set(sites.flatMap((site) => site.matches))].toSorted();
  expect(manifest.web_accessible_resources).toEqual([{ resources: ['panel.html'], matches: framedOn }]);
  expect(manifest.permissions.toSorted()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'identity',
    // Chromium's way to have work outlive the worker.
    ...(scene.browser.name === 'chromium' ? ['offscreen'] : []),
    'scripting',
    'storage',
    'unlimitedStorage',
  ]);
  expect(manifest.host_permissions).toEqual([]);
  // What is written in a private window would outlive it.
  expect(manifest.incognito).toBe('not_allowed');
  expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
});

test('P8: the token lies in the vault and nowhere else', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Where is my token?');
  await posting(scene, 1, () => press(page, POST));
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.find({ role: 'text', name: 'Where is my token?' });

  const secrets = [
    ...scene.server.tokens.map(({ token }) => token),
    ...scene.server.apps.map(({ clientSecret }) => clientSecret),
  ];
  const holds = (what: unknown): boolean => secrets.some((secret) => JSON.stringify(what).includes(secret));
  const { databases, ...storage } = await scene.browser.kept();
  expect(holds(storage)).toBe(false);
  const places = Object.entries(databases).flatMap(([name, stores]) =>
    Object.entries(stores).flatMap(([store, records]) => (holds(records) ? [`${name}/${store}`] : [])),
  );
  expect(places.toSorted()).toEqual(['also-post/apps', 'also-post/vault']);

  const inPage = await page.evaluate(() => [
    document.documentElement.outerHTML,
    { ...localStorage },
    { ...sessionStorage },
    document.cookie,
  ]);
  expect(holds([inPage, await popup.evaluate(() => document.documentElement.outerHTML)])).toBe(false);
  expect(holds(await scene.browser.log())).toBe(false);
});

test('once the host is taken away in the browser, a press in an open tab posts nothing', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Too late');
  await page.find(POST);
  const before = scene.server.statuses.length;
  await scene.browser.withdraw(['https://x.com/*']);
  await press(page, POST);
  await says(page, /^Also Post is not turned on for this page/);
  expect(scene.server.statuses).toHaveLength(before);
});
