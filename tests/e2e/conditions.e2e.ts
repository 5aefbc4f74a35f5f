import { beforeAll, expect, test } from 'vitest';
import { ask } from './acts/accounts.ts';
import { inline } from './acts/compose.ts';
import { answerConsent, beginConnect } from './acts/connect.ts';
import { POST, posting, press, says } from './acts/mirror.ts';
import { carys, getReady } from './acts/ready.ts';
import type { Page } from './browser/types.ts';
import { until } from './browser/until.ts';
import { playScene } from './play-scene.ts';

/** What nobody means but happens: odd texts, huge pages, two windows. */

const scene = playScene();

beforeAll(() => getReady(scene.browser));

const compose = async (text: string): Promise<Page> => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write(text);
  return page;
};

const MARKUP =
  '<img src=x onerror="document.title=1"> <script>document.title=1</script> {{7*7}} =1+1 \u202eabc\u202c';

test('a draft that looks like markup, a formula or turned writing is only ever text', async () => {
  const page = await compose(MARKUP);
  const [status] = await posting(scene, 1, () => press(page, POST));
  expect(status?.text).toContain('<img src=x onerror="document.title=1"> <script>');
  expect(status?.text).toContain('=1+1');
  for (const path of ['/popup.html', '/record.html']) {
    const own = await scene.browser.openOwn(path);
    await until('the text', async () => (await own.tree()).some(({ name }) => name.includes('<script>')));
    expect(
      await own.evaluate(() => [document.title, document.querySelectorAll('main img').length]),
    ).not.toContain('1');
  }
});

test('a page of a hundred thousand elements has its button, and its draft is read', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await page.evaluate(() => {
    let deep: Element = document.body.appendChild(document.createElement('div'));
    for (let at = 0; at < 500; at += 1) deep = deep.appendChild(document.createElement('div'));
    const wide = document.createDocumentFragment();
    for (let at = 0; at < 100_000; at += 1) wide.append(document.createElement('i'));
    deep.append(wide);
  });
  await inline(page).write('In a crowd');
  const [status] = await posting(scene, 1, () => press(page, POST));
  expect(status?.text).toBe('In a crowd');
});

test('the same draft in a second window waits for its author', async () => {
  const one = await compose('Said in two windows');
  const two = await compose('Said in two windows');
  await one.front();
  await posting(scene, 1, () => press(one, POST));
  await says(one, 'Posted to the Fediverse');
  const before = scene.server.statuses.length;
  await two.front();
  await press(two, POST);
  await says(two, /^The same text was already posted on /);
  expect(scene.server.statuses).toHaveLength(before);
});

test('an update in the middle of a post: it goes out once, and the button in the open page works on', async () => {
  const before = scene.server.statuses.length;
  const page = await compose('Updated on the way');
  const rule = scene.server.faults.add({ on: 'POST /api/v1/statuses', when: 'after', do: 'hang' });
  await press(page, POST);
  await scene.server.faults.reached(rule);
  await scene.browser.update();
  scene.server.faults.clear();
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.find({ role: 'text', name: 'Updated on the way' });
  const isPosted = async () => (await stateOf(popup, 'Updated on the way')) === 'posted';
  await until('the post to be known', isPosted, 60_000);
  expect(scene.server.statuses).toHaveLength(before + 1);
  await page.front();
  await inline(page).write(', and again');
  await posting(scene, 1, () => press(page, POST));
  expect(scene.server.statuses.at(-1)?.text).toBe('Updated on the way, and again');
});

test('when all that is kept was deleted under us, a press leads to the settings, and a new sign-in works', async () => {
  const before = scene.server.statuses.length;
  const page = await compose('After the flood');
  const own = await scene.browser.openOwn('/practice.html');
  await own.evaluate(deleteDatabases);
  await page.front();
  await press(page, POST);
  await says(page, 'There is no account to post to.');
  expect(scene.server.statuses).toHaveLength(before);
  const options = await beginConnect(scene.browser, carys.address);
  await answerConsent(await scene.browser.waitForPage('/oauth/authorize'), 'Authorize');
  await options.find({ role: 'text', name: /^Connected as / });
  await page.front();
  await posting(scene, 1, () => press(page, POST));
  expect(scene.server.statuses.at(-1)?.text).toBe('After the flood');
});

async function stateOf(popup: Page, text: string): Promise<string | undefined> {
  const reply = await popup.evaluate(ask<'job.list'>, { verb: 'job.list', ask: { limit: 10 } });
  return reply.ok ? reply.value.jobs.find((it) => it.excerpt === text)?.state : undefined;
}

/** Runs in one of the extension's own pages. */
async function deleteDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases())
    await new Promise((done, failed) => {
      const gone = indexedDB.deleteDatabase(name ?? '');
      gone.onsuccess = done;
      gone.onerror = failed;
    });
}

test('a press anywhere on a page wakes a background that sleeps, before anything is asked of it', async () => {
  // No composer stands there that would ask for anything by itself.
  const page = await scene.browser.newPage('https://x.com/compose/articles');
  await scene.browser.killBackground();
  await page.click('body');
  await until('the background', () => scene.browser.isBackgroundAlive());
  expect(await page.evaluate(() => document.querySelector('also-post'))).toBeNull();
});
