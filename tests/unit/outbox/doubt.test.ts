import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../../lib/outbox/decide.ts';
import { planOf, post, submit, thread } from './jobs.ts';
import { HOUR, newWorld, press, refused, silent, texts } from './scene.ts';

describe('a post in doubt', () => {
  it('that a refused repeat leaves in doubt is not sent with a new key', async () => {
    const world = newWorld({ on: 'replay', lagMs: 90_000 });
    await submit(world, planOf([post('only')]));
    world.onEffect = (number) => {
      if (world.effects[number]?.name === 'publish' && world.server.standing.length === 0)
        world.faults.set(number, 'answer-lost');
      else if (world.effects[number]?.name === 'publish')
        world.server.says.publish = [refused('rate-limited')];
    };
    await world.runToRest();
    expect(world.job().state).toBe('posted');
    expect(texts(world)).toEqual(['only']);
  });

  it('is not looked for, and so not repeated, while the server may still be at it after the worker died', async () => {
    const world = newWorld();
    world.faults.set(1, 'kill-late');
    await submit(world, planOf([post('only')]));
    await world.during(world.pump.wake());
    await world.pump.wake();
    expect(world.server.calls).toEqual([]);
    expect(world.pump.nextWake()).toBe(world.time + 15_000);
    await world.runToRest();
    expect(world.server.calls).toEqual(['publish', 'recent']);
    expect(world.job().state).toBe('posted');
  });

  it('is not repeated after the server has forgotten the key', async () => {
    const world = newWorld({ on: 'replay', lagMs: 10 * HOUR });
    await submit(world, planOf([post('only')]));
    world.onEffect = (number) => {
      if (world.effects[number]?.name === 'publish') world.faults.set(number, 'kill-after');
    };
    await world.during(world.pump.wake());
    world.time += 2 * HOUR;
    await world.runToRest();
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'unconfirmed' } });
    expect(world.server.calls).toEqual(['publish', 'recent', 'recent', 'recent']);
  });

  it('counts only looks that succeeded', async () => {
    const world = newWorld({ on: 'ignore' });
    world.server.says.publish = [silent];
    world.server.says.recent = [silent, silent, silent];
    await submit(world, planOf([post('only')]));
    await world.runToRest();
    expect(world.server.calls.filter((it) => it === 'recent')).toHaveLength(6);
    expect(world.job().problem?.code).toBe('unconfirmed');
  });

  it('is never taken to be another post with the same words', async () => {
    const world = newWorld({ on: 'ignore' });
    await submit(world, planOf([post('Good morning')]));
    await world.runToRest();
    world.time += 60_000;
    world.server.says.publish = [silent];
    await submit(world, planOf([post('Good morning')]));
    await world.runToRest();
    expect(world.job(1)).toMatchObject({ state: 'held', problem: { code: 'unconfirmed' } });
  });

  it('of a thread that says the same twice is told from its twin', async () => {
    for (let lost = 0; lost < 3; lost++) {
      const world = newWorld({ on: 'ignore' });
      let sent = 0;
      world.onEffect = (number) => {
        if (world.effects[number]?.name === 'publish' && sent++ === lost)
          world.faults.set(number, 'kill-after');
      };
      await submit(world, planOf([post('same'), post('same'), post('same')]));
      await world.runToRest();
      const { standing } = world.server;
      expect(standing.map((it) => it.inReplyTo)).toEqual([null, standing[0]?.id, standing[1]?.id]);
      expect(world.job().state).toBe('posted');
    }
  });

  it('that the author saw, and we cannot recognise, ends the job and is never sent again', async () => {
    const world = newWorld({ on: 'ignore' });
    world.server.says.publish = [silent];
    await submit(world, planOf([post('only')]));
    await world.runToRest();
    await press(world, 'found');
    await world.runToRest();
    expect(world.job()).toMatchObject({ state: 'posted', posts: [{ status: { id: '', url: '' } }] });
    expect(texts(world)).toEqual([]);
  });

  it('that the author saw without its pictures is taken for ours, and the thread goes on', async () => {
    const world = newWorld({ on: 'ignore' });
    await submit(world, thread);
    world.onEffect = (number) => {
      if (world.effects[number]?.name === 'publish' && world.server.standing.length === 0)
        world.faults.set(number, 'answer-lost');
    };
    await world.pump.wake();
    for (const status of world.server.statuses) status.mediaCount = 0;
    await world.runToRest();
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'unconfirmed' } });
    await press(world, 'found');
    await world.runToRest();
    expect(world.job().state).toBe('posted');
    expect(texts(world)).toHaveLength(3);
  });

  it('that the author saw cannot be answered while we do not see it: the thread stays held', async () => {
    const world = newWorld({ on: 'ignore' });
    world.server.says.publish = [silent];
    await submit(world, thread);
    await world.runToRest();
    await press(world, 'found');
    await world.runToRest();
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'unconfirmed' } });
    expect(actionsOf(world.job())).toEqual(['found', 'repeat', 'retry', 'undo']);
  });
});

describe('a clock that jumps', () => {
  it('back by years does not leave a job waiting for years', async () => {
    const world = newWorld();
    world.server.says.upload = [silent];
    await submit(world, thread);
    await world.pump.wake();
    world.time -= 4 * 365 * 24 * HOUR;
    expect(world.pump.nextWake()).toBe(world.time);
    await world.runToRest();
    expect(texts(world)).toHaveLength(3);
  });

  it('back after a request leaves a key untrusted', async () => {
    const world = newWorld({ on: 'replay', lagMs: 100 * HOUR });
    world.server.says.publish = [silent];
    await submit(world, planOf([post('only')]));
    await world.pump.wake();
    world.time -= 2 * HOUR;
    await world.runToRest();
    expect(world.server.calls.filter((it) => it === 'publish')).toHaveLength(1);
    expect(world.job().problem?.code).toBe('unconfirmed');
  });
});
