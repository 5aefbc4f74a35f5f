import type { Intent } from '../sites/recipe/intent.ts';
import type { Ranked, Selectors, Strategy } from '../sites/recipe/ranked.ts';
import { isVague, meaningOf } from '../sites/said.ts';

/** What a ranked list found: the elements of the first strategy that has any, and its place in the list, from 0. */
export interface Hits {
  elements: HTMLElement[];
  /** -1 when no strategy found anything. */
  rank: number;
}

/** Finds by the first strategy that has anything that `may` count. Elements only: a strategy never leaves `scope`. */
export const hits = (
  scope: ParentNode,
  ranked: Ranked,
  may: (element: HTMLElement) => boolean = () => true,
): Hits => {
  for (const [rank, strategy] of ranked.entries()) {
    const elements = matching(scope, strategy).filter(may);
    if (elements.length > 0) return { elements, rank };
  }
  return { elements: [], rank: -1 };
};

export const all = (scope: ParentNode, ranked: Ranked = []): HTMLElement[] => hits(scope, ranked).elements;

export const first = (scope: ParentNode, ranked: Ranked = []): HTMLElement | null =>
  all(scope, ranked)[0] ?? null;

export const matching = (scope: ParentNode, strategy: Strategy): HTMLElement[] => {
  if (typeof strategy !== 'string') {
    if ('posts' in strategy) return posting(matching(scope, strategy.posts));
    const last = 'lastText' in strategy;
    const shown = matching(scope, last ? strategy.lastText : strategy.firstText).filter(showsWordsOnly);
    return shown.slice(last ? -1 : 0, last ? undefined : 1);
  }
  let scopes: ParentNode[] = [scope];
  const steps = strategy.split(' >>> ');
  for (const [at, step] of steps.entries()) {
    const found = scopes.flatMap((it) => [...it.querySelectorAll<HTMLElement>(step)]);
    if (at === steps.length - 1) return found;
    scopes = found.flatMap((it) => innerOf(it) ?? []);
  }
  return [];
};

const POSTS: readonly (Intent | null)[] = ['now', 'schedule', 'queue'];
/** Chooses something, for example what kind of post it is. */
export const chooses = (control: Element): boolean =>
  control.matches(
    '[role="tab"], [role="radio"], [role="switch"], [aria-pressed], [aria-selected], [aria-checked], [aria-current]',
  );

/**
 * Those that say that they publish, in this order. Of two that both do so now, one whose words belong to previews and
 * messages too ("Share") is none; else both are none.
 */
const posting = (controls: readonly HTMLElement[]): HTMLElement[] => {
  const shown = controls.filter((it) => isVisible(it) && !chooses(it));
  const means = new Map(shown.map((it) => [it, meaningIn(it)]));
  // A wrapper says what its control says.
  const isInner = (it: HTMLElement) => !shown.some((one) => one !== it && it.contains(one) && means.get(one));
  const [now = [], ...later] = POSTS.map((intent) =>
    shown.filter((it) => means.get(it) === intent && isInner(it)),
  );
  const clear = now.filter((it) => !isVague(wordsOf(it)));
  const presses = (it: HTMLElement) => !it.matches(OPENS_MENU);
  const those = (clear.length > 0 ? clear : now).filter(presses);
  return those.length > 1 ? [] : [...those, ...later.flat().filter(presses)];
};

/** What a control means by its words, drawn signs left out, else by its name; `null` when they are not known. */
export const meaningIn = (control: Element): Intent | null => {
  const drawn = [...control.querySelectorAll('svg, [aria-hidden="true"]')].map((it) => it.textContent ?? '');
  const plain = drawn.reduce((words, it) => (it ? words.replace(it, ' ') : words), control.textContent ?? '');
  const names = [wordsOf(control), plain, control.getAttribute('aria-label') ?? ''];
  return names.reduce<Intent | null>((known, it) => known ?? meaningOf(it), null);
};

/** The open shadow root of an element, or the document of a same-origin frame. */
export const innerOf = (element: Element): ShadowRoot | Document | null =>
  element.shadowRoot ?? (element as Partial<HTMLIFrameElement>).contentDocument ?? null;

/** A box and all open shadow roots in it, roots within roots too. */
export const rootsIn = (box: ParentNode): ParentNode[] => [
  box,
  ...[...box.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
];

const OPENS_MENU = '[aria-haspopup]:not([aria-haspopup="false"]), [aria-expanded]';

/** A control with a word on it, no picture, and no menu behind it; what it is called does not matter. */
const showsWordsOnly = (control: HTMLElement): boolean =>
  isVisible(control) &&
  !control.matches(OPENS_MENU) &&
  /\p{L}/u.test(wordsOf(control)) &&
  ![...control.querySelectorAll('svg, img, canvas, video')].some(isVisible);

/** The nearest ancestor (or the element itself) that any selector names, also outside of its shadow root. */
export const closest = (element: Element, selectors: Selectors = []): HTMLElement | null => {
  for (const selector of selectors) {
    for (let at: Element | null = element; at; at = outerOf(at)) {
      const found = at.closest<HTMLElement>(selector);
      if (found) return found;
    }
  }
  return null;
};

/** The host of the shadow root, or the frame, that an element lies in; `null` in our own document. */
const outerOf = (element: Element): Element | null => {
  const root = element.getRootNode() as { host?: Element; defaultView?: Window | null };
  if (root.host) return root.host;
  return root.defaultView && root.defaultView !== window ? root.defaultView.frameElement : null;
};

export const parentOf = (element: Element): Element | null => element.parentElement ?? outerOf(element);

/** Like `contains`, also where a shadow root or a frame lies between. */
export const holds = (outer: Element, inner: Element): boolean => {
  for (let at: Element | null = inner; at; at = outerOf(at)) if (outer.contains(at)) return true;
  return false;
};

/** Sites keep ghosts: copies of size zero, or invisible ones, beside the real control. */
export const isVisible = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0 || getComputedStyle(element).visibility === 'hidden') return false;
  const frame = element.ownerDocument === document ? null : element.ownerDocument.defaultView?.frameElement;
  return !frame || isVisible(frame);
};

/** Climbs from `element` as long as `may` allows the next step. */
export const climb = (element: Element, may: (parent: Element) => boolean): Element => {
  let at = element;
  for (let next = parentOf(at); next && may(next); next = parentOf(at)) at = next;
  return at;
};

/** Whether `one` stands before `other` on the page. */
export const isBefore = (one: Element, other: Element): boolean => {
  for (let a: Element | null = one; a; a = outerOf(a)) {
    for (let b: Element | null = other; b; b = outerOf(b)) {
      if (a.getRootNode() === b.getRootNode())
        return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    }
  }
  return false;
};

/** The element an event began at, also from inside an open shadow root. */
export const origin = (event: Event): Element | null => {
  const start = event.composedPath()[0];
  return start && (start as Node).nodeType === Node.ELEMENT_NODE ? (start as Element) : null;
};

/** Whether something that can be on or off is on; what merely stands there is. */
export const isOn = (element: Element): boolean => {
  const box = element as Partial<HTMLInputElement>;
  if (isField(element) && /^(checkbox|radio)$/.test(box.type ?? '')) return box.checked === true;
  const states = ['aria-checked', 'aria-pressed', 'aria-selected'].map((it) => element.getAttribute(it));
  const stated = states.filter((it) => it !== null);
  return stated.length === 0 || stated.includes('true');
};

/** What a field holds, or an element shows, in one line. */
export const wordsOf = (element: Element): string =>
  ((isField(element) ? element.value : element.textContent) ?? '')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The same, with spaces between what stands apart; of a list, what is chosen in it. */
export const spacedWords = (element: Element): string => {
  if (element.tagName === 'SELECT') {
    const [chosen] = (element as HTMLSelectElement).selectedOptions;
    return chosen ? `${chosen.text} ${chosen.value}` : '';
  }
  if (isField(element)) return wordsOf(element);
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return texts
    .join(' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
};

export const isField = (element: Element): element is HTMLInputElement =>
  /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
