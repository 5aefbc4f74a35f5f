import { describe, expect, it } from 'vitest';
import type { Job } from '../../../lib/model/job.ts';
import { actionsOf } from '../../../lib/outbox/decide.ts';
import type { FakeServer } from './fake-server.ts';
import { callFaults, type FakeWorld, type Fault, saveFaults } from './fake-world.ts';
import { planOf, post, submit } from './jobs.ts';
import { HOUR, newWorld, press, refused, texts } from './scene.ts';

const one = post('Bore da bawb', ['a.png']);
type World = FakeWorld<FakeServer>;
const at = (world: World) => world.time + 2 * HOUR;

/** A post for two hours from now, given to a server that can keep it. */
async function given(prepare: (world: World) => void = () => undefined, on: 'replay' | 'ignore' = 'replay') {
  const world = newWorld({ on, keeps: true });
  prepare(world);
  const time = at(world);
  await submit(world, planOf([one], { scheduledAt: time, there: true }));
  return { world, time };
}
const settled = async (world: World, until: number): Promise<void> => {
  await world.during(world.pump.wake());
  while ((world.pump.nextWake() ?? Number.POSITIVE_INFINITY) < until) {
    await world.passTo(Math.max(world.time, world.pump.nextWake() ?? 0));
    await world.during(world.pump.wake());
  }
};
const codes = (job: Job) => job.notices.map(({ code }) => code);

describe('a post that the server keeps until its time', () => {
  it('is handed over at once, and is known as posted once the server posted it', async () => {
    const { world, time } = await given();
    await settled(world, time);
    expect(world.server.kept.map((it) => [it.text, it.at])).toEqual([['Bore da bawb', time]]);
    expect(world.job()).toMatchObject({ state: 'queued', scheduledAt: time, problem: null });
    expect(actionsOf(world.job())).toEqual(['cancel']);
    expect(texts(world)).toEqual([]);
    await world.runToRest();
    expect(world.job().state).toBe('posted');
    expect(texts(world)).toEqual(['Bore da bawb']);
    expect(world.job().posts[0]?.status?.id).toBe(world.server.standing[0]?.id);
    expect(codes(world.job())).toEqual([]);
  });

  it('is taken back from the server when it is cancelled before', async () => {
    const { world, time } = await given();
    await settled(world, time);
    await press(world, 'cancel');
    await world.runToRest();
    expect([world.job().state, world.server.kept, texts(world)]).toEqual(['cancelled', [], []]);
  });

  it('is deleted where it became a post while it was being taken back', async () => {
    const { world, time } = await given();
    await settled(world, time);
    world.time = time + 1000;
    await press(world, 'cancel');
    await world.runToRest();
    expect([world.job().state, texts(world)]).toEqual(['cancelled', []]);
  });

  it('stays where the server does not give it back, and goes on if the person leaves it', async () => {
    const { world, time } = await given();
    await settled(world, time);
    world.server.says.unschedule = [refused('refused')];
    await press(world, 'cancel');
    await settled(world, time);
    expect([world.job().state, world.job().problem?.code]).toEqual(['held', 'undo-failed']);
    await press(world, 'cancel');
    await world.runToRest();
    expect([world.job().state, texts(world)]).toEqual(['posted', ['Bore da bawb']]);
  });

  it('follows the time that was chosen for it on the server, and says so', async () => {
    const { world, time } = await given();
    await settled(world, time);
    for (const it of world.server.kept) it.at = time + HOUR;
    await settled(world, time + HOUR);
    expect(world.job()).toMatchObject({ state: 'queued', scheduledAt: time + HOUR });
    expect(codes(world.job())).toEqual(['schedule-moved']);
    await world.runToRest();
    expect(world.job().state).toBe('posted');
  });

  it('waits for a person where it was deleted on the server, and goes out if they say so', async () => {
    const { world, time } = await given();
    await settled(world, time);
    world.server.kept = [];
    await world.runToRest();
    expect([world.job().state, world.job().problem?.code]).toEqual(['held', 'schedule-lost']);
    expect(actionsOf(world.job())).toEqual(['found', 'repeat', 'retry', 'undo']);
    await press(world, 'repeat');
    await world.runToRest();
    expect([world.job().state, texts(world)]).toEqual(['posted', ['Bore da bawb']]);
  });

  it('waits for a person where the server is late by half an hour', async () => {
    const { world, time } = await given((it) => (it.server.lateMs = 2 * HOUR));
    await settled(world, time + HOUR);
    expect([world.job().state, world.job().problem?.code]).toEqual(['held', 'schedule-late']);
  });

  it('is kept by our own alarm where the server has no room, and goes out in time', async () => {
    const { world, time } = await given((it) => (it.server.says.publish = [refused('refused')]));
    await settled(world, time);
    expect(world.job()).toMatchObject({ state: 'queued', notBefore: time });
    expect(codes(world.job())).toEqual(['scheduled-here']);
    expect(texts(world)).toEqual([]);
    world.server.forgetMedia();
    await world.runToRest();
    expect([world.job().state, texts(world)]).toEqual(['posted', ['Bore da bawb']]);
  });

  it('is kept by our own alarm where its time came near before it could be handed over', async () => {
    const { world, time } = await given((it) => (it.online = false));
    await world.pump.wake();
    world.time = time - 5 * 60_000;
    world.online = true;
    await settled(world, time);
    expect(world.job()).toMatchObject({ state: 'queued', notBefore: time });
    expect(world.server.kept).toEqual([]);
    await world.runToRest();
    expect(texts(world)).toEqual(['Bore da bawb']);
  });

  it('says so where the server posts it at once', async () => {
    const { world } = await given((it) => (it.server.postsAtOnce = true));
    await world.runToRest();
    expect(world.job().state).toBe('posted');
    expect(codes(world.job())).toEqual(['scheduled-posted-now']);
  });

  it.each(['replay', 'ignore'] as const)(
    'goes out once, whatever befalls one request or one save, on a server that answers a repeat with: %s',
    async (on) => {
      const whole = await given(undefined, on);
      await whole.world.runToRest();
      for (const [number, { kind, name }] of whole.world.effects.entries())
        for (const fault of kind === 'save' ? saveFaults : callFaults) {
          const { world } = await given((it) => it.faults.set(number, fault as Fault), on);
          await world.runToRest();
          for (let times = 0; world.job().state === 'held' && times < 10; times += 1) {
            const isThere = world.server.standing.length > 0 || world.server.kept.length > 0;
            const ways = actionsOf(world.job());
            await press(world, ways.includes('found') && !isThere ? 'repeat' : 'retry');
            await world.runToRest();
          }
          expect(texts(world), `${fault} at ${number} ${name}`).toEqual(['Bore da bawb']);
          expect(world.server.kept).toEqual([]);
          expect(world.job().state).toBe('posted');
        }
    },
  );

  it('is gone when it is cancelled, whatever befalls one request or one save', async () => {
    const clean = await given();
    await settled(clean.world, clean.time);
    const begin = clean.world.effects.length;
    await press(clean.world, 'cancel');
    await clean.world.runToRest();
    for (let number = begin; number < clean.world.effects.length; number += 1)
      for (const fault of clean.world.effects[number]?.kind === 'save' ? saveFaults : callFaults) {
        const { world, time } = await given();
        await settled(world, time);
        world.faults.set(number, fault as Fault);
        await world.during(press(world, 'cancel'));
        if (!world.job().undo) await press(world, 'cancel');
        await world.runToRest();
        expect([world.job().state, world.server.kept, texts(world)], `${fault} at ${number}`).toEqual([
          'cancelled',
          [],
          [],
        ]);
      }
  });
});
