import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'wxt';
import { afterAWhile, fill, speak } from './acts/fill.ts';
import { flaws } from './acts/layout.ts';
import { opened } from './acts/opened.ts';
import { screens } from './acts/screens.ts';
import { launch } from './browser/launch.ts';
import type { Browser, Page } from './browser/types.ts';
import { until } from './browser/until.ts';
import { createWorld, type World } from './world/world.ts';

/**
 * A third language by one file more, in which every sentence stands in ⟦brackets⟧: what stands on a screen without them
 * came from no locale file. Its lines run from right to left, which every screen must bear.
 */

const root = resolve(import.meta.dirname, '../..');
const pictures = join(root, 'tests/.artifacts/screens');
/** One whose lines run from right to left. */
const LANGUAGE = 'yi';

let folder: string;
let world: World;
let browser: Browser;

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'also-post-language-'));
  await cp(join(root, 'locales'), join(folder, 'locales'), { recursive: true });
  await writeFile(join(folder, 'locales', `${LANGUAGE}.yml`), JSON.stringify(await bracketed()));
  await mkdir(join(folder, 'builds'));
  await build({
    root,
    browser: process.env.ALSO_POST_BROWSER === 'firefox' ? 'firefox' : 'chrome',
    outDir: relative(root, join(folder, 'builds')),
    ...{ i18n: { localesDir: join(folder, 'locales') } },
  });
  world = await createWorld({});
  browser = await launch({ world, builds: relative(root, join(folder, 'builds')) });
  await fill(browser, afterAWhile(6));
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

type Tree = { [key: string]: string | Tree };

/** Every English sentence in brackets, its values untouched. JSON is YAML, too. */
async function bracketed(): Promise<Tree> {
  const tree: Tree = {};
  for (const message of await parseMessagesFile(join(root, 'locales/en.yml'))) {
    // Those with @@ are the browser's own.
    if (message.key[0]?.startsWith('@@')) continue;
    if (message.type !== 'simple') throw new Error(`${message.key.join('.')} is no plain sentence.`);
    const path = [...message.key];
    const last = path.pop() ?? '';
    let branch = tree;
    for (const key of path) {
      branch[key] ??= {};
      branch = branch[key] as Tree;
    }
    branch[last] = `⟦${message.message}⟧`;
  }
  return tree;
}

/** What people, servers and sites are called, what was written in posts, and keys: in no language of ours. */
const names =
  /[\w-]+@social\.example|@?[\w-]+\.[\w.-]+|Carys|Cyngor|Cymraeg|English|(Alt|Shift|Ctrl|Command|MacCtrl)(\+\w+)*|upstream timed out/g;

test.for(screens.map((screen) => [screen.name, screen] as const))(
  '%s says nothing of its own',
  async ([, screen]) => {
    const page = await browser.openOwn(screen.path);
    await opened(page);
    await speak(page, LANGUAGE);
    await page.waitFor((language) => document.documentElement.lang === language, LANGUAGE);
    // What the background had said before was said in the language before.
    await page.reload();
    await page.waitFor((language) => document.documentElement.lang === language, LANGUAGE);
    await screen.reach?.(page);
    await page.waitFor(() => document.querySelector('h1')?.textContent?.startsWith('⟦'));
    const siteNames: string[] = await sitesOf(page);
    let said: string[] = [];
    await until(`${screen.name} to say something`, async () => {
      said = await page.evaluate(everythingSaid);
      return said.length > 5;
    });
    const own = said
      .map((words) => [words, withoutBrackets(words)] as const)
      .filter(([, left]) => {
        const rest = siteNames.reduce((it, name) => it.replaceAll(name, ''), left).replaceAll(names, '');
        return /\p{L}/u.test(rest);
      })
      .map(([words]) => words);
    expect(own).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    for (const width of [1280, 640, 320]) {
      await page.look({ dark: false, width });
      await page.screenshot(join(pictures, `${screen.name}-rtl-${width}-${browser.name}.png`), 'body');
      expect([width, await flaws(page, false)]).toEqual([width, []]);
    }
    await page.close();
  },
);

test('the language stands in the list by its own name', async () => {
  const page = await browser.openOwn('/options.html');
  await page.waitFor((language) => document.querySelector(`option[value="${language}"]`) !== null, LANGUAGE);
  expect(
    await page.evaluate(
      (language) => document.querySelector(`option[value="${language}"]`)?.textContent,
      LANGUAGE,
    ),
  ).toBe('⟦English⟧');
});

const sitesOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') })
      .browser;
    const got = (await runtime.sendMessage({ verb: 'site.list', ask: {} })) as {
      value: { sites: { name: string }[] };
    };
    return got.value.sites.map(({ name }) => name).sort((a, b) => b.length - a.length);
  });

/** Runs in the page: its words, seen and unseen, but not the posts it shows. */
function everythingSaid(): string[] {
  const said: string[] = [document.title];
  const posts =
    '.avatar, .draft-excerpt, .kept-excerpt, .kept-acts .unseen, .entry-text, .message-said, .post-text, .post-warning, .post-choice, script, style';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(posts)) said.push(node.data);
    if (node instanceof Element)
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        said.push(node.getAttribute(name) ?? '');
  }
  return said.map((words) => words.trim()).filter((words) => words !== '');
}

/** Takes off what stands in brackets, brackets within brackets too. */
function withoutBrackets(words: string): string {
  const less = words.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  return less === words ? words : withoutBrackets(less);
}
