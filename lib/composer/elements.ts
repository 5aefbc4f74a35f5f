import type { Ranked } from '../sites/recipe.ts';

/** Finds by the first strategy that has anything. Elements only: a selector never leaves `scope`. */
export const all = (scope: ParentNode, ranked: Ranked): HTMLElement[] => {
  for (const selector of ranked) {
    const found = [...scope.querySelectorAll<HTMLElement>(selector)];
    if (found.length > 0) return found;
  }
  return [];
};

export const first = (scope: ParentNode, ranked: Ranked): HTMLElement | null => all(scope, ranked)[0] ?? null;

/** The nearest ancestor (or the element itself) that any strategy names. */
export const closest = (element: Element, ranked: Ranked): HTMLElement | null => {
  for (const selector of ranked) {
    const found = element.closest<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
};

/** Sites keep ghosts: copies of size zero, or invisible ones, beside the real control. */
export const isVisible = (element: Element): boolean => {
  const rect = element.getBoundingClientRect();
  return rect.width > 0 && rect.height > 0 && getComputedStyle(element).visibility !== 'hidden';
};

/** Climbs from `element` as long as `may` allows the next step. */
export const climb = (element: Element, may: (parent: Element) => boolean): Element => {
  let at = element;
  while (at.parentElement && may(at.parentElement)) at = at.parentElement;
  return at;
};

/** Whether `one` stands before `other` on the page. */
export const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The element an event began at, also from inside an open shadow root. */
export const origin = (event: Event): Element | null => {
  const start = event.composedPath()[0];
  return start && (start as Node).nodeType === Node.ELEMENT_NODE ? (start as Element) : null;
};
