import { describe, expect, it } from 'vitest';
import { act, actionsOf } from '../../../lib/outbox/decide.ts';
import { FakeServer } from './fake-server.ts';
import { FakeWorld, type Fault } from './fake-world.ts';
import { planOf, post, submit, thread } from './jobs.ts';

const newWorld = (on: 'replay' | 'burn' | 'ignore', lagMs = 0) =>
  new FakeWorld((now) => new FakeServer({ on, lagMs }, now));

/** The person presses Cancel or Undo, whichever the button shows, as soon as effect `at` begins. */
async function pressAt(world: FakeWorld<FakeServer>, at: number): Promise<void> {
  await submit(world, thread);
  const pressed: Promise<unknown>[] = [];
  world.onEffect = (number) => {
    if (number !== at) return;
    const press = world.pump.change(world.job().id, (job) => {
      const action = actionsOf(job).find((it) => it === 'cancel' || it === 'undo');
      return action ? act(job, action, world.time, world.uuid) : { ok: true, value: job };
    });
    pressed.push(world.during(press));
  };
  await world.runToRest();
  await Promise.all(pressed);
  await world.runToRest();
}

const faults: (Fault | null)[] = [null, 'kill-before', 'kill-after', 'answer-lost', 'late', 'error'];

describe.each(['replay', 'burn', 'ignore'] as const)(
  'undo on a server that answers a repeat with: %s',
  (on) => {
    it('leaves nothing behind, whenever it is pressed and whatever befalls that step', async () => {
      const whole = newWorld(on);
      await submit(whole, thread);
      await whole.runToRest();
      for (let at = 1; at < whole.effects.length; at++)
        for (const fault of faults) {
          const world = newWorld(on);
          if (fault) world.faults.set(at, fault);
          await pressAt(world, at);
          const job = world.job();
          // The worker may die before the press is on disk; then the person sees that it was not taken.
          if (!job.undo && job.state === 'posted') {
            expect(fault).toMatch(/^kill/);
            continue;
          }
          expect(world.server.standing).toEqual([]);
          expect(job.state === 'cancelled' || job.problem?.code === 'unconfirmed').toBe(true);
        }
    });
  },
);

async function posted(): Promise<FakeWorld<FakeServer>> {
  const world = newWorld('replay');
  await submit(world, thread);
  await world.runToRest();
  return world;
}
const press = (world: FakeWorld<FakeServer>, action: 'undo' | 'retry' | 'cancel') =>
  world.pump.change(world.job().id, (job) => act(job, action, world.time, world.uuid));

describe('undo', () => {
  it('before anything was sent sends nothing at all', async () => {
    const world = newWorld('replay');
    world.online = false;
    await submit(world, thread);
    await world.pump.wake();
    expect(actionsOf(world.job())).toContain('cancel');
    await press(world, 'cancel');
    world.online = true;
    await world.runToRest();
    expect(world.job().state).toBe('cancelled');
    expect(world.server.calls).toEqual([]);
  });

  it('while a post is on its way waits for its answer, and needs no look', async () => {
    const world = newWorld('ignore', 60 * 60_000);
    world.onEffect = (number) => {
      if (world.effects[number]?.name === 'publish') void press(world, 'undo');
    };
    await submit(world, planOf([post('only')]));
    await world.runToRest();
    expect(world.server.calls).toEqual(['publish', 'remove']);
    expect(world.job().state).toBe('cancelled');
  });

  it('deletes the last post first', async () => {
    const world = await posted();
    const ids = world.server.standing.map((it) => it.id);
    const removed: string[] = [];
    world.onEffect = () => {
      for (const it of world.server.statuses) if (it.removed && !removed.includes(it.id)) removed.push(it.id);
    };
    await press(world, 'undo');
    await world.runToRest();
    expect(removed).toEqual(ids.toReversed());
    expect(world.job()).toMatchObject({ state: 'cancelled', problem: null });
  });

  it('survives the death of the worker at each step', async () => {
    const start = (await posted()).effects.length;
    for (let at = start; at < start + 8; at++)
      for (const fault of ['kill-before', 'kill-after'] as const) {
        const world = await posted();
        world.faults.set(at, fault);
        await world.during(press(world, 'undo'));
        await world.runToRest();
        if (world.job().state === 'posted') await press(world, 'undo');
        await world.runToRest();
        expect(world.job().state).toBe('cancelled');
        expect(world.server.standing).toEqual([]);
      }
  });

  it('says so when the server refuses, and can be tried again or given up', async () => {
    const world = await posted();
    const no = { is: 'refused', problem: { code: 'refused', said: 'Nid heddiw' }, retryAt: null } as const;
    world.server.says.remove = [no, no];
    await press(world, 'undo');
    await world.runToRest();
    expect(world.job()).toMatchObject({
      state: 'held',
      problem: { code: 'undo-failed', said: 'Nid heddiw' },
    });
    expect(actionsOf(world.job())).toEqual(['retry', 'cancel']);
    await press(world, 'retry');
    await world.runToRest();
    expect(world.job().problem?.code).toBe('undo-failed');
    await press(world, 'cancel');
    expect(world.job()).toMatchObject({ state: 'posted', undo: false });
    expect(world.server.standing).toHaveLength(3);
  });

  it('of a post that is not found deletes the rest, says that one is in doubt, and finds it later', async () => {
    const world = newWorld('ignore', 60 * 60_000);
    await submit(world, planOf([post('one'), post('two')]));
    world.onEffect = (number) => {
      if (world.effects[number]?.name === 'publish' && world.server.standing.length === 1)
        world.faults.set(number, 'answer-lost');
    };
    await world.pump.wake();
    expect(world.job().state).toBe('unconfirmed');
    await press(world, 'undo');
    await world.runToRest();
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'unconfirmed' } });
    expect(world.server.standing.map((it) => it.text)).toEqual(['two']);
    await world.passTo(world.time + 3_600_000);
    await press(world, 'retry');
    await world.runToRest();
    expect(world.job().state).toBe('cancelled');
    expect(world.server.standing).toEqual([]);
  });
});
