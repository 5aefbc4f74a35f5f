import type { Named, Page, Seen } from '../browser/types.ts';

const MOST = 120;
/** A person sees what they are about to press (lib/composer/guard.ts). */
const EYE_MS = 400;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Our buttons on pages of sites count no press before they were seen for a while, nor does the panel's. */
const isGuarded = async (page: Page): Promise<boolean> =>
  !/^(?:chrome|moz)-extension:\/\/[^/]+\/(?!panel)/.test(await page.url());

/** Looks, then presses what has the focus. */
export async function enter(page: Page): Promise<void> {
  if (await isGuarded(page)) await pause(EYE_MS);
  await page.press('Enter');
}

/** Walks by the Tab key until the control of that name has the focus, as a person does who has no mouse. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const walked: string[] = [];
  // What a page still fetches could draw it anew under the walk.
  await pause(EYE_MS / 2);
  for (let step = 0; step < MOST; step++) {
    await page.press(key);
    const now = await page.evaluate(focusedName);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    walked.push(now);
  }
  throw new Error(`Tab never came to ${name}, but to: ${[...new Set(walked)].join(' · ')}`);
}

/** The same by role and name as a person's tools see them, also inside our own element on a page and in frames. */
export async function tabToControl(
  page: Page,
  target: Named,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  // Whoever begins before it is there walks out of the page at its end.
  await page.find(target);
  await pause(EYE_MS / 2);
  const walked: string[] = [];
  let tree = await page.tree();
  for (let step = 0; step < MOST; step++) {
    await page.press(key);
    tree = await treeAfter(page, tree);
    const focused = focusIn(tree);
    if (focused.some((it) => isTarget(it, target))) return;
    walked.push(focused.map(({ role, name }) => `${role} ${name}`).join(', '));
  }
  throw new Error(
    `Tab never came to ${target.role} ${target.name}, but to: ${[...new Set(walked)].join(' · ')}`,
  );
}

/** What takes the focus for certain; what else does is found out on the way. */
const STOPS: ReadonlySet<string> = new Set(['button', 'switch', 'textbox', 'combobox']);

/**
 * The same where all that one walks through stands already: forwards or back, as many keys at once as there are controls
 * between.
 */
export async function tabOn(page: Page, target: Named): Promise<void> {
  let tree = await page.tree();
  for (let pressed = 0; pressed < MOST; ) {
    const at = tree.findLastIndex((it) => it.focused);
    const to = tree.findIndex((it) => isTarget(it, target));
    if (at === to && to >= 0) return;
    const between = to > at ? tree.slice(at + 1, to + 1) : tree.slice(Math.max(to, 0), at);
    const stops = between.filter(({ role, disabled }) => STOPS.has(role) && !disabled).length;
    const until = pressed + Math.max(1, stops);
    for (; pressed < until; pressed++) await page.press(to > at ? 'Tab' : 'Shift+Tab');
    tree = await stillTree(page, await treeAfter(page, tree));
  }
  throw new Error(`No walk came to ${target.role} ${target.name}`);
}

const isTarget = ({ role, name }: Seen, target: Named): boolean =>
  role === target.role && (typeof target.name === 'string' ? name === target.name : target.name.test(name));

const focusIn = (tree: readonly Seen[]): Seen[] => tree.filter((it) => it.focused);

/** Once the focus has moved. Firefox tells its tree of that a little later. */
async function treeAfter(page: Page, before: readonly Seen[]): Promise<Seen[]> {
  for (let look = 0; look < 5; look++) {
    const now = await page.tree();
    if (JSON.stringify(focusIn(now)) !== JSON.stringify(focusIn(before))) return now;
    await pause(40);
  }
  return page.tree();
}

/** Once the focus has stopped moving. */
async function stillTree(page: Page, tree: Seen[]): Promise<Seen[]> {
  for (let before = tree, look = 0; look < 5; look++) {
    const now = await page.tree();
    if (JSON.stringify(focusIn(now)) === JSON.stringify(focusIn(before))) return now;
    before = now;
  }
  return tree;
}

/** The same to an element of a site's page, which names it in its own way. */
export async function tabToElement(
  page: Page,
  selector: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await pause(EYE_MS / 2);
  for (let step = 0; step < MOST; step++) {
    await page.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab never came to ${selector}.`);
}

/** Runs in the page: what the control with the focus is called, by its label or its words. */
function focusedName(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const byId = (ids: string | null): string =>
    (ids ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
  const labels = (element as HTMLInputElement).labels;
  const name =
    byId(element.getAttribute('aria-labelledby')).trim() ||
    element.getAttribute('aria-label') ||
    [...(labels ?? [])].map((label) => label.textContent).join(' ') ||
    element.textContent;
  return (name ?? '').replace(/\s+/g, ' ').trim();
}
