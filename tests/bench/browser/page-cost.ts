import { inline } from '../../e2e/acts/compose.ts';
import type { Page } from '../../e2e/browser/types.ts';
import type { Scene } from '../../e2e/scene.ts';
import type { Figure } from '../figures.ts';
import { type Bare, type Cost, costOf, inTurns, pause } from './lab.ts';

const STORM_MS = 10_000;
const SCROLL_FRAMES = 300;
const KEYS = 1000;
/** Has an editor that is no composer. */
const WITHOUT = 'https://x.com/compose/articles';
/** Of the time that something goes on, ms. */
const share = (ms: number) => ({ most: 0.02 * ms, of: 'added' }) as const;

/** What the extension costs a page of a site that is on: where there is no composer, in storms of changes, while typing. */
export async function pageCost(scene: Scene, bare: Bare): Promise<Figure[]> {
  const both = (rounds: number, url: string, what: (page: Page) => Promise<unknown>) =>
    inTurns(
      rounds,
      async () => measured(await scene.browser.newPage(url), what),
      async () => measured(await bare.newPage(url), what),
    );
  const load = await both(9, WITHOUT, async (page) => {
    await page.reload();
    await pause(1000);
  });
  const storm = await both(3, 'https://x.com/home', (page) => page.evaluate(rage, STORM_MS));
  const scroll = await both(3, 'https://x.com/home', (page) => page.evaluate(scrollFeed, SCROLL_FRAMES));
  const typing = await both(3, 'https://x.com/home', (page) => inline(page).write('a '.repeat(KEYS / 2)));
  return [
    time('load of a page without a composer', load, { most: 5, of: 'added' }),
    heap('heap of that page', load),
    time('10,000 new nodes a second for 10 s', storm, share(STORM_MS)),
    heap('heap after it', storm),
    time('a feed that grows while it is scrolled, 300 frames', scroll, share((SCROLL_FRAMES * 1000) / 60)),
    time('1,000 keys into the composer', typing),
  ];
}

async function measured(page: Page, what: (page: Page) => Promise<unknown>): Promise<Cost> {
  await pause(500);
  const cost = await costOf(page, () => what(page));
  await page.close();
  return cost;
}

type Both = { ours: Cost[]; bare: Cost[] };

const time = (name: string, { ours, bare }: Both, bar?: Figure['bar']): Figure => ({
  name,
  unit: 'ms',
  ours: ours.map(({ ms }) => ms),
  bare: bare.map(({ ms }) => ms),
  ...(bar && { bar }),
});

const heap = (name: string, { ours, bare }: Both): Figure => ({
  name,
  unit: 'MB',
  ours: ours.map((it) => it.heap),
  bare: bare.map((it) => it.heap),
});

/** Runs in the page: 10,000 nodes a second come and go; as many on a slow machine, which takes longer over it. */
async function rage(ms: number): Promise<void> {
  const box = document.body.appendChild(document.createElement('div'));
  for (let round = 0; round < ms / 50; round += 1) {
    box.replaceChildren(...Array.from({ length: 500 }, () => document.createElement('div')));
    await new Promise((next) => setTimeout(next, 50));
  }
  box.remove();
}

/** Runs in the page: posts are added below, as a feed does, while it is scrolled. */
async function scrollFeed(frames: number): Promise<void> {
  for (let frame = 0; frame < frames; frame += 1) {
    for (let at = 0; at < 20; at += 1) {
      const post = document.createElement('article');
      post.append(Object.assign(document.createElement('p'), { textContent: 'A post in a feed' }));
      document.body.append(post);
    }
    scrollBy(0, 300);
    await new Promise((next) => requestAnimationFrame(next));
  }
}
