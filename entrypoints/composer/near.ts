import { ask } from './ask.ts';

/** Browsers stop a background 30 s after it was asked last; one that was called since is awake. ms */
const AWAKE_MS = 25_000;

/**
 * Whoever presses something may be about to write or to post, and a background takes longer to wake than a composer to come
 * up: it is called while the press is still going on. Nothing is asked, and nothing told.
 */
export function callAtPress(page: Window, signal: AbortSignal): void {
  let called = Number.NEGATIVE_INFINITY;
  const call = (event: Event) => {
    const isPress = event.type === 'pointerdown' || (event as KeyboardEvent).key === 'Enter';
    if (!isPress || !event.isTrusted || event.timeStamp - called < AWAKE_MS) return;
    called = event.timeStamp;
    void ask('composer.near', {});
  };
  for (const type of ['pointerdown', 'keydown'])
    page.addEventListener(type, call, { capture: true, passive: true, signal });
}
