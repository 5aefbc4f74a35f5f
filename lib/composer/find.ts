import type { ComposerRecipe } from '../sites/recipe/composer.ts';
import type { Recipe } from '../sites/recipe.ts';
import {
  all,
  climb,
  closest,
  first,
  hits,
  holds,
  innerOf,
  isBefore,
  isVisible,
  matching,
  parentOf,
} from './elements.ts';
import type { Found } from './types.ts';

const DIALOG = ['[role="dialog"], dialog'];
/** A composer may be one of these, and never reaches beyond. */
const EDGE = '[role="dialog"], dialog, form';
/** A composer lies inside of these, and beside them other things of the page do. */
const OUTSIDE = 'main, [role="main"], article, body';
const WIDE = 'main, [role="main"]';

type Finder = (kind: ComposerRecipe, document: Document) => Found[];
let likeliest: Finder = () => [];
/** Finds composers that nobody described: brought to their pages alone (`entrypoints/likeliest.ts`). */
export const bringFinder = (finder: Finder): void => {
  likeliest = finder;
};

const kinds = new WeakMap<Recipe, readonly ComposerRecipe[]>();

/** Every kind of composer of a site, most trusted first; the same objects each time. */
export const kindsOf = (recipe: Recipe): readonly ComposerRecipe[] => {
  const known = kinds.get(recipe) ?? [recipe, ...(recipe.also ?? []).map((it) => ({ ...recipe, ...it }))];
  kinds.set(recipe, known);
  return known;
};

/**
 * Every composer that stands on the page, in page order. Goes from a text box to its root and from there to the submit
 * control, never document-wide: several composers, hidden copies and other people's comment boxes stand on one page.
 */
export const findComposers = (recipe: Recipe, document: Document): Found[] => {
  const found: Found[] = [];
  for (const kind of kindsOf(recipe)) {
    if (!isAt(kind.at ?? [''], document) || isAt(kind.notAt ?? [], document)) continue;
    // A kind that is trusted less leaves alone what another has found.
    const standing = kind.likeliest ? likeliest(kind, document) : composersOf(kind, document);
    const fresh = standing.filter((it) => !found.some((other) => overlap(it, other)));
    found.push(...fresh);
  }
  return found;
};

/** Shadow roots and frames of a page that the recipe looks into, roots within roots too, as far as they stand when asked. */
export const innerRoots = (recipe: Recipe): ((document: Document) => Node[]) => {
  const ways = new Set(
    [...JSON.stringify(recipe).matchAll(/"(?:[^"\\]|\\.)*"/g)].flatMap(([text]) => {
      const steps = (JSON.parse(text) as string).split(' >>> ');
      return steps.slice(1).map((_, at) => steps.slice(0, at + 1).join(' >>> '));
    }),
  );
  return (document) => [...ways].flatMap((way) => matching(document, way).flatMap((it) => innerOf(it) ?? []));
};

const overlap = (one: Found, other: Found): boolean =>
  one.editors.some((it) => holds(other.root, it)) || other.editors.some((it) => holds(one.root, it));

/** A document, or an address alone. */
type Place = { readonly location: Pick<URL, 'pathname' | 'search'> };

export const isAt = (patterns: readonly string[], { location }: Place): boolean =>
  patterns.some((it) => new RegExp(it).test(location.pathname + location.search));

const composersOf = (recipe: ComposerRecipe, document: Document): Found[] => {
  const byRoot = new Map<Element, Found>();
  const { editors, rank } = editorsOf(recipe, document);
  for (const editor of editors) {
    const root = rootOf(editor, recipe);
    if (recipe.holds && !first(root, recipe.holds)) continue;
    const submit = submitIn(root, recipe);
    // What the first strategy names is the text box, whatever became of the rest.
    if (!submit && rank > 0) continue;
    const place = closest(root, DIALOG) ? 'dialog' : 'inline';
    join(byRoot, { recipe, root, editors: [editor], submit, place });
  }
  return [...byRoot.values()];
};

/** Visible, each once, outside of what the recipe skips. */
const editorsOf = (recipe: ComposerRecipe, document: Document) => {
  const { elements, rank } = hits(document, recipe.editor, (it) => {
    const editor = outermostEditable(it);
    return isVisible(editor) && !closest(editor, recipe.skip);
  });
  return { editors: [...new Set(elements.map(outermostEditable))], rank };
};

const outermostEditable = (element: HTMLElement): HTMLElement =>
  climb(element, (parent) => (parent as HTMLElement).isContentEditable) as HTMLElement;

/** The smallest box that holds the submit control; where none is near, the widest that is still the composer's own. */
const rootOf = (editor: Element, recipe: ComposerRecipe): Element => {
  const named = closest(editor, recipe.composer);
  if (named) return named;
  const isWhole = (box: Element) => {
    const submit = submitIn(box, recipe);
    return submit && (!recipe.holds || all(box, recipe.holds).some((it) => isBefore(it, submit)));
  };
  let root = editor;
  while (!root.matches(EDGE) && !isWhole(root)) {
    const parent = parentOf(root);
    if (!parent || parent.matches(OUTSIDE) || parent.querySelector(WIDE)) break;
    root = parent;
  }
  return root;
};

export const submitIn = (root: Element, recipe: ComposerRecipe): HTMLElement | null =>
  hits(root, recipe.submit, isVisible).elements[0] ?? null;

/**
 * Adds a composer, or makes it one with a composer that holds it: in a thread the submit control stands under the active
 * part, so the boxes of the other parts climb higher to reach it.
 */
const join = (byRoot: Map<Element, Found>, found: Found): void => {
  for (const [root, other] of byRoot) {
    if (other.submit !== found.submit || !(holds(root, found.root) || holds(found.root, root))) continue;
    byRoot.delete(root);
    const outer = holds(root, found.root) ? other : found;
    found = { ...outer, editors: [...other.editors, ...found.editors] };
  }
  byRoot.set(found.root, found);
};
