import type { KeyInput, Page as Tab } from 'puppeteer-core';
import { deepElement, middleOf, restingPlace } from './deep.ts';
import { type Privileged, readTree, setLook, type Wanted } from './firefox-privileged.ts';
import { carry, handOver } from './hand.ts';
import type { Named, Page, Target } from './types.ts';
import { tellTree, told, until } from './until.ts';

export function firefoxPage(tab: Tab, asBrowser: Privileged): Page {
  // The id of the tab in WebDriver BiDi; the library keeps it to itself.
  const { _id: context } = tab.mainFrame() as unknown as { _id: string };

  const tree = async () => {
    const nodes = await asBrowser(readTree, { context, wanted: null, reveal: false });
    return nodes.map(({ seen }) => seen);
  };
  const look = async (target: Named, reveal = false) =>
    (await asBrowser(readTree, { context, wanted: wantedBy(target), reveal }))[0] ?? null;
  /** Waits, and tells what there was instead when it was in vain. */
  const untilSeen = <T>(target: Named, ask: () => Promise<T | null>): Promise<NonNullable<T>> =>
    until(told(target), ask).catch(async (error: Error) => {
      throw new Error(`${error.message}; ${tellTree(await tree().catch(() => []))}`);
    });
  /** Middle of a control, once it is in view and lies still: scrolling and layout reach the tree a little later. */
  const place = (target: Named): Promise<{ x: number; y: number }> => {
    let before = '';
    let revealed = false;
    return untilSeen(target, async () => {
      const found = await look(target);
      if (!found) return null;
      const { box, view } = found;
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const now = JSON.stringify(middle);
      const inView = middle.x > 0 && middle.y > 0 && middle.x < view.width && middle.y < view.height;
      // In the window it may still lie outside of the box that scrolls around it.
      if (!(inView && revealed)) {
        await look(target, true);
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
    async click(target: Target, delay = 0) {
      const { x, y } =
        typeof target === 'string'
          ? await until(target, () => tab.evaluate(restingPlace, target))
          : await place(target);
      await tab.mouse.click(x, y, { delay });
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
    tree,
    find: (target) => untilSeen(target, async () => (await look(target))?.seen ?? null),
    async look({ dark, width, height = 900, forced = false, still = false }) {
      await asBrowser(setLook, { dark, forced, still });
      const before = tab.viewport();
      if (before?.width !== width || before.height !== height) await tab.setViewport({ width, height });
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

const wantedBy = ({ role, name, last = false, inDialog = false }: Named): Wanted => ({
  role,
  name: typeof name === 'string' ? name : [name.source, name.flags],
  last,
  inDialog,
});

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
