import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHost } from '../../../entrypoints/workshop/host.ts';
import type { Order, Told } from '../../../lib/media/task.ts';
import { fail, ok } from '../../../lib/model/result.ts';

/** A worker that says what a test has it say, until it is ended. */
class Hand {
  static all: Hand[] = [];
  onmessage: ((event: { data: Told }) => void) | null = null;
  onerror: (() => void) | null = null;
  ended = false;
  given: unknown[] = [];
  readonly script: string;
  constructor(script: string) {
    this.script = script;
    Hand.all.push(this);
  }
  postMessage(task: unknown): void {
    this.given.push(task);
  }
  terminate(): void {
    this.ended = true;
  }
  says(told: Told): void {
    if (!this.ended) this.onmessage?.({ data: told });
  }
}

const file = new Blob(['bytes']);
const fit = { type: 'video/mp4', width: 2, height: 2, maxBytes: 9, frameRate: null, durationMs: null };
const film: Order = { errand: 'a', task: { does: 'fit', file, fit: { ...fit, how: 'film' } } };
const upload: Order = {
  errand: 'b',
  task: { does: 'carry', parcel: { url: 'https://a.example/', method: 'POST', headers: [], fields: [] } },
};

const globals = globalThis as { Worker?: unknown };
const { Worker: real } = globals;
beforeEach(() => {
  Hand.all = [];
  globals.Worker = Hand;
});
afterEach(() => {
  globals.Worker = real;
});

/** Somebody who hands an order over and hears what is told. */
function asker(host: ReturnType<typeof createHost>, order: Order) {
  const { port1, port2 } = new MessageChannel();
  const heard: Told[] = [];
  port1.onmessage = ({ data }) => void heard.push(data);
  host.take(order, port2 as unknown as MessagePort);
  return { heard, says: (word: string) => port1.postMessage(word), close: () => port1.close() };
}
describe('whoever keeps the workers', () => {
  it('starts one for each errand, with the library of films only for a film', () => {
    const host = createHost(() => undefined);
    const one = asker(host, film);
    const two = asker(host, upload);
    expect(Hand.all.map(({ script }) => script)).toEqual(['/film.js', '/work.js']);
    expect(Hand.all[1]?.given).toEqual([upload.task]);
    one.close();
    two.close();
  });

  it('lets a new background find the work of one that died', async () => {
    const host = createHost(() => undefined);
    const first = asker(host, upload);
    Hand.all[0]?.says({ moved: 7 });
    await expect.poll(() => first.heard).toEqual([{ moved: 7 }]);
    first.close();
    const second = asker(host, upload);
    Hand.all[0]?.says({ moved: 9 });
    await expect.poll(() => second.heard).toEqual([{ moved: 7 }, { moved: 9 }]);
    expect(Hand.all).toHaveLength(1);
    expect(first.heard).toEqual([{ moved: 7 }]);
    second.close();
  });

  it('keeps a result until it is fetched, and wakes whoever should fetch it', async () => {
    let woken = 0;
    const host = createHost(() => {
      woken += 1;
    });
    asker(host, upload).close();
    const made: Told = { made: ok({ status: 200, headers: [], body: '{}' }) };
    Hand.all[0]?.says(made);
    expect([woken, Hand.all[0]?.ended, host.isIdle()]).toEqual([1, true, false]);
    const late = asker(host, upload);
    await expect.poll(() => late.heard).toEqual([made]);
    late.says('fetched');
    await expect.poll(() => host.isIdle()).toBe(true);
    late.close();
  });

  it('ends the worker at once when it is told to stop', async () => {
    const host = createHost(() => undefined);
    const it = asker(host, film);
    it.says('stop');
    await expect.poll(() => [Hand.all[0]?.ended, host.isIdle()]).toEqual([true, true]);
    it.close();
  });

  it('ends work that nobody waits for any more', () => {
    const host = createHost(() => undefined);
    asker(host, upload).close();
    host.stop(upload.errand);
    expect([Hand.all[0]?.ended, host.isIdle()]).toEqual([true, true]);
  });

  it('says that it could not be done when a worker breaks', async () => {
    const host = createHost(() => undefined);
    const it = asker(host, film);
    Hand.all[0]?.onerror?.();
    await expect.poll(() => it.heard).toEqual([{ made: fail('media-unfit') }]);
    it.says('fetched');
    await expect.poll(() => host.isIdle()).toBe(true);
    it.close();
  });
});
