import { beforeAll, expect, test } from 'vitest';
import { siteXPro } from '../replicas/x-pro/index.ts';
import { says } from './acts/mirror.ts';
import { turnAllOn } from './acts/sites.ts';
import { take } from './acts/steps.ts';
import { until } from './browser/until.ts';
import { playScene } from './play-scene.ts';

/** A site that has changed says so in place, and in what is kept of it for the settings. */

const scene = playScene();
beforeAll(async () => {
  for (const [host, listener] of Object.entries(siteXPro.create().hosts)) scene.world.host(host, listener);
  await turnAllOn(scene.browser, [siteXPro.recipe]);
});

const kept = async (): Promise<unknown> => (await scene.browser.kept()).local.health;
const open = async () => {
  const page = await scene.browser.newPage('https://pro.x.com/i/decks/1');
  await take(page, siteXPro.variants(Date.now())[1]?.steps ?? []);
  return page;
};

test('a recipe that fits is kept as fitting', async () => {
  await open();
  const parts = { text: 0, submit: 0 };
  await until('the health of the site', async () => (await kept()) !== undefined);
  expect(await kept()).toMatchObject({ 'x-pro': { parts } });
});

test('a Post button that cannot be found is missed at its place, and no text of the draft is kept', async () => {
  const page = await open();
  await page.evaluate(() => {
    for (const it of document.querySelectorAll('[role="progressbar"]')) it.remove();
    for (const it of document.querySelectorAll('[data-testid="toolBar"]')) it.removeAttribute('data-testid');
  });
  await says(page, /^X Pro has changed, and Also Post can no longer read the button that publishes/);
  await until('the missing part', async () => JSON.stringify(await kept()).includes('"submit":-1'));
  expect(JSON.stringify(await kept())).not.toMatch(/\b(un|dau|decks)\b/);
});
