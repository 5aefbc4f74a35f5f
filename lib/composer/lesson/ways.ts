import { innerOf, isVisible, matching } from '../elements.ts';
import { isSteady, isSteadyClass, isSteadyHook } from './steady.ts';

/** Attributes made for tests, the most usual first (facts: composers-tools 26.1). */
const HOOKS = [
  'data-testid',
  'data-test',
  'data-qa',
  'data-cy',
  'data-test-id',
  'data-qa-id',
  'data-testing',
];
/** Marks that editor libraries put on the text box themselves; they are of the library, not of the site. */
const EDITORS = [
  '[data-lexical-editor="true"]',
  '[data-slate-editor="true"]',
  '.public-DraftEditor-content',
  '.ProseMirror',
  '.ql-editor',
  '.mce-content-body',
  '.ck-content',
];
/** Labels are of one language, and some hold names and numbers; they are for the case that nothing better is there. */
const LABELS = ['aria-label', 'placeholder', 'data-placeholder', 'aria-placeholder', 'title'];
/** Say what an element does at the moment, how it looks, or what is told of it elsewhere in the list. */
const PASSING =
  /^(class|id|style|name|role|type|href|src|value|title|placeholder|tabindex|dir|lang|hidden|disabled|draggable|spellcheck|contenteditable|part|aria-.*|data-(state|focus|hover|active|open|side|align|placeholder|.*id)|on.*)$/;
/** Tags that name a part of a page. */
const PARTS = /^(footer|form|fieldset|article|section|dialog)$/;
const WHOLE = /^(html|body)$/;
/** Names that need no escape. */
const PLAIN = /^[a-z][a-z0-9-]*$/;
const MOST = 40;
const DEPTH = 7;

/**
 * Selectors of one element by itself, the most lasting first: hooks made for tests, elements of the site's own, names and
 * ids, roles with labels, marks of editors, classes that were named by hand. None says where it stands.
 */
export function ownWays(element: Element): string[] {
  // The text box of a frame may be its body, which no selector of a lesson may name.
  const tag = WHOLE.test(element.localName) ? '' : element.localName;
  const role = element.getAttribute('role');
  const by = (attribute: string) => `[${attribute}="${element.getAttribute(attribute)}"]`;
  const names = element.getAttributeNames().filter((it) => PLAIN.test(it));
  const hooks = [...HOOKS, ...names.filter((it) => /^data-(qa|test|cy)-/.test(it))];
  const labels = LABELS.filter((it) => isLabel(element.getAttribute(it)));
  const isOther = (it: string) => !PASSING.test(it) && !hooks.includes(it);
  const others = names.filter((it) => isOther(it) && isSteadyHook(element.getAttribute(it) ?? ''));
  return [
    ...hooks.filter((it) => isSteadyHook(element.getAttribute(it) ?? '')).map(by),
    ...(tag.includes('-') && PLAIN.test(tag) ? [tag] : []),
    ...(isSteady(element.id) ? [`#${element.id}`] : []),
    ...(isSteady(element.getAttribute('name') ?? '') ? [`${tag}${by('name')}`] : []),
    ...(role ? labels.map((it) => `${by('role')}${by(it)}`) : []),
    ...labels.map((it) => `${tag}${by(it)}`),
    ...others.map(by),
    ...EDITORS.filter((it) => element.matches(it)),
    ...(role ? [`${tag}${by('role')}`] : []),
    ...[...element.classList].filter(isSteadyClass).map((it) => `.${it}`),
    ...(PARTS.test(tag) ? [tag] : []),
    ...(element.getAttribute('type') === 'submit' ? [`${tag}[type="submit"]`] : []),
    ...(element.getAttribute('contenteditable') === 'true' ? [`${tag}[contenteditable="true"]`] : []),
  ];
}

/** A phrase, not a name, a number or a sentence that counts. */
const isLabel = (label: string | null): boolean =>
  label !== null && /^\p{L}[^"\\<>{}\n\r\d@]{1,79}$/u.test(label);

/**
 * Selectors that lead from `scope` to an element, ranked: its own ones, then those of what it lies in with the way from
 * there. Through open shadow roots and frames of the same origin. Each finds the element first of all that is visible.
 */
export function waysTo(element: Element, scope: ParentNode): string[] {
  const outer = hostOf(element);
  const inScope = outer === null || element.getRootNode() === rootOf(scope);
  // The best ways into the root that the element stands in.
  const into = inScope || !outer ? [''] : waysTo(outer, scope).map((it) => `${it} >>> `);
  const root = inScope ? scope : (innerOf(outer as Element) ?? scope);
  const plain = [...ownWays(element), ...placedWays(element, root)].slice(0, MOST);
  const all = [
    ...plain.map((it) => `${into[0] ?? ''}${it}`),
    ...into.slice(1).map((it) => it + (plain[0] ?? '')),
  ];
  return [...new Set(all)].filter((way) => matching(scope, way).find(isVisible) === element);
}

const rootOf = (scope: ParentNode): Node => (scope as unknown as Node).getRootNode();

/** The host of the shadow root, or the frame, that an element stands in; `null` in a document of its own. */
const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode() as { host?: Element; defaultView?: Window | null };
  return root.host ?? root.defaultView?.frameElement ?? null;
};

/** From the ancestors that have a name of their own, down to the element by its place among its like. */
function placedWays(element: Element, root: ParentNode): string[] {
  const ways: string[] = [];
  let steps = [placeOf(element)];
  let at = element.parentElement;
  for (let depth = 0; at && depth < DEPTH && at !== root && isIn(at, root); depth++, at = at.parentElement) {
    if (WHOLE.test(at.localName)) break;
    const [anchor] = ownWays(at);
    if (anchor) {
      const ends = lastOf(element).map((it) => `${anchor} ${it}`);
      ways.push(...ownWays(element).map((it) => `${anchor} ${it}`), ...ends, [anchor, ...steps].join(' > '));
    }
    steps = [placeOf(at), ...steps];
  }
  return [...ways, ...(WHOLE.test(element.localName) ? [] : [steps.join(' > ')])];
}

const isIn = (at: Element, root: ParentNode): boolean =>
  root === at.getRootNode() || (root as unknown as Node).contains(at);

/** Controls that publish often stand last, whatever is put before them. */
const lastOf = (element: Element): string[] =>
  element.matches(':last-of-type') && !element.matches(':first-of-type')
    ? [`${element.localName}:last-of-type`]
    : [];

/** `button:nth-of-type(2)`; the tag alone where it is the only one of its kind. */
const placeOf = (element: Element): string => {
  const like = [...(element.parentNode?.children ?? [])].filter((it) => it.localName === element.localName);
  const tag = element.localName;
  return like.length > 1 ? `${tag}:nth-of-type(${like.indexOf(element) + 1})` : tag;
};
