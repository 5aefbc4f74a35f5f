import type { Recipe } from '../../../lib/sites/recipe.ts';

/**
 * Attributes that make a control or a text box what it is, or say its state: a site that drops one has another control. Without
 * its classes a text looks another, and so it reads; they are given other names instead.
 */
const WORKING =
  /^(class|contenteditable|type|href|src|open|disabled|hidden|checked|selected|value|accept|multiple|aria-(checked|selected|pressed|expanded|haspopup))$/;

/** Every attribute and id that the selectors of a recipe ask for, each as a selector, and every name of one. */
export const hooksOf = (recipe: Recipe): string[] => {
  const hooks = new Set<string>();
  for (const text of strings(recipe)) {
    for (const [piece, name = ''] of text.matchAll(/\[([\w-]+)(?:[~|^$*]?=(?:"[^"]*"|[^\]]*))?(?: i)?\]/g)) {
      if (WORKING.test(name)) continue;
      hooks.add(piece).add(`[${name}]`);
    }
    for (const [piece] of text.matchAll(/#[a-z][\w-]*/gi)) hooks.add(piece);
  }
  return [...hooks];
};

const strings = (it: unknown): string[] => {
  if (typeof it === 'string') return [it];
  return typeof it === 'object' && it !== null ? Object.values(it).flatMap(strings) : [];
};

/** Every scope of a page that a selector can look into: documents of own frames and open shadow roots. */
const scopes = (scope: ParentNode): ParentNode[] => [
  scope,
  ...[...scope.querySelectorAll('*')].flatMap((it) => {
    const inner = it.shadowRoot ?? (it as Partial<HTMLIFrameElement>).contentDocument;
    return inner ? scopes(inner) : [];
  }),
];

/** Takes a hook from every element that has it. @returns puts it back, or `null` when nothing has it */
export const dropHook = (hook: string): (() => void) | null => {
  const name = hook.startsWith('#') ? 'id' : (/^\[([\w-]+)/.exec(hook)?.[1] ?? '');
  const had = scopes(document)
    .flatMap((scope) => [...scope.querySelectorAll(hook)])
    // A slot without its name shows nothing.
    .filter((element) => element.tagName !== 'SLOT')
    .map((element) => ({ element, value: element.getAttribute(name) ?? '' }));
  for (const { element } of had) element.removeAttribute(name);
  if (had.length === 0) return null;
  return () => {
    for (const { element, value } of had) element.setAttribute(name, value);
  };
};

/** Gives every class a new name, except those a site names by hand; its style sheets follow, as with every build. */
export const renameClasses = (named: RegExp): void => {
  const anew = (name: string) => (named.test(name) ? name : `n${hash(name)}`);
  for (const scope of scopes(document)) {
    for (const element of scope.querySelectorAll('[class]'))
      element.setAttribute('class', [...element.classList].map(anew).join(' '));
    const { styleSheets, adoptedStyleSheets } = scope as Document | ShadowRoot;
    for (const sheet of [...styleSheets, ...adoptedStyleSheets]) renameRules(sheet, anew);
  }
};

const renameRules = ({ cssRules }: CSSStyleSheet | CSSGroupingRule, anew: (name: string) => string): void => {
  for (const rule of cssRules) {
    if (rule instanceof CSSStyleRule)
      rule.selectorText = rule.selectorText.replace(
        /\.(-?[_a-z][\w-]*)/gi,
        (_, name: string) => `.${anew(name)}`,
      );
    else if (rule instanceof CSSGroupingRule) renameRules(rule, anew);
  }
};

const hash = (text: string): string =>
  [...text].reduce((sum, it) => (sum * 31 + it.charCodeAt(0)) % 2_147_483_647, 7).toString(36);
