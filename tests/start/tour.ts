import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { x } from '../../lib/sites/x.ts';
import { beginConnect, connect } from '../e2e/acts/connect.ts';
import { POST, press } from '../e2e/acts/mirror.ts';
import { turnOn } from '../e2e/acts/sites.ts';
import type { Page } from '../e2e/browser/types.ts';
import { until } from '../e2e/browser/until.ts';
import { type Scene, setScene } from '../e2e/scene.ts';
import { putInPlace } from './draft.ts';
import type { StartOptions } from './options.ts';
import { differences, show } from './show.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'tests/.artifacts/start');
const say = (line = ''): void => console.log(line);

const person = { username: 'carys', password: 'a long password' };

/** From an empty browser to a draft in place; then the person goes on, or the tour itself. @returns an exit code */
export async function tour(options: StartOptions): Promise<number> {
  const headless = options.headless || options.noDisplay;
  if (options.noDisplay) say('There is no display for a window here, so this goes on without one.\n');
  say('Starting a replica of X at https://x.com, a Fediverse server, and Chromium with Also Post…');
  const scene = await setScene({ headed: !headless, wholeInternet: options.server !== null });
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), scene.browser.ended]);
  try {
    await Promise.race([
      prepare(scene, options),
      ended.then(() => Promise.reject(new Error('It was stopped.'))),
    ]);
    const page = await scene.browser.newPage('https://x.com/home');
    await putInPlace(page);
    if (!headless) {
      tellWhatToDo(scene, options);
      await ended;
      say('\nEverything is closed and cleaned up.');
      return 0;
    }
    const code = await pressItself(scene, page);
    if (options.noDisplay) {
      say('\nStill running, so that you can look around in the code. Ctrl+C ends it.');
      await ended;
    }
    return code;
  } finally {
    await scene.close();
  }
}

async function prepare({ browser, server }: Scene, options: StartOptions): Promise<void> {
  await turnOn(browser, x);
  if (!options.server) {
    await connect(browser, { address: server.host, ...person });
    return;
  }
  say(`\nSign in to ${options.server} in the window that opens, and allow Also Post there.`);
  const settings = await beginConnect(browser, options.server);
  await until(
    'the sign-in',
    async () => (await settings.tree()).some((it) => it.name.startsWith('Connected as ')),
    600_000,
  );
  await settings.close();
}

function tellWhatToDo({ server }: Scene, options: StartOptions): void {
  say(`
A draft with a picture is in X's composer. Now it is your turn, in the window:

  1. Press the round button beside Post ("Also post to the Fediverse").
  2. The small panel beside it says how it goes, links to the new post, and offers Undo.
  3. The button of Also Post in the toolbar (behind the puzzle piece) lists every post.

Or press the second button first ("Also post with my next Post"), then X's own Post button.
`);
  if (options.server) say(`Posts go to your own account on ${options.server}. Undo deletes them there.`);
  else tellOfPosts(server);
  say('Ctrl+C in this terminal, or closing the window, ends it.');
}

/** Prints each post of the local server as it arrives. */
function tellOfPosts(server: Scene['server']): void {
  say(`Posts arrive at ${server.host}, and are printed here.`);
  let told = 0;
  setInterval(() => {
    for (const status of server.statuses.slice(told)) say(`\nThe server has a new post:\n${show(status)}`);
    told = server.statuses.length;
  }, 500).unref();
}

/** Presses the button with the mouse, waits for the post, shows it, and judges it. */
async function pressItself({ browser, server }: Scene, page: Page): Promise<number> {
  await mkdir(folder, { recursive: true });
  const pictures = { composer: join(folder, 'composer.png'), popup: join(folder, 'popup.png') };
  await page.find(POST);
  await page.screenshot(pictures.composer, '[data-testid="primaryColumn"]');
  say('Pressing “Also post to the Fediverse”…');
  await press(page, POST);
  await until('the post to arrive', () => server.statuses.length > 0, 30_000);
  await page.find({ role: 'text', name: /Posted to the Fediverse/ });
  const popup = await browser.openOwn('/popup.html');
  await popup.find({ role: 'text', name: 'Posted' });
  await popup.screenshot(pictures.popup, 'body');

  const [status] = server.statuses;
  if (status) say(`\nThe server holds:\n${show(status)}`);
  say(
    `\nScreenshots:\n  ${relative(process.cwd(), pictures.composer)}\n  ${relative(process.cwd(), pictures.popup)}`,
  );
  const wrong = differences(server.statuses);
  say(wrong.length === 0 ? '\nAll is as in the draft.' : `\nNot right:\n  ${wrong.join('\n  ')}`);
  return wrong.length === 0 ? 0 : 1;
}
