import { describe, expect, it } from 'vitest';
import { act } from '../../../lib/outbox/decide.ts';
import { FakeServer } from './fake-server.ts';
import { FakeWorld } from './fake-world.ts';
import { planOf, post, submit, thread } from './jobs.ts';

const newWorld = () => new FakeWorld((now) => new FakeServer({ on: 'ignore' }, now));
const texts = (world: FakeWorld<FakeServer>) => world.server.standing.map((it) => it.text);

describe('the pump', () => {
  it('sends the jobs of one server one after another, oldest first', async () => {
    const world = newWorld();
    world.online = false;
    await submit(world, planOf([post('1a'), post('1b')]));
    world.time += 1;
    await submit(world, planOf([post('2a'), post('2b')], { account: 'bob@home.example' }));
    world.online = true;
    await world.runToRest();
    expect(texts(world)).toEqual(['1a', '1b', '2a', '2b']);
  });

  it('serves different servers at once', async () => {
    const world = newWorld();
    world.online = false;
    await submit(world, planOf([post('a1'), post('a2')]));
    await submit(world, planOf([post('b1'), post('b2')], { account: 'ada@other.example' }));
    world.online = true;
    await world.runToRest();
    expect(texts(world)).toEqual(['a1', 'b1', 'a2', 'b2']);
  });

  it('makes one move at a time however often it is woken', async () => {
    const world = newWorld();
    await submit(world, thread);
    await Promise.all([
      world.pump.wake(),
      world.pump.wake(),
      world.pump.take(world.job().id),
      world.pump.wake(),
    ]);
    expect(world.server.calls).toEqual(['upload', 'upload', 'publish', 'publish', 'publish']);
  });

  it('says when it is busy and when it is not', async () => {
    const world = newWorld();
    await submit(world, thread);
    await world.runToRest();
    expect(world.busy).toEqual([true, false]);
    expect(world.pump.nextWake()).toBeNull();
  });

  it('tells of each save', async () => {
    const world = newWorld();
    await submit(world, planOf([post('one')]));
    await world.runToRest();
    expect(world.told.map((job) => job.state)).toEqual(['sending', 'posted']);
  });

  it('takes a second press of a button as the same press', async () => {
    const world = newWorld();
    world.faults.set(1, 'lost');
    await submit(world, planOf([post('one')]));
    await world.runToRest();
    expect(world.job().problem?.code).toBe('unconfirmed');
    const press = () =>
      world.pump.change(world.job().id, (job) => act(job, 'repeat', world.time, world.uuid));
    const [first, second] = await Promise.all([press(), press()]);
    await world.runToRest();
    expect([first?.ok, second?.ok]).toEqual([true, false]);
    expect(texts(world)).toEqual(['one']);
  });

  it('does not take a finished job up again when it is told of it late', async () => {
    const world = newWorld();
    const job = await submit(world, planOf([post('one')]));
    await world.runToRest();
    await world.pump.take(job.id);
    await world.runToRest();
    expect(texts(world)).toEqual(['one']);
  });

  it('saves nothing for a wish that changes nothing', async () => {
    const world = newWorld();
    await submit(world, planOf([post('one')]), 'armed');
    await world.pump.change(world.job().id, (job) => ({ ok: true, value: job }));
    expect(world.saves).toEqual([]);
  });

  it('tries again soon when the jobs on disk cannot be read', async () => {
    const world = newWorld();
    world.readable = false;
    await submit(world, planOf([post('one')]));
    await world.pump.wake();
    expect(world.pump.nextWake()).toBe(world.time + 30_000);
    world.readable = true;
    await world.runToRest();
    expect(texts(world)).toEqual(['one']);
  });

  it('knows no job that is not there', async () => {
    const found = await newWorld().pump.change('none', (job) => ({ ok: true, value: job }));
    expect(found).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });
});

describe('a full disk', () => {
  it('stops a job before anything is sent, says so, and lets it go on when there is room', async () => {
    const world = newWorld();
    world.faults.set(0, 'full');
    world.faults.set(1, 'full');
    await submit(world, planOf([post('one')]));
    await world.pump.wake();
    expect(world.server.calls).toEqual([]);
    expect(world.told.at(-1)).toMatchObject({ state: 'queued', problem: { code: 'storage-full' } });
    await world.runToRest();
    expect(texts(world)).toEqual(['one']);
    expect(world.job()).toMatchObject({ state: 'posted', problem: null });
  });

  it('after a post was sent makes us look, not send again', async () => {
    const world = newWorld();
    world.faults.set(2, 'full');
    world.faults.set(3, 'full');
    await submit(world, planOf([post('one')]));
    await world.pump.wake();
    expect(world.told.at(-1)).toMatchObject({ state: 'unconfirmed', problem: { code: 'storage-full' } });
    await world.runToRest();
    expect(world.server.calls).toEqual(['publish', 'recent']);
  });

  it('does not let an armed job go', async () => {
    const world = newWorld();
    for (let at = 0; at < 4; at++) world.faults.set(at, 'full');
    await submit(world, planOf([post('one')]), 'armed');
    await world.runToRest();
    expect(world.server.calls).toEqual([]);
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'site-silent' } });
  });

  it('refuses a wish that cannot be kept', async () => {
    const world = newWorld();
    await submit(world, planOf([post('one')]), 'armed');
    world.faults.set(0, 'full');
    const done = await world.pump.change(world.job().id, (job) => act(job, 'cancel', world.time, world.uuid));
    expect(done).toMatchObject({ ok: false, problem: { code: 'storage-full' } });
    expect(world.job().state).toBe('waiting');
  });
});
