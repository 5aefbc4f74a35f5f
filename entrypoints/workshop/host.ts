import type { Order, Task, Told } from '../../lib/media/task.ts';
import { fail } from '../../lib/model/result.ts';

interface Errand {
  worker: Worker;
  /** Whoever waits for it now; a background that died waits no more. */
  port: MessagePort;
  /** The last it said, for whoever comes later. */
  last: Told | null;
}

/** Keeps a worker for each errand. It lives as long as the document or background it is in. */
export interface Host {
  take(order: Order, port: MessagePort): void;
  /** Ends an errand, if it runs. */
  stop(errand: string): void;
  /** No work is under way, and no result waits to be fetched. */
  isIdle(): boolean;
}

/** What is not fetched for so long is not wanted any more, ms. */
const KEPT = 15 * 60_000;

/** @param ended called when work is over, whether or not somebody waits for it */
export function createHost(ended: () => void): Host {
  const errands = new Map<string, Errand>();

  const stop = (name: string) => {
    errands.get(name)?.worker.terminate();
    errands.delete(name);
  };

  const start = (name: string, task: Task, port: MessagePort): Errand => {
    const worker = new Worker(scriptFor(task));
    const errand: Errand = { worker, port, last: null };
    const tell = (told: Told) => {
      errand.last = told;
      errand.port.postMessage(told);
      if (!('made' in told)) return;
      worker.terminate();
      setTimeout(() => errands.get(name) === errand && stop(name), KEPT);
      ended();
    };
    worker.onmessage = ({ data }: MessageEvent<Told>) => tell(data);
    worker.onerror = () => tell({ made: fail('media-unfit') });
    worker.postMessage(task);
    return errand;
  };

  return {
    take({ errand: name, task }, port) {
      const there = errands.get(name);
      if (there) there.port = port;
      else errands.set(name, start(name, task, port));
      if (there?.last) port.postMessage(there.last);
      port.onmessage = () => {
        stop(name);
        ended();
      };
    },
    stop,
    isIdle: () => errands.size === 0,
  };
}

/** Films bring a library of their own. */
const scriptFor = (task: Task): string => {
  const isFilm = task.does === 'check' || (task.does === 'fit' && task.fit.how === 'film');
  return isFilm ? '/film.js' : '/work.js';
};
