import type { Recipe } from '../sites/recipe.ts';
import { climb, closest, isVisible } from './elements.ts';
import type { Found } from './types.ts';

const DIALOG = '[role="dialog"], dialog';
/** A composer may be one of these, and never reaches beyond. */
const EDGE = `${DIALOG}, form`;
/** A composer lies inside of these. */
const OUTSIDE = 'main, article, body';

/**
 * Every composer that stands on the page, in page order. Goes from a text box to its root and from there to the submit
 * control, never document-wide: several composers, hidden copies and other people's comment boxes stand on one page.
 */
export const findComposers = (recipe: Recipe, document: Document): Found[] => {
  const byRoot = new Map<Element, Found>();
  for (const { editor, trusted } of editorsOf(recipe, document)) {
    const root = rootOf(editor, recipe);
    const submit = submitIn(root, recipe);
    if (!submit && !trusted) continue;
    join(byRoot, { root, editors: [editor], submit, place: root.closest(DIALOG) ? 'dialog' : 'inline' });
  }
  return [...byRoot.values()];
};

/** Visible, each once, outside of what the recipe skips. `trusted`: found by the hook the site made for tests. */
const editorsOf = (recipe: Recipe, document: Document) => {
  for (const [rank, selector] of recipe.editor.entries()) {
    const hits = [...document.querySelectorAll<HTMLElement>(selector)].map(outermostEditable);
    const editors = [...new Set(hits)].filter((it) => isVisible(it) && !closest(it, recipe.skip));
    if (editors.length > 0) return editors.map((editor) => ({ editor, trusted: rank === 0 }));
  }
  return [];
};

const outermostEditable = (element: HTMLElement): HTMLElement =>
  climb(element, (parent) => (parent as HTMLElement).isContentEditable) as HTMLElement;

/** The smallest box that holds the submit control; where none is near, the widest that is still the composer's own. */
const rootOf = (editor: Element, recipe: Recipe): Element => {
  const named = closest(editor, recipe.composer);
  if (named) return named;
  let root = editor;
  while (!root.matches(EDGE) && !submitIn(root, recipe)) {
    if (!root.parentElement || root.parentElement.matches(OUTSIDE)) break;
    root = root.parentElement;
  }
  return root;
};

const submitIn = (root: Element, recipe: Recipe): HTMLElement | null => {
  for (const selector of recipe.submit) {
    for (const it of root.querySelectorAll<HTMLElement>(selector)) if (isVisible(it)) return it;
  }
  return null;
};

/**
 * Adds a composer, or makes it one with a composer that holds it: in a thread the submit control stands under the active
 * part, so the boxes of the other parts climb higher to reach it.
 */
const join = (byRoot: Map<Element, Found>, found: Found): void => {
  for (const [root, other] of byRoot) {
    if (other.submit !== found.submit || !(root.contains(found.root) || found.root.contains(root))) continue;
    byRoot.delete(root);
    const outer = root.contains(found.root) ? other : found;
    found = { ...outer, editors: [...other.editors, ...found.editors] };
  }
  byRoot.set(found.root, found);
};
