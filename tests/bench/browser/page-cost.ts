import type { Page } from '../../e2e/browser/types.ts';
import type { Scene } from '../../e2e/scene.ts';
import type { Figure } from '../figures.ts';
import { type Both, beside, type Cost, pause, playWithout } from './lab.ts';

const STORM_MS = 10_000;
const SCROLL_FRAMES = 300;
/** Has an editor that is no composer. */
const WITHOUT = '/compose/articles';
/** Of the time that something goes on, ms. */
const share = (ms: number) => ({ most: 0.02 * ms, of: 'added' }) as const;

/** What the extension costs a page of a site that is on: where there is no composer, and in storms of changes. */
export async function pageCost(scene: Scene): Promise<Figure[]> {
  playWithout(scene.world, { 'x.com': scene.x.listener });
  const on = (rounds: number, path: string, what: (page: Page) => Promise<unknown>) =>
    beside(scene, { rounds, host: 'x.com', path, what });
  const load = await on(25, WITHOUT, async (page) => {
    await page.reload();
    await pause(1000);
  });
  const storm = await on(3, '/home', (page) => page.evaluate(rage, STORM_MS));
  const scroll = await on(11, '/home', (page) => page.evaluate(scrollFeed, SCROLL_FRAMES));
  return [
    time('load of a page without a composer', load, { most: 5, of: 'added' }),
    heap('heap of that page', load),
    time('10,000 new nodes a second for 10 s', storm, share(STORM_MS)),
    heap('heap after it', storm),
    time('a feed that grows while it is scrolled, 300 frames', scroll, share((SCROLL_FRAMES * 1000) / 60)),
  ];
}

export const time = (name: string, { ours, bare }: Both<Cost>, bar?: Figure['bar']): Figure => ({
  name,
  unit: 'ms',
  ours: ours.map(({ ms }) => ms),
  bare: bare.map(({ ms }) => ms),
  ...(bar && { bar }),
});

const heap = (name: string, { ours, bare }: Both<Cost>): Figure => ({
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
