/** Shortest time between two looks, ms. */
const PAUSE_MS = 50;
/** A look may take this share of the time at most; what takes long is done less often. */
const SHARE = 0.02;
/** A browser that is never idle is not waited for longer than this, ms: a button shall stand soon after its composer. */
const PATIENCE_MS = 30;

/** Time to the next look, given what the last one cost. */
export const restMs = (costMs: number): number => Math.min(Math.max(PAUSE_MS, costMs / SHARE), 3000);

export interface Watch {
  /** Looks after changes in there too: shadow roots and frames keep theirs to themselves. */
  also(inner: readonly Node[]): void;
  stop(): void;
}

/**
 * Calls `look` after the page has changed: when the browser is idle, never twice within a pause. Where `isUrgent` says
 * that something of ours was torn out, it looks before the next frame, once per frame.
 */
export function watch(page: Window, look: () => void, isUrgent: () => boolean): Watch {
  let resting = false;
  let changed = false;
  let framed = false;
  let stopped = false;

  const now = () => {
    if (stopped) return;
    changed = false;
    resting = true;
    const began = page.performance.now();
    try {
      look();
    } finally {
      page.setTimeout(rested, restMs(page.performance.now() - began));
    }
  };
  const rested = () => {
    resting = false;
    if (changed) whenIdle();
  };
  const whenIdle = () => {
    if (resting) return;
    resting = true;
    page.requestIdleCallback(now, { timeout: PATIENCE_MS });
  };
  const observer = new MutationObserver(() => {
    changed = true;
    if (!isUrgent()) return whenIdle();
    if (framed) return;
    framed = true;
    page.requestAnimationFrame(() => {
      framed = false;
      if (!stopped) look();
    });
  });
  const watched = new WeakSet<Node>();
  const observe = (scope: Node) => {
    if (watched.has(scope)) return;
    watched.add(scope);
    observer.observe(scope, { childList: true, subtree: true });
    scope.addEventListener('load', onLoad, { capture: true, passive: true });
  };
  /** A frame gets its document without a change of the page's. */
  const onLoad = (event: Event) => {
    if ((event.target as Element).tagName !== 'IFRAME') return;
    changed = true;
    whenIdle();
  };
  observe(page.document);
  changed = true;
  whenIdle();

  return {
    also: (inner) => inner.forEach(observe),
    stop() {
      stopped = true;
      observer.disconnect();
      page.document.removeEventListener('load', onLoad, { capture: true });
    },
  };
}
