import type { Made, Order, Stop, Task, Told } from '../../lib/media/task.ts';
import { fail, type Result } from '../../lib/model/result.ts';
import { createHost } from '../workshop/host.ts';

type MadeBy<T extends Task> = Result<Made[T['does']]>;

export interface Way {
  signal: AbortSignal;
  moved(much: number): void;
}

/**
 * Has a task done where it holds up nothing, and outlives this background where the browser allows. The same name finds
 * the work of a background that died. Never rejects; when it is stopped, the work is thrown away.
 */
export async function errand<T extends Task>(name: string, task: T, way: Way): Promise<MadeBy<T>> {
  if (way.signal.aborted) return fail('unexpected');
  const { port1, port2 } = new MessageChannel();
  const made = new Promise<MadeBy<T>>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Told>) => {
      if ('moved' in data) return way.moved(data.moved);
      port1.postMessage('fetched');
      resolve(data.made as MadeBy<T>);
    };
    // The document that kept the work is gone.
    port1.addEventListener('close', () => resolve(fail('unexpected')));
    way.signal.addEventListener('abort', () => {
      port1.postMessage('stop');
      resolve(fail('unexpected'));
    });
  });
  try {
    await hand({ errand: name, task }, port2);
    return await made;
  } catch {
    return fail('unexpected');
  } finally {
    rest();
  }
}

const hand: (order: Order, port: MessagePort) => Promise<void> = import.meta.env.FIREFOX
  ? handHere()
  : async (order, port) => (await workshop()).postMessage(order, [port]);

/** Ends work that a background which died has left running. In Firefox it has ended with that background. */
export async function stopErrand(name: string): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const stop: Stop = { stop: name };
  (await open())?.postMessage(stop);
}

/** Firefox has no offscreen documents; its background is a page and may start workers, which end with it. */
function handHere() {
  const host = createHost(() => undefined);
  return async (order: Order, port: MessagePort) => host.take(order, port);
}

/** The little of Chromium's own API that is used (offscreen: Chrome 109 and later). */
interface Chromium {
  offscreen: {
    createDocument(about: { url: string; reasons: string[]; justification: string }): Promise<void>;
  };
}
interface Clients {
  matchAll(how: { includeUncontrolled: boolean; type: 'window' }): Promise<(Client & { url: string })[]>;
}
interface Client {
  postMessage(message: unknown, transfer?: Transferable[]): void;
}

const PAGE = '/workshop.html';
const { chrome, clients } = globalThis as unknown as { chrome: Chromium; clients: Clients };

const open = async (): Promise<Client | undefined> => {
  const all = await clients.matchAll({ includeUncontrolled: true, type: 'window' });
  return all.find(({ url }) => new URL(url).pathname === PAGE);
};

let opening: Promise<unknown> = Promise.resolve();

/** There can be one; whoever asks for it while it opens waits for it. */
async function workshop(): Promise<Client> {
  opening = opening.then(async () => {
    if (await open()) return;
    const justification = 'Fits pictures and films to a server and uploads them, longer than a worker lives.';
    await chrome.offscreen
      .createDocument({ url: PAGE, reasons: ['WORKERS'], justification })
      .catch(() => undefined);
  });
  await opening;
  const page = await open();
  if (!page) throw new Error('no workshop');
  return page;
}

/** A document that stands idle for so long is closed, ms. */
const IDLE = 60_000;
let resting: ReturnType<typeof setTimeout> | undefined;

function rest(): void {
  if (import.meta.env.FIREFOX) return;
  clearTimeout(resting);
  resting = setTimeout(async () => (await open())?.postMessage('rest'), IDLE);
}
