import { CHANGES } from '../../lib/protocol/messages.ts';

/** What the background says has changed. */
export type Topic = 'jobs' | 'accounts' | 'settings';

/** Calls back whenever the background says that this changed, or `any` of them. Returns what stops it. */
export function onChange(topic: Topic | 'any', call: () => void): () => void {
  const channel = new BroadcastChannel(CHANGES);
  channel.addEventListener('message', (event) => {
    if (topic === 'any' || event.data === topic) call();
  });
  return () => channel.close();
}
