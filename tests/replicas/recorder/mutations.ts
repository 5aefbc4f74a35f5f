import { wrap } from './page-calls.ts';
import { standInForStyles } from './styles.ts';

const HOLDERS = [
  Node,
  Element,
  CharacterData,
  Text,
  Document,
  DocumentFragment,
  ShadowRoot,
  Range,
  Selection,
  DOMTokenList,
  CSSStyleDeclaration,
  // Where a browser keeps the properties of styles apart.
  ...('CSSStyleProperties' in window ? [CSSStyleProperties] : []),
  HTMLElement,
  HTMLInputElement,
  HTMLTextAreaElement,
  HTMLSelectElement,
  HTMLOptionElement,
  HTMLImageElement,
  HTMLMediaElement,
  HTMLButtonElement,
  HTMLAnchorElement,
  HTMLDialogElement,
  HTMLLinkElement,
  HTMLIFrameElement,
];
const CHANGES =
  /^(append|insert|remove|replace|set|toggle|normalize|prepend|before|after|delete|surround|exec|add|split|adopt|focus|blur|click|reset|show|close)/;

/** Records of the whole page that are nobody's: not its scripts', not a person's typing, not the parser's. */
export const watchMutations = () => {
  const foreign: MutationRecord[] = [];
  let isTyping = false;
  const take = (records: MutationRecord[]) => {
    if (!isTyping) foreign.push(...records);
  };
  const observer = new MutationObserver(take);
  const keep = () => take(observer.takeRecords());
  const drop = () => void observer.takeRecords();
  for (const { prototype } of HOLDERS) wrap(prototype, (name) => CHANGES.test(name), keep, drop);
  if (!('CSSStyleProperties' in window)) standInForStyles(keep, drop);
  wrap(EventTarget.prototype, (name) => name === 'dispatchEvent', keep, drop);

  // Between these two the browser itself writes into an editor. The second does not come when a page refused the first.
  const passive = { capture: true, passive: true };
  window.addEventListener('beforeinput', (event) => event.isTrusted && typing(), passive);
  window.addEventListener('input', (event) => event.isTrusted && typed(), passive);
  const typing = () => {
    keep();
    isTyping = true;
    setTimeout(typed);
  };
  const typed = () => {
    drop();
    isTyping = false;
  };
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  document.addEventListener('DOMContentLoaded', () => observer.observe(document, everything));
  // What stands in a shadow root of the page is the page's own just as well.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    observer.observe(root, everything);
    return root;
  };

  return (host: string): string[] => {
    keep();
    return foreign.filter((it) => !isHost(it, host)).map(tell);
  };
};

const isHost = ({ target, addedNodes, removedNodes }: MutationRecord, host: string): boolean => {
  if ((target as Partial<Element>).closest?.(host) ?? target.parentElement?.closest(host)) return true;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every((it) => (it as Partial<Element>).matches?.(host));
};

const tell = ({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): string =>
  `${type} ${attributeName ?? ''} of ${name(target)}, added ${[...addedNodes].map(name)}, removed ${[...removedNodes].map(name)}`;

const name = (node: Node): string =>
  `${node.nodeName.toLowerCase()}${(node as Partial<Element>).outerHTML?.replace(/^<\w+|>.*/gs, '').slice(0, 80) ?? ''}`;
