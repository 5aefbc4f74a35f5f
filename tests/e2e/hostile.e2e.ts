import type { RequestListener } from 'node:http';
import { beforeAll, expect, test } from 'vitest';
import { inline } from './acts/compose.ts';
import { LOOK, POST, press, says } from './acts/mirror.ts';
import { lookBefore, rewrite } from './acts/panel.ts';
import { getReady } from './acts/ready.ts';
import type { Page } from './browser/types.ts';
import { playScene } from './play-scene.ts';

/** Promise P2: a page that means harm posts nothing and reads nothing of ours (facts: permissions-and-policy 7). */

const scene = playScene();

/** Runs before everything else in the page; what it got hold of is in `loot`. */
const ATTACK = `
const loot = [];
window.loot = loot;
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, { ...init, mode: 'open' });
  loot.push('a shadow root of ' + this.localName);
  return root;
};
for (const [holder, name] of [[JSON, 'stringify'], [Object, 'freeze'], [Array.prototype, 'map'], [Promise.prototype, 'then']]) {
  const real = holder[name];
  holder[name] = function (...args) {
    if (args[0] && Object.hasOwn(Object(args[0]), 'verb')) loot.push('a message');
    return real.apply(this, args);
  };
}
Object.prototype.verb = 'draft.submit';
Object.defineProperty(Object.prototype, 'consent', { value: true, writable: true, configurable: true });
window.addEventListener('message', (event) => loot.push('postMessage ' + event.origin));
for (const type of ['click', 'pointerdown', 'keydown', 'input', 'focusin'])
  window.addEventListener(type, (event) => {
    const [deepest] = event.composedPath();
    if (deepest?.getRootNode?.().host?.localName === 'also-post') loot.push(type + ' inside of ours');
  }, true);
`;

beforeAll(async () => {
  scene.world.host('x.com', hostile(scene.x.listener));
  await getReady(scene.browser);
});

const hostile =
  (site: RequestListener): RequestListener =>
  (request, response) => {
    if (request.url === '/attack.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(ATTACK);
      return;
    }
    const end = response.end.bind(response) as (body?: unknown) => typeof response;
    const script = '<head><script src="/attack.js"></script>';
    response.end = ((body?: unknown) =>
      end(typeof body === 'string' ? body.replace('<head>', script) : body)) as typeof response.end;
    site(request, response);
  };

/** A page with a draft in it and our button beside it. */
async function draft(): Promise<Page> {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('A private thought');
  await page.find(POST);
  return page;
}

/** Asked through our own popup, which the background answers after everything that came before. */
async function nothingHappened(page: Page): Promise<void> {
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.find({ role: 'heading', name: 'Your posts' });
  await popup.find({ role: 'text', name: 'Nothing posted yet' });
  expect(scene.server.statuses).toEqual([]);
  const loot = await page.evaluate(() => (globalThis as unknown as { loot: string[] }).loot);
  // What the page tells itself is no loot.
  expect(loot.filter((it) => it !== 'postMessage https://x.com')).toEqual([]);
}

test('forged clicks and keys on our element do nothing', async () => {
  const page = await draft();
  await page.evaluate(() => {
    const host = document.querySelector('also-post') as HTMLElement;
    const { left, top, width, height } = host.getBoundingClientRect();
    const at = { bubbles: true, composed: true, clientX: left + width / 4, clientY: top + height / 2 };
    const targets = [
      host,
      document.elementFromPoint(at.clientX, at.clientY),
      host.shadowRoot?.querySelector('button'),
    ];
    for (const target of targets.filter((it) => it instanceof HTMLElement)) {
      for (const type of ['pointerdown', 'pointerup', 'click'])
        target.dispatchEvent(new PointerEvent(type, at));
      target.dispatchEvent(new KeyboardEvent('keydown', { ...at, key: 'Enter' }));
      target.click();
    }
  });
  await nothingHappened(page);
});

test('a page cannot lend our button the Enter of a person', async () => {
  const page = await draft();
  const focused = await page.evaluate(() => {
    const host = document.querySelector('also-post') as HTMLElement;
    (document.activeElement as HTMLElement).blur();
    host.tabIndex = 0;
    host.focus();
    host.shadowRoot?.querySelector('button')?.focus();
    return host.shadowRoot === null;
  });
  expect(focused).toBe(true);
  await page.press('Enter');
  await page.press(' ');
  await nothingHappened(page);
});

test('forged messages reach nobody', async () => {
  const page = await draft();
  await page.evaluate(() => {
    const forged = {
      verb: 'draft.submit',
      ask: { mode: 'now', consent: true, draft: { parts: [{ text: 'forged' }] } },
      told: 'draft.moved',
      draftId: crypto.randomUUID(),
      jobs: [],
    };
    postMessage(forged, '*');
    new BroadcastChannel('also-post.changes').postMessage('jobs');
    document.dispatchEvent(new CustomEvent('also-post', { detail: forged }));
    const { chrome, browser } = globalThis as unknown as Record<
      string,
      { runtime?: { sendMessage?(it: unknown): void } }
    >;
    for (const api of [chrome, browser]) api?.runtime?.sendMessage?.(forged);
  });
  await nothingHappened(page);
});

test('the press of a person on a button that nobody can see does not post', async () => {
  const page = await draft();
  // What lies over an element is told by Chromium alone; how far one sees through it can be told anywhere.
  await page.evaluate(
    (how) => {
      if (how === 'veil')
        document.body.appendChild(document.createElement('div')).style.cssText =
          'position: fixed; inset: 0; background: white; z-index: 99; pointer-events: none';
      else document.body.style.opacity = '0.05';
    },
    scene.browser.name === 'chromium' ? 'veil' : 'opacity',
  );
  await press(page, POST);
  await says(page, 'Something lay over the button, so the press did not count. Press again.');
  await nothingHappened(page);
});

const HEADING = 'Look before posting';
const lootOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { loot: string[] }).loot);

test('a page learns nothing of the panel that a person opens on it', async () => {
  const page = await draft();
  await lookBefore(page);
  await rewrite(page, /^Text for carys/, 'A secret thought');
  await page.find({ role: 'text', name: 'A secret thought' });
  const seen = await page.evaluate(() => ({
    frames: window.length,
    markup: document.documentElement.outerHTML.includes('panel.html'),
    loads: performance.getEntriesByType('resource').filter(({ name }) => name.includes('panel.html')).length,
  }));
  expect(seen).toEqual({ frames: 0, markup: false, loads: 0 });
  expect((await lootOf(page)).filter((it) => it !== 'postMessage https://x.com')).toEqual([]);
  await page.press('Escape');
});

test('a page that embeds the panel is shown nothing, whatever it tells it', async () => {
  const page = await draft();
  await lookBefore(page);
  await rewrite(page, /^Text for carys/, 'Kept for later');
  await page.find({ role: 'text', name: 'Kept for later' });
  await page.press('Escape');
  const { databases } = await scene.browser.kept();
  const [proof] = (databases['also-post']?.proofs ?? []) as { id: string }[];
  expect(proof?.id).toMatch(/^[0-9a-f-]{36}$/);
  await page.evaluate(
    async ({ address, id }) => {
      const frame = document.createElement('iframe');
      frame.src = `${address}#${id}`;
      const loaded = new Promise((done) => frame.addEventListener('load', done));
      document.body.prepend(frame);
      await loaded;
      const guesses = [id, crypto.randomUUID(), { key: id }, { verb: 'panel.claim', ask: { key: id } }];
      for (const guess of guesses) frame.contentWindow?.postMessage(guess, '*');
    },
    { address: `${scene.browser.origin}/panel.html`, id: proof?.id ?? '' },
  );
  // Our own panel is answered by the same background after everything that came before.
  await press(page, LOOK);
  await page.find({ role: 'heading', name: HEADING });
  const shown = (await page.tree()).filter(({ role, name }) => role === 'heading' && name === HEADING);
  expect(shown).toHaveLength(1);
  expect((await lootOf(page)).filter((it) => it !== 'postMessage https://x.com')).toEqual([]);
});

test('a page of any other site cannot embed the panel at all', async () => {
  scene.world.host(
    'elsewhere.example',
    (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<h1>Elsewhere</h1><iframe title="panel" src="${scene.browser.origin}/panel.html"></iframe>`),
  );
  const page = await scene.browser.newPage('https://elsewhere.example/');
  await page.find({ role: 'heading', name: 'Elsewhere' });
  const probed = await page.evaluate(
    (address) =>
      fetch(address).then(
        () => 'there',
        () => 'unknown',
      ),
    `${scene.browser.origin}/panel.html`,
  );
  expect(probed).toBe('unknown');
});
