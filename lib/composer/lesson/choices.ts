import { climb, closest, holds, innerOf, isBefore, isVisible, parentOf, wordsOf } from '../elements.ts';

/** What a person may write a post in; a line that looks for something or takes a password is none. */
const BOXES =
  'textarea, input:not([type]), input[type="text"], [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
const CONTROLS =
  'button, [role="button"], input[type="submit"], input[type="button"], a[role="button"], a[href="#"], summary';
/** What nobody shall teach: what is typed there is no post (facts: composers-tools 26.3). */
const SECRET = ':has(input[type="password"])';
const AUTOCOMPLETE = /^(cc-|one-time-code|current-password|new-password|username|email)/;
const DIALOG = ['[role="dialog"], [aria-modal="true"], dialog'];
const ASIDE = ['nav, header, [role="search"], [role="navigation"]'];
const EDITOR =
  '.public-DraftEditor-content, [data-slate-editor], [data-lexical-editor], .ProseMirror, .ql-editor, .mce-content-body, .ck-content';

/** All text boxes of a page that a person sees, the likeliest first. */
export const textBoxes = (document: Document): HTMLElement[] => {
  const found = everywhere(document, BOXES).map((it) => outermost(it as HTMLElement));
  return ranked(
    [...new Set(found)].filter((it) => isVisible(it) && !isSecret(it)),
    likelihoodOfBox,
  );
};

/** All controls of a page that a person sees, the likeliest to publish what stands in a text box first. */
export const controls = (document: Document, box: Element): HTMLElement[] =>
  ranked(
    (everywhere(document, CONTROLS) as HTMLElement[]).filter((it) => isVisible(it) && !holds(box, it)),
    (it) => likelihoodOfControl(it, box),
  );

/** The one of the choices that lies at a point of the window; what lies above hides what lies below. */
export function choiceAt(
  choices: readonly HTMLElement[],
  document: Document,
  at: { x: number; y: number },
  isOurs: (element: Element) => boolean,
): HTMLElement | null {
  for (const element of stackAt(document, at).filter((it) => !isOurs(it))) {
    const hit = choices.filter((it) => holds(it, element));
    if (hit.length > 0) return hit.reduce((inner, it) => (holds(inner, it) ? it : inner));
    // The empty room around a small text box belongs to it.
    const around = choices.filter((it) => holds(element, it) && isAround(it, at));
    if (around.length === 1 && around[0]) return around[0];
  }
  return null;
}

const NEAR_PX = 60;
const isAround = (element: Element, { x, y }: { x: number; y: number }): boolean => {
  const box = windowBox(element);
  return (
    x > box.x - NEAR_PX &&
    x < box.x + box.width + NEAR_PX &&
    y > box.y - NEAR_PX &&
    y < box.y + box.height + NEAR_PX
  );
};

/** Where an element is in the window, also from inside a frame. */
export function windowBox(element: Element): { x: number; y: number; width: number; height: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  const frame = element.ownerDocument === document ? null : element.ownerDocument.defaultView?.frameElement;
  if (!frame) return { x, y, width, height };
  const outer = windowBox(frame);
  return { x: outer.x + frame.clientLeft + x, y: outer.y + frame.clientTop + y, width, height };
}

/** Everything under a point, the uppermost first, through open shadow roots and frames. */
function stackAt(root: Document | ShadowRoot, at: { x: number; y: number }): Element[] {
  return root.elementsFromPoint(at.x, at.y).flatMap((it) => {
    if (it.getRootNode() !== root) return [];
    const inner = innerOf(it);
    if (!inner) return [it];
    const { x, y } = 'host' in inner ? { x: 0, y: 0 } : it.getBoundingClientRect();
    return [...stackAt(inner as Document | ShadowRoot, { x: at.x - x, y: at.y - y }), it];
  });
}

/** What a selector finds in a document, its open shadow roots and its frames, in page order of the roots. */
function everywhere(scope: ParentNode, selector: string): Element[] {
  const inner = [...scope.querySelectorAll('*')].flatMap((it) => innerOf(it) ?? []);
  return [...scope.querySelectorAll(selector), ...inner.flatMap((it) => everywhere(it, selector))];
}

const outermost = (element: HTMLElement): HTMLElement =>
  climb(element, (parent) => (parent as HTMLElement).isContentEditable) as HTMLElement;

const isSecret = (box: HTMLElement): boolean =>
  AUTOCOMPLETE.test(box.getAttribute('autocomplete') ?? '') || closest(box, [`form${SECRET}`]) !== null;

const ranked = (elements: readonly HTMLElement[], likelihood: (it: HTMLElement) => number): HTMLElement[] => {
  const scores = new Map(elements.map((it) => [it, likelihood(it)]));
  return elements.toSorted((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0));
};

/** By signs in any language (facts: composers-tools 27). */
function likelihoodOfBox(box: HTMLElement): number {
  const { width, height } = box.getBoundingClientRect();
  return (
    (closest(box, DIALOG) ? 4 : 0) +
    (closest(box, ['form']) ? 1 : 0) +
    (box.matches(EDITOR) ? 2 : 0) +
    (box.tagName === 'INPUT' ? -4 : 0) +
    (closest(box, ASIDE) ? -5 : 0) +
    (width > 150 && height > 40 ? 2 : 0) +
    (height < 24 ? -2 : 0)
  );
}

function likelihoodOfControl(control: HTMLElement, box: Element): number {
  // Each box further out makes it less likely to be the text box's own.
  let far = 0;
  for (let at: Element | null = box; at && !holds(at, control); at = parentOf(at)) far += 1;
  return (
    -far +
    (isBefore(box, control) ? 2 : -2) +
    (/\p{L}/u.test(wordsOf(control)) ? 2 : 0) +
    (control.matches('[type="submit"]') ? 2 : 0) +
    (control.matches('[aria-haspopup]:not([aria-haspopup="false"])') ? -4 : 0) +
    (closest(control, ASIDE) ? -4 : 0)
  );
}
