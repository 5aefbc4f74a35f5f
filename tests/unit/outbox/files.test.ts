import { describe, expect, it } from 'vitest';
import type { Fit } from '../../../lib/model/media.ts';
import { act } from '../../../lib/outbox/decide.ts';
import type { FakeServer } from './fake-server.ts';
import type { FakeWorld } from './fake-world.ts';
import { planOf, post, submit } from './jobs.ts';
import { newWorld, press } from './scene.ts';

const toJpeg: Fit = {
  how: 'picture',
  type: 'image/jpeg',
  width: 10,
  height: 10,
  maxBytes: 1000,
  frameRate: null,
  durationMs: null,
};

/** A post with a picture that the server would not take, and one that it takes. */
const plan = () => {
  const one = post('Dau lun', ['a.png', 'b.png']);
  const [a, b] = one.media;
  return planOf([{ ...one, media: a && b ? [{ ...a, type: 'image/jpeg', fit: toJpeg }, b] : [] }]);
};

const held = (world: FakeWorld<FakeServer>) => world.server.standing[0]?.media;

describe('a file that the server would not take', () => {
  it('is fitted first, and goes as what it became', async () => {
    const world = newWorld();
    await submit(world, plan());
    await world.runToRest();
    expect(held(world)).toEqual([
      'a.png: alt of a.png = image/jpeg of bytes of a.png',
      'b.png: alt of b.png = bytes of b.png',
    ]);
    const [a, b] = world.job().posts[0]?.media ?? [];
    expect(a).not.toHaveProperty('fit');
    expect([a?.size, b?.size]).toEqual(['image/jpeg of bytes of a.png'.length, 'b.png'.length]);
  });

  it('is fitted for each account by itself: the original stays for the others', async () => {
    const world = newWorld();
    await submit(world, plan());
    await world.runToRest();
    expect(await world.media.get(world.job().posts[0]?.media[1]?.blob ?? '')?.text()).toBe('bytes of b.png');
    const keys = [...world.media.keys()];
    expect(keys).toHaveLength(3);
    expect(keys.filter((key) => key.endsWith(`@${world.job().account}`))).toHaveLength(1);
  });

  it('and cannot be fitted stops the post with the reason, and may be tried again', async () => {
    const world = newWorld();
    world.unfit = true;
    await submit(world, plan());
    await world.runToRest();
    expect(world.job()).toMatchObject({
      state: 'held',
      problem: { code: 'media-unfit', about: { name: 'a.png' } },
    });
    expect(world.server.calls).toEqual([]);
    world.unfit = false;
    await press(world, 'retry');
    await world.runToRest();
    expect(held(world)).toHaveLength(2);
  });

  it('waits when there is nobody to fit it', async () => {
    const world = newWorld();
    await submit(world, plan());
    world.onEffect = (number) => {
      if (world.effects[number]?.name === 'fit' && number < 3) world.faults.set(number, 'lost');
    };
    await world.pump.wake();
    expect(world.job()).toMatchObject({ state: 'queued', problem: { code: 'unexpected' } });
    await world.runToRest();
    expect(world.job().state).toBe('posted');
  });
});

describe('an upload', () => {
  it('is told apart over the death of whoever asked, and says how far it is', async () => {
    const world = newWorld();
    await submit(world, plan());
    await world.runToRest();
    const ids = world.server.ways.map((way) => way?.id);
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toContain(world.job().id);
    world.server.ways[1]?.progress(7);
    expect(world.moved).toEqual([['b.png', 7]]);
  });

  it('that is no longer wanted is stopped at once', async () => {
    const world = newWorld();
    let stopped: boolean | undefined;
    world.onEffect = (number) => {
      if (world.effects[number]?.name !== 'upload' || stopped !== undefined) return;
      stopped = false;
      void world.pump.change(world.job().id, (job) => act(job, 'cancel', world.time, world.uuid));
    };
    await submit(world, plan());
    await world.runToRest();
    stopped = world.server.ways[0]?.signal.aborted;
    expect(stopped).toBe(true);
    expect(world.job()).toMatchObject({ state: 'cancelled' });
    expect(world.server.calls).not.toContain('publish');
  });

  it('that a background which died left running is given up with its job', async () => {
    const world = newWorld();
    world.online = false;
    const { id } = await submit(world, plan());
    await world.pump.wake();
    world.restart();
    await world.pump.change(id, (job) => act(job, 'cancel', world.time, world.uuid));
    expect(world.dropped).toEqual([id]);
  });
});
