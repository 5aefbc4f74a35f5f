import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser as Driven, type Page as Tab } from 'puppeteer-core';
import { built } from './built.ts';
import { pageAt } from './find.ts';
import { firefoxPage } from './firefox-page.ts';
import {
  allowNotifications,
  backgroundState,
  changeHosts,
  extensionErrors,
  heardCalls,
  type Privileged,
  privileged,
  setIdleLimit,
  terminateBackground,
} from './firefox-privileged.ts';
import { executable, newProfile } from './firefox-profile.ts';
import { readKept } from './kept.ts';
import type { Browser, Kept, LaunchOptions, Page } from './types.ts';
import { until } from './until.ts';

/** As in wxt.config.ts. */
const GECKO_ID = 'also-post@also-post.example';
/** Firefox makes one up for each profile; pinned, so that addresses and storage last over restarts. */
const UUID = '0a150905-0001-4000-8000-000000000001';

/** Firefox with the built extension, by puppeteer-core over WebDriver BiDi (facts: toolchain-firefox). */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const profile = await newProfile();
  const origin = `moz-extension://${UUID}`;
  const log: string[] = [];
  let driven = await start(profile, options, log);
  let asBrowser = privileged(driven);

  const wrapped = new WeakMap<Tab, Page>();
  const wrap = (tab: Tab): Page => {
    const page = wrapped.get(tab) ?? firefoxPage(tab, asBrowser);
    wrapped.set(tab, page);
    return page;
  };
  const newPage = async (url?: string): Promise<Page> => {
    const tab = await driven.newPage();
    await tab.setViewport({ width: 1280, height: 900 });
    const page = wrap(tab);
    if (url) await page.goto(url);
    return page;
  };
  const pages = async (): Promise<Page[]> => (await driven.pages()).map(wrap);

  return {
    name: 'firefox',
    origin,
    newPage,
    openOwn: (path) => newPage(origin + path),
    pages,
    waitForPage: (part) => until(`a page at ${part}`, () => pageAt(pages, part)),
    // The prompt is switched off by a preference: asking from a click is enough.
    allow: async () => {},
    grant: (origins) => asBrowser(changeHosts, { id: GECKO_ID, verb: 'add' as const, origins: [...origins] }),
    withdraw: (origins) =>
      asBrowser(changeHosts, { id: GECKO_ID, verb: 'remove' as const, origins: [...origins] }),
    allowCalls: () => asBrowser(allowNotifications, GECKO_ID),
    calls: () => asBrowser(heardCalls, null),
    async killBackground() {
      await asBrowser(terminateBackground, GECKO_ID);
      await until(
        'the background to end',
        async () => (await asBrowser(backgroundState, GECKO_ID)) === 'stopped',
      );
    },
    limitIdle: (ms) => asBrowser(setIdleLimit, ms),
    isBackgroundAlive: async () => (await asBrowser(backgroundState, GECKO_ID)) === 'running',
    async crash() {
      await kill(driven);
      // The library puts the profile's preferences back when a browser has ended, and would do so under the next one.
      const kept = ['prefs.js', 'user.js'].map((name) => join(profile, `${name}.puppeteer`));
      await until('the preferences to be put back', () => !kept.some((file) => existsSync(file)));
      driven = await start(profile, options, log);
      asBrowser = privileged(driven);
    },
    async update() {
      await driven.installExtension(built('firefox-mv3', options.builds));
    },
    async kept() {
      const page = await newPage(`${origin}/manifest.json`);
      try {
        return JSON.parse(await page.evaluate(readKept)) as Kept;
      } finally {
        await page.close();
      }
    },
    ended: new Promise((done) => driven.once('disconnected', done)),
    log: async () => [...log, ...(await errors(asBrowser))],
    async close() {
      await kill(driven);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Ends it at once; to end in order costs a second, for a profile that is thrown away. */
async function kill(driven: Driven): Promise<void> {
  const child = driven.process();
  const ended = new Promise((done) => child?.once('exit', done));
  child?.kill('SIGKILL');
  await ended;
}

/** Where Firefox looks for what was decided for this one person (facts: permissions-and-policy 1). */
async function layDownPolicy(home: string, data: Readonly<Record<string, unknown>>): Promise<void> {
  const folder = join(home, '.mozilla/managed-storage');
  await mkdir(folder, { recursive: true });
  const decided = { name: GECKO_ID, description: 'Decided by the organisation', type: 'storage', data };
  await writeFile(join(folder, `${GECKO_ID}.json`), JSON.stringify(decided));
}

const errors = (asBrowser: Privileged): Promise<string[]> => asBrowser(extensionErrors, null).catch(() => []);

async function start(profile: string, options: LaunchOptions, log: string[]): Promise<Driven> {
  const extension = built('firefox-mv3', options.builds);
  if (options.policy) await layDownPolicy(profile, options.policy);
  const proxy = { 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': options.world.proxyPort };
  const driven = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable(),
    headless: !options.headed,
    acceptInsecureCerts: true,
    userDataDir: profile,
    ...(options.policy ? { env: { ...process.env, HOME: profile } } : {}),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'network.proxy.type': 1,
      ...proxy,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': options.world.proxyPort,
      'devtools.console.stdout.content': true,
      // Its list of what was saved would open over the window and take the keys.
      'browser.download.alwaysOpenPanel': false,
      // A process kept ready for a tab that may never come costs as much as one that is used.
      'dom.ipc.processPrelaunch.enabled': false,
    },
  });
  for (const stream of [driven.process()?.stdout, driven.process()?.stderr]) {
    stream?.on('data', (chunk: Buffer) => log.push(...chunk.toString().split('\n').filter(Boolean)));
  }
  try {
    await driven.installExtension(extension);
    return driven;
  } catch (error) {
    await driven.close();
    throw error;
  }
}
