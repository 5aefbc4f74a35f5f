import { writeFile } from 'node:fs/promises';
import type { CDPSession, Frame, Page as Tab } from 'playwright';
import { deepElement, isDeep, middleOf, restingPlace } from './deep.ts';
import { carry, copyOnPress } from './hand.ts';
import type { Named, Page, Seen, Target } from './types.ts';
import { pick, tellTree, told, until } from './until.ts';

/** What CDP tells of one node of the accessibility tree. */
interface AxNode {
  nodeId: string;
  childIds?: string[];
  ignored: boolean;
  backendDOMNodeId?: number;
  role?: { value?: unknown };
  name?: { value?: unknown };
  description?: { value?: unknown };
  value?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
}

/** A node, and the document it stands in: the page itself, or one of its frames. */
interface Placed extends AxNode {
  frame: Frame;
  cdp: CDPSession;
}

export async function chromiumPage(tab: Tab): Promise<Page> {
  const sessions = new WeakMap<Frame, Promise<CDPSession | null>>();
  /** Only documents in a process of their own have a session: the page, and frames of another origin. */
  const sessionOf = (frame: Frame): Promise<CDPSession | null> => {
    const isMain = frame === tab.mainFrame();
    const known = sessions.get(frame);
    if (known) return known;
    const session = tab.context().newCDPSession(isMain ? tab : frame);
    // A frame gets its process with its first document.
    const orNone = session.catch(() => {
      sessions.delete(frame);
      return null;
    });
    sessions.set(frame, orNone);
    return orNone;
  };

  let counter: Promise<CDPSession> | null = null;
  const nodesIn = async (frame: Frame): Promise<Placed[]> => {
    const cdp = await sessionOf(frame);
    if (!cdp) return [];
    const tree = await cdp.send('Accessibility.getFullAXTree');
    return inReadingOrder(tree.nodes)
      .filter((node) => !node.ignored && node.role?.value !== 'InlineTextBox')
      .map((node) => ({ ...node, frame, cdp }));
  };
  const nodes = async (): Promise<Placed[]> =>
    // A frame that goes away while one looks has nothing to show.
    (await Promise.all(tab.frames().map((frame) => nodesIn(frame).catch(() => [])))).flat();
  const node = (target: Named): Promise<Placed> =>
    until(told(target), async () => {
      const all = await nodes();
      const found = pick(all, target, (it) => ({ role: roleOf(it), name: textOf(it.name) }));
      if (!found) throw new Error(tellTree(all.map(seen)));
      return found;
    });
  const place = (target: Named) => until(told(target), async () => restingNode(tab, await node(target)));

  return {
    async goto(url) {
      await tab.goto(url, { waitUntil: 'domcontentloaded' });
    },
    url: async () => tab.url(),
    async reload() {
      await tab.reload({ waitUntil: 'domcontentloaded' });
    },
    evaluate: (run: unknown, about?: unknown) => tab.evaluate(run as (about: unknown) => never, about),
    waitFor: (run: unknown, about?: unknown) =>
      until(String(run), () => tab.evaluate(run as (about: unknown) => never, about)),
    async click(target: Target, delay = 0) {
      if (typeof target === 'string' && isDeep(target)) {
        const { x, y } = await until(target, () => tab.evaluate(restingPlace, target));
        await tab.mouse.click(x, y, { delay });
      } else if (typeof target === 'string')
        await tab.locator(target).first().click({ delay, timeout: 15_000 });
      else {
        const { x, y } = await place(target);
        await tab.mouse.click(x, y, { delay });
      }
    },
    settled: async (target) => void (await place(target)),
    async pointAt(selector) {
      const { x, y } = await until(selector, () => tab.evaluate(middleOf, selector));
      await tab.mouse.move(x, y);
      await tab.mouse.click(x, y);
    },
    type: (text) => tab.keyboard.type(text),
    press: (keys) => tab.keyboard.press(keys),
    async upload(selector, files) {
      // The library's own way dispatches the events itself, untrusted; CDP lets the browser do it.
      const cdp = await tab.context().newCDPSession(tab);
      const expression = `(${deepElement})(${JSON.stringify(selector)})`;
      const objectId = await until(
        selector,
        async () => (await cdp.send('Runtime.evaluate', { expression })).result.objectId,
      );
      await cdp.send('DOM.setFileInputFiles', { objectId, files });
    },
    async hand(how, selector, file) {
      const { x, y } = await until(selector, () => tab.evaluate(middleOf, selector));
      if (how === 'drop') {
        const cdp = await tab.context().newCDPSession(tab);
        const data = { items: [], files: [file], dragOperationsMask: 1 };
        for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
          await cdp.send('Input.dispatchDragEvent', { type, x, y, data });
        await cdp.detach();
        return;
      }
      await tab.evaluate(copyOnPress, await carry(file));
      await tab.keyboard.press('F9');
      await until('the clipboard', () => tab.evaluate(() => 'copied' in document.documentElement.dataset));
      await tab.mouse.click(x, y);
      await tab.keyboard.press('Control+v');
    },
    tree: async () => (await nodes()).map(seen),
    find: async (target) => seen(await node(target)),
    async look({ dark, width, height = 900, forced = false, still = false }) {
      await tab.emulateMedia({
        colorScheme: dark ? 'dark' : 'light',
        forcedColors: forced ? 'active' : 'none',
        reducedMotion: still ? 'reduce' : 'no-preference',
      });
      await tab.setViewportSize({ width, height });
    },
    async screenshot(path, of) {
      await (of ? tab.locator(of).first() : tab).screenshot({ path });
    },
    async snapshot(path) {
      const cdp = await sessionOf(tab.mainFrame());
      if (!cdp) throw new Error('The page is gone.');
      const { cssContentSize } = await cdp.send('Page.getLayoutMetrics');
      // The library's own way sizes the window anew for each picture, and packs it as small as can be: twice the time.
      const { data } = await cdp.send('Page.captureScreenshot', {
        optimizeForSpeed: true,
        captureBeyondViewport: true,
        clip: { ...cssContentSize, scale: 1 },
      });
      await writeFile(path, data, 'base64');
    },
    async cost() {
      counter ??= startCounter(tab);
      const cdp = await counter;
      await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      const of = (name: string): number => metrics.find((it) => it.name === name)?.value ?? Number.NaN;
      return { taskMs: of('TaskDuration') * 1000, heapBytes: of('JSHeapUsedSize') };
    },
    front: () => tab.bringToFront(),
    close: () => tab.close(),
  };
}

/** It counts from here on, in the main thread's own time, and begins anew with every session. */
async function startCounter(tab: Tab): Promise<CDPSession> {
  const cdp = await tab.context().newCDPSession(tab);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return cdp;
}

/** CDP lists nodes level by level. */
function inReadingOrder(nodes: readonly AxNode[]): AxNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (node: AxNode): AxNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? walk(child) : [];
    }),
  ];
  const [root] = nodes;
  return root ? walk(root) : [];
}

/** The middle of what the node shows, once it lies still; also inside closed shadow roots, where selectors end. */
async function restingNode(tab: Tab, placed: Placed): Promise<{ x: number; y: number } | null> {
  const before = await centreOf(tab, placed);
  await new Promise((resolve) => setTimeout(resolve, 40));
  const now = await centreOf(tab, placed);
  return now.x === before.x && now.y === before.y ? now : null;
}

async function centreOf(tab: Tab, { cdp, frame, backendDOMNodeId: backendNodeId }: Placed) {
  if (backendNodeId === undefined) throw new Error('The control has no element behind it.');
  await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { quads } = await cdp.send('DOM.getContentQuads', { backendNodeId });
  const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = quads[0] ?? [];
  const { x, y } = await cornerOf(tab, frame);
  return { x: x + (x1 + x2) / 2, y: y + (y1 + y2) / 2 };
}

/** Where a frame's own coordinates begin in the window. */
async function cornerOf(tab: Tab, frame: Frame): Promise<{ x: number; y: number }> {
  if (frame === tab.mainFrame()) return { x: 0, y: 0 };
  const owner = await frame.frameElement();
  const box = await owner.boundingBox();
  if (!box) throw new Error('The frame is not to be seen.');
  const border = await owner.evaluate((it) => ({
    x: (it as HTMLElement).clientLeft,
    y: (it as HTMLElement).clientTop,
  }));
  return { x: box.x + border.x, y: box.y + border.y };
}

const textOf = (field: { value?: unknown } | undefined): string => String(field?.value ?? '');

const roleOf = (node: AxNode): string => {
  const role = textOf(node.role);
  if (role === 'StaticText') return 'text';
  return role === 'RootWebArea' ? 'document' : role;
};

function seen(node: AxNode): Seen {
  const has = (name: string): boolean =>
    node.properties?.some((it) => it.name === name && String(it.value.value) === 'true') ?? false;
  return {
    role: roleOf(node),
    name: textOf(node.name),
    description: textOf(node.description),
    value: textOf(node.value),
    disabled: has('disabled'),
    pressed: has('pressed'),
    checked: has('checked'),
    expanded: has('expanded'),
    focused: has('focused'),
  };
}
