import type { Recipe } from '../../../lib/sites/recipe.ts';

/**
 * Attributes that make a control or a text box what it is, or say its state: a site that drops one has another control. Without
 * its classes a text looks another, and so it reads; they are given other names instead.
 */
const WORKING =
  /^(class|contenteditable|type|href|src|open|disabled|hidden|checked|selected|value|accept|multiple|aria-(checked|selected|pressed|expanded|haspopup))$/;

/** Parts of a recipe that hold no selectors, or none that a draft is read with: of channels, it is only asked. */
const APART =
  /^(id|name|matches|reads|seen|profile|at|notAt|address|restrictedAddress|everyone|words|hoursByValue|channels|outcome)$/;

/** Every attribute, id and class that a recipe reads drafts with, each as a selector, and every name of an attribute. */
export const hooksOf = (recipe: Recipe): string[] => {
  const hooks = new Set<string>(recipe.likeliest ? SIGNS : []);
  for (const text of strings(recipe)) {
    for (const [piece, name = ''] of text.matchAll(/\[([\w-]+)(?:[~|^$*]?=(?:"[^"]*"|[^\]]*))?(?: i)?\]/g)) {
      if (WORKING.test(name)) continue;
      hooks.add(piece).add(`[${name}]`);
    }
    const bare = text.replace(/\[[^\]]*\]/g, '');
    for (const [piece] of bare.matchAll(/[#.]-?[a-z_][\w-]*/gi)) hooks.add(piece);
  }
  return [...hooks];
};

/** What the finder goes by where nobody described a composer (`lib/composer/signs.ts`). */
const SIGNS = [
  '[placeholder]',
  '[data-placeholder]',
  '[aria-placeholder]',
  '[role="dialog"]',
  '[aria-modal]',
  '[name]',
  '[id]',
];

const strings = (it: unknown): string[] => {
  if (typeof it === 'string') return [it];
  if (typeof it !== 'object' || it === null) return [];
  return Object.entries(it).flatMap(([key, value]) => (APART.test(key) ? [] : strings(value)));
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
  if (hook.startsWith('.')) return dropClass(hook.slice(1));
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

/** What its style sheets say of a class still holds: only its name is another. */
const dropClass = (name: string): (() => void) | null => {
  if (scopes(document).every((scope) => !scope.querySelector(`.${name}`))) return null;
  const other = `n${hash(name)}`;
  const swap = (from: string, to: string) => () => rename((it) => (it === from ? to : it));
  swap(name, other)();
  return swap(other, name);
};

/** Gives every class a new name, except those a site names by hand. */
export const renameClasses = (named: RegExp): void =>
  rename((name) => (named.test(name) ? name : `n${hash(name)}`));

/** Style sheets follow, as with every build of a site. */
const rename = (anew: (name: string) => string): void => {
  for (const scope of scopes(document)) {
    for (const element of scope.querySelectorAll('[class]')) {
      const names = [...element.classList];
      const now = names.map(anew);
      if (now.some((it, at) => it !== names[at])) element.setAttribute('class', now.join(' '));
    }
    const { styleSheets, adoptedStyleSheets } = scope as Document | ShadowRoot;
    for (const sheet of [...styleSheets, ...adoptedStyleSheets]) renameRules(sheet, anew);
  }
};

const renameRules = ({ cssRules }: CSSStyleSheet | CSSGroupingRule, anew: (name: string) => string): void => {
  for (const rule of cssRules) {
    if (rule instanceof CSSStyleRule) {
      const selector = rule.selectorText;
      const now = selector.replace(/\.(-?[_a-z][\w-]*)/gi, (_, name: string) => `.${anew(name)}`);
      if (now !== selector) rule.selectorText = now;
    } else if (rule instanceof CSSGroupingRule) renameRules(rule, anew);
  }
};

const hash = (text: string): string =>
  [...text].reduce((sum, it) => (sum * 31 + it.charCodeAt(0)) % 2_147_483_647, 7).toString(36);
