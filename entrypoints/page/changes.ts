import { CHANGES } from '../../lib/protocol/messages.ts';

/** What the background says has changed. */
export type Topic = 'jobs' | 'accounts' | 'settings';

/** Calls back whenever the background says that this changed. Returns what stops it. */
export function onChange(topic: Topic, call: () => void): () => void {
  const channel = new BroadcastChannel(CHANGES);
  channel.addEventListener('message', (event) => {
    if (event.data === topic) call();
  });
  return () => channel.close();
}
