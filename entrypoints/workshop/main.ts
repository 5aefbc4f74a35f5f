import browser from '../../lib/browser.ts';
import type { Order, Stop } from '../../lib/media/task.ts';
import { createHost } from './host.ts';

/**
 * Chromium's offscreen document: it outlives the service worker, which can start no workers of its own and dies over an
 * upload (facts: media).
 */
const host = createHost(() => {
  // Wakes a service worker that has died; it asks for its errands by itself.
  void browser.runtime.sendMessage({ workshop: 'ended' }).catch(() => undefined);
});

navigator.serviceWorker.addEventListener(
  'message',
  ({ data, ports: [port] }: MessageEvent<Order | Stop | 'rest'>) => {
    if (data === 'rest') {
      if (host.isIdle()) window.close();
    } else if ('stop' in data) host.stop(data.stop);
    else if (port) host.take(data, port);
  },
);
navigator.serviceWorker.startMessages();
