import { ask } from '../../lib/protocol/ask.ts';

/**
 * Which draft may be shown. In a frame, whoever made the frame must hand over a key that the background gave to our own
 * script in this tab; a page that embeds the panel has none, and sees nothing (facts: permissions-and-policy 6). In a tab of
 * its own the address says it.
 */
export const isFramed = window.top !== window;

let unlocked: string | null = isFramed ? null : location.hash.slice(1) || null;
const waiting = new Set<(id: string) => void>();

export function listenForKey(): void {
  if (!isFramed) return;
  window.addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
    if (unlocked !== null || typeof data !== 'string') return;
    const claimed = await ask('panel.claim', { key: data });
    if (!claimed.ok || unlocked !== null) return;
    unlocked = claimed.value.id;
    for (const tell of waiting) tell(unlocked);
  });
}

/** Calls back once it is known, at once when it is. Returns what stops it. */
export function onUnlocked(tell: (id: string) => void): () => void {
  if (unlocked !== null) tell(unlocked);
  else waiting.add(tell);
  return () => void waiting.delete(tell);
}
