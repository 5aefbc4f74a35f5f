/** Shortest time between two looks, ms. */
const PAUSE_MS = 50;
/** Looks may take this share of the time at most, in the long run; what takes long is done less often. */
const SHARE = 0.005;
/** What looks may take at once after a page was quiet, ms: a composer comes up in a burst of changes. */
const CREDIT_MS = 20;
/** However long a look took, the next one comes after this, ms. */
const LONGEST_MS = 3000;
/** A browser that is never idle is not waited for longer than this, ms: a button shall stand soon after its composer. */
const PATIENCE_MS = 16;

/** What looks may still take, ms: less than nothing after they took too much. */
export const creditAfter = (credit: number, quietMs: number, costMs: number): number =>
  Math.min(CREDIT_MS, credit + quietMs * SHARE) - costMs;

/** Time to the next look. */
export const restMs = (credit: number): number => Math.min(Math.max(PAUSE_MS, -credit / SHARE), LONGEST_MS);

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
  let credit = CREDIT_MS;
  let ended = 0;

  const now = () => {
    if (stopped) return;
    changed = false;
    resting = true;
    const began = page.performance.now();
    try {
      look();
    } finally {
      const quietMs = began - ended;
      ended = page.performance.now();
      credit = creditAfter(credit, quietMs, ended - began);
      page.setTimeout(rested, restMs(credit));
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
