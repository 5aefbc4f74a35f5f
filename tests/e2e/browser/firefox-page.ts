import type { KeyInput, Page as Tab } from 'puppeteer-core';
import { deepElement, middleOf, restingPlace } from './deep.ts';
import { type Privileged, readTree, setLook } from './firefox-privileged.ts';
import { carry, handOver } from './hand.ts';
import type { Named, Page, Target } from './types.ts';
import { pick, tellTree, told, until } from './until.ts';

export function firefoxPage(tab: Tab, asBrowser: Privileged): Page {
  // The id of the tab in WebDriver BiDi; the library keeps it to itself.
  const { _id: context } = tab.mainFrame() as unknown as { _id: string };

  const tree = (reveal: number | null = null) => asBrowser(readTree, { context, reveal });
  /** Middle of a control, once it is in view and lies still: scrolling and layout reach the tree a little later. */
  const place = (target: Named): Promise<{ x: number; y: number }> => {
    let before = '';
    let revealed = false;
    return until(told(target), async () => {
      const nodes = await tree();
      const found = pick(nodes, target, (it) => it);
      const [box, view] = [found?.box, nodes[0]?.box];
      if (!box || !view) throw new Error(tellTree(nodes));
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const now = JSON.stringify(middle);
      const inView = middle.x > 0 && middle.y > 0 && middle.x < view.width && middle.y < view.height;
      // In the window it may still lie outside of the box that scrolls around it.
      if (found && !(inView && revealed)) {
        await tree(nodes.indexOf(found));
        revealed = true;
        return null;
      }
      if (inView && now === before) return middle;
      before = now;
      return null;
    });
  };

  const url = (): Promise<string> => tab.evaluate(() => location.href);

  return {
    async goto(address) {
      await open(tab, address);
    },
    url,
    async reload() {
      await open(tab, await url());
    },
    evaluate: (run: unknown, about?: unknown) => tab.evaluate(run as (about: unknown) => never, about),
    waitFor: (run: unknown, about?: unknown) =>
      until(String(run), () => tab.evaluate(run as (about: unknown) => never, about)),
    async click(target: Target) {
      const { x, y } =
        typeof target === 'string'
          ? await until(target, () => tab.evaluate(restingPlace, target))
          : await place(target);
      await tab.mouse.click(x, y);
    },
    settled: async (target) => void (await place(target)),
    async pointAt(selector) {
      const { x, y } = await until(selector, () => tab.evaluate(middleOf, selector));
      await tab.mouse.move(x, y);
      await tab.mouse.click(x, y);
    },
    type: (text) => tab.keyboard.type(text),
    async press(keys) {
      const chord = keys.split('+') as KeyInput[];
      const last = chord.pop() as KeyInput;
      for (const key of chord) await tab.keyboard.down(key);
      await tab.keyboard.press(last);
      for (const key of chord.reverse()) await tab.keyboard.up(key);
    },
    async upload(selector, files) {
      const input = await until(selector, async () =>
        (await tab.evaluateHandle(deepElement, selector)).asElement(),
      );
      await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...files);
    },
    async hand(how, selector, file) {
      await tab.evaluate(handOver, { ...(await carry(file)), how, selector });
    },
    tree: async () => (await tree()).map(({ box: _, ...seen }) => seen),
    async find(target) {
      return until(told(target), async () => {
        const nodes = await tree();
        const found = pick(nodes, target, (it) => it);
        if (!found) throw new Error(tellTree(nodes));
        const { box: _, ...seen } = found;
        return seen;
      });
    },
    async look({ dark, width, forced = false, still = false }) {
      await asBrowser(setLook, { dark, forced, still });
      if (tab.viewport()?.width !== width) await tab.setViewport({ width, height: 900 });
    },
    async screenshot(path, of) {
      await ((of && (await tab.$(of))) || tab).screenshot({ path: path as `${string}.png` });
    },
    async snapshot(path) {
      await tab.screenshot({ path: path as `${string}.png`, fullPage: true });
    },
    cost: () => Promise.reject(new Error('Firefox does not tell what a page costs.')),
    front: () => tab.bringToFront(),
    close: () => tab.close(),
  };
}

/** Pages of the extension send no events, so that waiting for their load would last for ever (facts: toolchain-firefox 2). */
async function open(tab: Tab, address: string): Promise<void> {
  if (!address.startsWith('moz-extension:')) {
    await tab.goto(address, { waitUntil: 'domcontentloaded' });
    return;
  }
  await tab.goto(address, { waitUntil: [] });
  await until(`${address} to load`, () =>
    tab.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address),
  );
}
