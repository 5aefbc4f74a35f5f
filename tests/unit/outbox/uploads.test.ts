import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../../lib/outbox/decide.ts';
import { submit, thread } from './jobs.ts';
import { newWorld, press, refused, silent, texts } from './scene.ts';

describe('an upload that fails', () => {
  it('is tried again after 30 s, 2, 10 and 30 minutes, then a person is asked', async () => {
    const world = newWorld();
    world.server.says.upload = Array.from({ length: 5 }, () => silent);
    await submit(world, thread);
    const waits: number[] = [];
    for (let at = world.pump.nextWake(); at !== null; at = world.pump.nextWake()) {
      waits.push((at - world.time) / 1000);
      world.time = at;
      await world.pump.wake();
    }
    expect(waits).toEqual([0, 30, 120, 600, 1800]);
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'server-silent' } });
    await press(world, 'retry');
    await world.runToRest();
    expect(texts(world)).toHaveLength(3);
  });

  it('because the server refuses the picture stops the post, and the author can cancel', async () => {
    const world = newWorld();
    world.server.says.upload = [refused('media-refused')];
    await submit(world, thread);
    await world.runToRest();
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'media-refused' } });
    expect(actionsOf(world.job())).toEqual(['retry', 'cancel']);
    expect(texts(world)).toEqual([]);
  });

  it('because the bytes are gone says so', async () => {
    const world = newWorld();
    world.online = false;
    await submit(world, thread);
    world.media.clear();
    world.online = true;
    await world.runToRest();
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'media-lost' } });
  });
});

describe('media', () => {
  it('are waited for while the server processes them', async () => {
    const world = newWorld({ processing: 5 });
    await submit(world, thread);
    await world.runToRest();
    expect(world.server.calls.filter((it) => it === 'processed')).toHaveLength(10);
    expect(texts(world)).toHaveLength(3);
  });

  it('are not waited for without end', async () => {
    const world = newWorld({ processing: 1e9 });
    await submit(world, thread);
    await world.runToRest();
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'server-silent' } });
  });

  it('that the server forgot before the post are uploaded once more', async () => {
    const world = newWorld();
    await submit(world, thread);
    let forgotten = false;
    world.onEffect = (number) => {
      if (world.effects[number]?.name !== 'publish' || forgotten) return;
      forgotten = true;
      world.server.forgetMedia();
    };
    await world.runToRest();
    expect(world.server.standing[0]?.media).toHaveLength(2);
    expect(world.server.calls.filter((it) => it === 'upload')).toHaveLength(4);
  });

  it('that the server keeps forgetting stop the post', async () => {
    const world = newWorld();
    await submit(world, thread);
    world.onEffect = (number) => {
      if (world.effects[number]?.name === 'publish') world.server.forgetMedia();
    };
    await world.runToRest();
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'refused' } });
    expect(texts(world)).toEqual([]);
  });

  it('whose processing failed are uploaded anew when the author tries again', async () => {
    const world = newWorld({ processing: 1 });
    world.server.says.processed = [refused('media-refused')];
    await submit(world, thread);
    await world.runToRest();
    expect(world.job().problem?.code).toBe('media-refused');
    await press(world, 'retry');
    await world.runToRest();
    expect(world.server.calls.filter((it) => it === 'upload')).toHaveLength(3);
    expect(texts(world)).toHaveLength(3);
  });
});
