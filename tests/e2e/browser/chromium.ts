import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page as Tab, type Worker } from 'playwright';
import { built } from './built.ts';
import { chromiumPage } from './chromium-page.ts';
import { pageAt } from './find.ts';
import { readKept } from './kept.ts';
import type { Browser, Call, Kept, LaunchOptions, Page } from './types.ts';
import { until } from './until.ts';

/** Chromium with the built extension, by Playwright (facts: toolchain-chromium 2). */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'also-post-chromium-'));
  // Developer mode: without it a reload leaves the extension disabled, and its errors are not kept.
  await mkdir(join(profile, 'Default'));
  await writeFile(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
  );
  const log: string[] = [];
  let context = await start(profile, options, log);
  const id = await extensionId(context);
  const origin = `chrome-extension://${id}`;

  const wrapped = new WeakMap<Tab, Promise<Page>>();
  const wrap = (tab: Tab): Promise<Page> => {
    const page = wrapped.get(tab) ?? chromiumPage(tab);
    wrapped.set(tab, page);
    return page;
  };
  const newPage = async (url?: string): Promise<Page> => {
    const page = await wrap(await context.newPage());
    if (url) await page.goto(url);
    return page;
  };
  const pages = () => Promise.all(context.pages().map(wrap));
  const inOwnPage = async <A, R>(run: (about: A) => Promise<R>, about: A): Promise<R> => {
    const page = await newPage(`${origin}/manifest.json`);
    const answer = await page.evaluate(run, about);
    await page.close();
    return answer;
  };
  const setHosts = async (verb: 'addHostPermission' | 'removeHostPermission', origins: readonly string[]) => {
    const page = await newPage('chrome://extensions/');
    await page.evaluate(setHostPermissions, { id, verb, origins: [...origins] });
    await page.close();
  };

  return {
    name: 'chromium',
    origin,
    newPage,
    openOwn: (path) => newPage(origin + path),
    pages,
    waitForPage: (part) => until(`a page at ${part}`, () => pageAt(pages, part)),
    allow: (origins) => setHosts('addHostPermission', origins),
    async grant(origins) {
      await setHosts('addHostPermission', origins);
      await inOwnPage(requestHosts, [...origins]);
    },
    withdraw: (origins) => setHosts('removeHostPermission', origins),
    async allowCalls() {
      await (await worker(context)).evaluate(hearCalls);
    },
    calls: async () =>
      (await worker(context)).evaluate(() => (globalThis as unknown as { calls: Call[] }).calls),
    killBackground: () => killWorker(context, id),
    limitIdle: async () => {},
    isBackgroundAlive: async () => (await workers(context, id)).length > 0,
    async crash() {
      const closed = new Promise((done) => context.once('close', done));
      process.kill(await mainProcess(context), 'SIGKILL');
      await closed;
      context = await start(profile, options, log);
      await extensionId(context);
    },
    async update() {
      const page = await newPage('chrome://extensions/');
      await page.evaluate(reloadExtension, id);
      await page.close();
    },
    kept: async () => JSON.parse(await inOwnPage(readKept, undefined)) as Kept,
    ended: new Promise((done) => context.once('close', done)),
    log: async () => [...log],
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function start(profile: string, options: LaunchOptions, log: string[]): Promise<BrowserContext> {
  const { world, wholeInternet } = options;
  const extension = built('chrome-mv3', options.builds);
  const program = process.env.ALSO_POST_CHROMIUM ?? '/usr/bin/chromium';
  const rules = world.hosts().map((host) => `MAP ${host}:443 127.0.0.1:${world.port}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.policy ? await underPolicy(program, extension, profile, options.policy) : program,
    headless: !options.headed,
    chromiumSandbox: false,
    // Whoever launches it also closes it; the library would end the whole process at once.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    viewport: options.headed ? null : { width: 1280, height: 900 },
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      wholeInternet
        ? `--host-resolver-rules=${rules.join(', ')}`
        : `--proxy-server=http://127.0.0.1:${world.proxyPort}`,
      // Without a graphics card the picture would be painted by a simulated one, at twice the cost of everything else.
      '--disable-gpu',
      `--ignore-certificate-errors-spki-list=${world.spki}`,
    ],
  });
  context.on('console', (message) => log.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => log.push(`uncaught: ${error.error().message}`));
  return context;
}

/**
 * A program that starts the browser with a policy, seen by it alone: a mount of its own over the folder it reads
 * (facts: permissions-and-policy 1). An unpacked extension's id is made of its path.
 */
async function underPolicy(
  program: string,
  extension: string,
  profile: string,
  policy: Readonly<Record<string, unknown>>,
): Promise<string> {
  const hash = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  const id = [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  const folder = join(profile, 'organisation');
  await mkdir(join(folder, 'policies/managed'), { recursive: true });
  const decided = { '3rdparty': { extensions: { [id]: policy } } };
  await writeFile(join(folder, 'policies/managed/also-post.json'), JSON.stringify(decided));
  const start = join(profile, 'start.sh');
  const mounted = `mount --bind '${folder}' /etc/chromium && exec '${program}' "$@"`;
  await writeFile(
    start,
    `#!/bin/sh\nexec unshare -m sh -c ${JSON.stringify(mounted).replaceAll('$', '\\$')} sh "$@"\n`,
    {
      mode: 0o755,
    },
  );
  return start;
}

async function extensionId(context: BrowserContext): Promise<string> {
  return new URL((await worker(context)).url()).host;
}

const worker = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');

/** Runs in the background: what it shows the person is kept in `calls`. */
function hearCalls(): void {
  const heard: Call[] = [];
  const { browser } = globalThis as unknown as {
    browser: {
      permissions: { contains(what: { permissions?: string[] }): Promise<boolean> };
      notifications: { create(id: string, about: Call): Promise<string> };
    };
  };
  const { contains } = browser.permissions;
  browser.permissions.contains = async (what) =>
    what.permissions?.includes('notifications') || contains.call(browser.permissions, what);
  browser.notifications = {
    async create(id, { title, message }) {
      heard.push({ title, message });
      return id;
    },
  };
  Object.assign(globalThis, { calls: heard });
}

async function workers(context: BrowserContext, id: string): Promise<string[]> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) return [];
  const { targetInfos } = await cdp.send('Target.getTargets');
  await cdp.detach();
  return targetInfos
    .filter((target) => target.type === 'service_worker' && target.url.includes(id))
    .map((target) => target.targetId);
}

async function killWorker(context: BrowserContext, id: string): Promise<void> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  // An event may wake the next one at once.
  await until('the worker to end', async () => {
    for (const targetId of await workers(context, id)) await cdp?.send('Target.closeTarget', { targetId });
    return (await workers(context, id)).length === 0;
  });
  await cdp?.detach();
}

async function mainProcess(context: BrowserContext): Promise<number> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  const info = await cdp?.send('SystemInfo.getProcessInfo');
  const main = info?.processInfo.find((process) => process.type === 'browser');
  if (!main) throw new Error('The browser process was not found.');
  return main.id;
}

/** Runs on chrome://extensions. The native question of `permissions.request` cannot be pressed, this is its answer. */
async function setHostPermissions(about: { id: string; verb: string; origins: string[] }): Promise<void> {
  type Change = (id: string, origin: string, done: () => void) => void;
  const { developerPrivate } = (
    globalThis as unknown as { chrome: { developerPrivate: Record<string, Change> } }
  ).chrome;
  for (const origin of about.origins) {
    await new Promise<void>((done) => developerPrivate[about.verb]?.(about.id, origin, done));
  }
}

/** Runs on chrome://extensions. */
async function reloadExtension(id: string): Promise<void> {
  type Reload = (id: string, options: object) => Promise<unknown>;
  const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: { reload: Reload } } })
    .chrome;
  await developerPrivate.reload(id, { failQuietly: false });
}

/** Runs in one of the extension's own pages, as if from a click. */
async function requestHosts(origins: string[]): Promise<boolean> {
  return (
    globalThis as unknown as { browser: typeof import('webextension-polyfill') }
  ).browser.permissions.request({
    origins,
  });
}
