import { beforeAll, expect, test } from 'vitest';
import { createServer } from '../servers/index.ts';
import { ELSEWHERE } from '../servers/misbehave.ts';
import { ask, signInTo } from './acts/accounts.ts';
import { inline } from './acts/compose.ts';
import { beginConnect } from './acts/connect.ts';
import { POST, posting, press, says } from './acts/mirror.ts';
import { carys, getReady } from './acts/ready.ts';
import type { Page } from './browser/types.ts';
import { until } from './browser/until.ts';
import { playScene } from './play-scene.ts';

/** What goes wrong is said on the button and in the popup, with what to do about it, and doing that helps. */

const scene = playScene();

/** The server's own words, shown as they came. */
const REFUSAL = 'Your login is currently disabled';

beforeAll(() => getReady(scene.browser));

const compose = async (text: string) => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write(text);
  return page;
};

/** What the toolbar button says beside its picture. */
const badge = async (page: Page): Promise<string> =>
  page.evaluate(() =>
    (
      globalThis as unknown as { browser: typeof import('webextension-polyfill') }
    ).browser.action.getBadgeText({}),
  );

const wish = (page: Page, wishes: object) =>
  page.evaluate(ask<'settings.set'>, { verb: 'settings.set', ask: wishes });

test('a server that refuses says why, and the same post goes out when it is tried again', async () => {
  const settings = await scene.browser.openOwn('/options.html');
  await wish(settings, { calls: true });
  await scene.browser.allowCalls();
  const page = await compose('Refused at first');
  scene.server.faults.add({ on: 'POST /api/v1/statuses', when: 'before', do: 'limited' });
  await press(page, POST);
  await says(page, REFUSAL);
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.find({ role: 'text', name: `The server said: “${REFUSAL}”` });
  // The person is called, and no word of the post is shown to whoever looks at their screen.
  await until('the call', async () => (await scene.browser.calls()).length > 0);
  const [call, ...others] = await scene.browser.calls();
  expect(others).toEqual([]);
  expect(call?.title).toBe('carys@social.example: a post waits for you');
  expect(call?.message).not.toContain('Refused at first');
  expect(await badge(popup)).toBe('1');
  const hour = (of: number): string => `${String((of + 24) % 24).padStart(2, '0')}:00`;
  const now = new Date().getHours();
  await wish(settings, { quiet: { from: hour(now - 1), until: hour(now + 2) } });
  const [status] = await posting(scene, 1, () => popup.click({ role: 'button', name: 'Try again' }));
  expect(status?.text).toBe('Refused at first');
  await popup.find({ role: 'text', name: 'Posted' });
  await until('the badge to go', async () => (await badge(popup)) === '');
});

test('a post that waits for its author can be cancelled in the popup, and never goes out', async () => {
  const page = await compose('Never mind');
  const before = scene.server.statuses.length;
  scene.server.faults.add({ on: 'POST /api/v1/statuses', when: 'before', do: 'limited' });
  await press(page, POST);
  await says(page, REFUSAL);
  const popup = await scene.browser.openOwn('/popup.html');
  await until('the badge', async () => (await badge(popup)) === '1');
  // It is in the quiet hours: the badge is all.
  expect(await scene.browser.calls()).toHaveLength(1);
  await popup.click({ role: 'button', name: 'Cancel' });
  await says(page, 'Cancelled. Nothing of it is on the Fediverse.');
  expect(scene.server.statuses).toHaveLength(before);
});

test('posts wait for a sign-in that was revoked, and go out after signing in again', async () => {
  const page = await compose('Waits for me');
  for (const token of scene.server.tokens) token.revoked = true;
  await press(page, POST);
  await says(page, /The server no longer accepts this sign-in/);
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.find({ role: 'button', name: 'Sign in again' });
  const [status] = await posting(scene, 1, async () => {
    const settings = await beginConnect(scene.browser, carys.address);
    await scene.browser.waitForPage('/oauth/authorize').then(async (consent) => {
      await consent.click({ role: 'button', name: 'Authorize' }).catch(() => {});
    });
    await settings.find({ role: 'text', name: /^Signed in again as / });
  });
  expect(status?.text).toBe('Waits for me');
  await popup.find({ role: 'text', name: 'Posted' });
});

const TROUBLE = ['proxy-502', 'drop', 'endless', 'bomb', 'elsewhere'] as const;

test('servers in trouble, and such as mean harm, are asked again by themselves, and get the post once', async () => {
  const { browser, world } = scene;
  const servers = TROUBLE.map((fault) => ({ fault, server: createServer({ host: `has-${fault}.example` }) }));
  const own = await browser.openOwn('/options.html');
  for (const { server } of servers) {
    world.host(server.host, server.handler);
    await signInTo(own, server);
  }
  const page = await compose('Once, after the storm');
  for (const { server, fault } of servers)
    server.faults.add({ on: 'POST /api/v1/statuses', when: 'after', do: fault });
  await press(page, POST);
  const isPosted = async () => {
    const reply = await own.evaluate(ask<'job.list'>, {
      verb: 'job.list',
      ask: { limit: TROUBLE.length + 1 },
    });
    return reply.ok && reply.value.jobs.every(({ state }) => state === 'posted');
  };
  await until('the posts to be recognised', isPosted, 40_000);
  const once = 'Once, after the storm';
  for (const { server, fault } of servers)
    expect([fault, server.statuses.map(({ text }) => text)]).toEqual([fault, [once]]);
  expect(world.requests.filter(({ host }) => host === ELSEWHERE)).toEqual([]);
});
