import { holds } from './elements.ts';
import type { Found } from './types.ts';

/** How far the submit control's own wrappers reach: boxes that hold nothing else. */
const WRAPPERS = 3;

/**
 * Puts our host beside the submit control, after the control's own wrappers; nothing of the page is moved. Where the page
 * shows no submit control it stands last in the composer, to say what is missing.
 *
 * @returns the height of its neighbour in pixels, or `null` when the host was in its place already
 */
export function mount(host: HTMLElement, { root, submit }: Found): number | null {
  if (!submit) {
    if (root.contains(host)) return null;
    root.append(host);
    return 0;
  }
  const anchor = anchorOf(submit, root, host);
  if (anchor.nextSibling === host) return null;
  anchor.after(host);
  return submit.getBoundingClientRect().height;
}

const hostOf = (element: Element): Element | null =>
  (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

function anchorOf(submit: Element, root: Element, host: Element): Element {
  let anchor: Element = submit;
  // Out of shadow roots that the composer does not lie in itself: those are the site's own.
  for (let host = hostOf(anchor); host && host !== root && holds(root, host); host = hostOf(anchor))
    anchor = host;
  for (let step = 0; step < WRAPPERS; step++) {
    const parent = anchor.parentElement;
    const alone = parent && [...parent.children].every((it) => it === anchor || it === host);
    if (!parent || !alone || parent === root) break;
    anchor = parent;
  }
  return anchor;
}
