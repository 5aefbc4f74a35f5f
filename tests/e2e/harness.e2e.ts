import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser/launch.ts';
import type { Browser } from './browser/types.ts';
import { until } from './browser/until.ts';
import { createWorld, type World } from './world/world.ts';

const PAGE = `<!doctype html><title>Harness</title><div style="height:3000px"></div><div id="host"></div>
<input aria-label="Words"><input type="file"><script>
const root = document.getElementById('host').attachShadow({ mode: 'closed' });
root.innerHTML = '<button aria-pressed="false">Press me</button><span role="status"></span>';
const button = root.querySelector('button');
button.addEventListener('click', (event) => {
  button.setAttribute('aria-pressed', String(event.isTrusted));
  root.querySelector('span').textContent = 'Pressed';
});
document.querySelector('input').addEventListener('keydown', (event) => { document.title += event.key + event.isTrusted; });
</script>`;

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await createWorld({
    'x.com': (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE),
  });
  browser = await launch({ world });
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

test('a page on a real host name is a secure context', async () => {
  const page = await browser.newPage('https://x.com/home');
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  expect(await page.url()).toBe('https://x.com/home');
  expect(world.requests).toContainEqual({ host: 'x.com', method: 'GET', path: '/home', known: true });
  await page.close();
});

test('a control in a closed shadow root is found by role and name, and its click is trusted', async () => {
  const page = await browser.newPage('https://x.com/home');
  expect(await page.find({ role: 'button', name: 'Press me' })).toMatchObject({ pressed: false });
  await page.click({ role: 'button', name: /^press/i });
  await page.find({ role: 'text', name: 'Pressed' });
  expect(await page.find({ role: 'button', name: 'Press me' })).toMatchObject({ pressed: true });
  await page.close();
});

test('keys are trusted and reach the focused field', async () => {
  const page = await browser.newPage('https://x.com/home');
  await page.click({ role: 'textbox', name: 'Words' });
  await page.type('aŵ👋');
  expect(await page.evaluate(() => document.querySelector('input')?.value)).toBe('aŵ👋');
  await page.press('Control+Enter');
  expect(await page.evaluate(() => document.title)).toMatch(/ControltrueEntertrue$/);
  expect(await page.evaluate(() => document.title)).not.toContain('false');
  await page.close();
});

test('a host that nobody plays is out of reach', async () => {
  const page = await browser.newPage('https://x.com/home');
  const reached = await page.evaluate(() =>
    fetch('https://stranger.example/')
      .then((answer) => answer.status)
      .catch(() => 0),
  );
  expect([0, 404]).toContain(reached);
  await page.close();
});

test('the background can be killed', async () => {
  await browser.killBackground();
  expect(await browser.isBackgroundAlive()).toBe(false);
});

test('host permissions can be granted and taken away', async () => {
  const granted = async () => {
    const own = await browser.openOwn('/manifest.json');
    const { origins } = await own.evaluate(() =>
      (
        globalThis as unknown as { browser: typeof import('webextension-polyfill') }
      ).browser.permissions.getAll(),
    );
    await own.close();
    return origins ?? [];
  };
  expect(await granted()).toEqual([]);
  await browser.grant(['https://x.com/*']);
  expect(await granted()).toEqual(['https://x.com/*']);
  await browser.withdraw(['https://x.com/*']);
  await until('the host to be gone', async () => (await granted()).length === 0);
});

test('storage outlives a crash of the browser', async () => {
  const own = await browser.openOwn('/manifest.json');
  await own.evaluate(async () => {
    const { storage } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') })
      .browser;
    await storage.local.set({ harness: 'kept' });
    await new Promise<void>((done) => {
      const open = indexedDB.open('harness', 1);
      open.onupgradeneeded = () => open.result.createObjectStore('things').put(new Blob(['1234']), 'blob');
      open.onsuccess = () => {
        open.result.close();
        done();
      };
    });
  });
  await browser.crash();
  const kept = await browser.kept();
  expect(kept.local).toMatchObject({ harness: 'kept' });
  expect(kept.databases.harness).toEqual({ things: [{ bytes: 4, type: '' }] });
});
