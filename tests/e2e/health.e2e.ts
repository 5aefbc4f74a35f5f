import { beforeAll, expect, test } from 'vitest';
import { siteXPro } from '../replicas/x-pro/index.ts';
import { connect } from './acts/connect.ts';
import { POST, press, says } from './acts/mirror.ts';
import { carys } from './acts/ready.ts';
import { turnAllOn } from './acts/sites.ts';
import { take } from './acts/steps.ts';
import { until } from './browser/until.ts';
import { playScene } from './play-scene.ts';

/** A site that has changed says so in place, and in what is kept of it for the settings. */

const scene = playScene();
beforeAll(async () => {
  for (const [host, listener] of Object.entries(siteXPro.create().hosts)) scene.world.host(host, listener);
  await turnAllOn(scene.browser, [siteXPro.recipe]);
  await connect(scene.browser, carys);
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

const CHANGED = 'X Pro has changed, and something of a draft can no longer be read.';

test('a Post button that cannot be found is missed at its place, with what can be done, and no text of the draft is kept', async () => {
  const page = await open();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':is(button, [role="button"]) { visibility: hidden; }');
    document.adoptedStyleSheets = [sheet];
  });
  await says(page, /^X Pro has changed, and Also Post can no longer read the button that publishes/);
  await until('the missing part', async () => JSON.stringify(await kept()).includes('"submit":-1'));
  expect(JSON.stringify(await kept())).not.toMatch(/\b(un|dau|decks)\b/);

  await press(page, POST);
  await press(page, { role: 'button', name: 'Teach this page' });
  await says(page, /^Point at the text box/);
  await page.press('Escape');
  await press(page, { role: 'button', name: 'Write in Also Post' });
  await (await scene.browser.waitForPage('/write.html')).close();
});

test('a site that has changed is said in the popup and in the settings, with a report to copy', async () => {
  const popup = await scene.browser.openOwn('/popup.html');
  await says(popup, CHANGED);
  await popup.click({ role: 'button', name: 'Write a post', last: true });
  await popup.find({ role: 'heading', name: 'Write a post' });
  const options = await scene.browser.openOwn('/options.html');
  await says(options, /^Open X Pro, and choose “Teach this page”/);
  await options.click({ role: 'text', name: 'What was found on X Pro' });
  await options.find({ role: 'button', name: 'Copy for a report' });
  const report = await options.evaluate(() => document.querySelector('.sites-report')?.textContent);
  expect(report).toMatch(/^site: x-pro .*submit: missing/s);
});
