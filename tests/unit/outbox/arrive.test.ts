import { describe, expect, it } from 'vitest';
import { ok } from '../../../lib/model/result.ts';
import { type Arrival, arrive } from '../../../lib/outbox/arrive.ts';
import { settle } from '../../../lib/outbox/decide.ts';
import type { FakeServer } from './fake-server.ts';
import type { FakeWorld } from './fake-world.ts';
import { planOf, post, submit } from './jobs.ts';
import { newWorld } from './scene.ts';

/** Where the page of the draft stood, see `submit`. */
const FORM = 'https://x.com/home';
const where = { origin: 'https://x.com', tab: 1, frame: 0 };
const POSTED: Arrival = { where, came: FORM, outcome: 'posted', nativeUrl: 'https://x.com/ada/status/1' };

async function armed() {
  const world = newWorld();
  await submit(world, planOf([post('one')]), 'armed');
  return world;
}
const told = (world: FakeWorld<FakeServer>, arrival: Partial<Arrival>) =>
  world.pump.change(world.job().id, (job) => ok(arrive(job, { ...POSTED, ...arrival }, world.time)));
const says = (world: FakeWorld<FakeServer>, outcome: Parameters<typeof settle>[1]) =>
  world.pump.change(world.job().id, (job) => ok(settle(job, outcome, null, world.time)));

describe('the next page of the tab', () => {
  it('lets an armed post out, once, whose page it took the place of, and knows its address', async () => {
    const world = await armed();
    await says(world, 'left');
    await told(world, {});
    await told(world, {});
    await world.runToRest();
    expect(world.job()).toMatchObject({ state: 'posted', nativeUrl: POSTED.nativeUrl });
    expect(world.server.standing).toHaveLength(1);
  });

  it('counts also when it comes before the last word of the page that left, and after the worker died', async () => {
    const world = await armed();
    world.restart();
    await told(world, {});
    await says(world, 'left');
    await world.runToRest();
    expect(world.server.standing).toHaveLength(1);
  });

  it.each([
    ['of another tab', { where: { ...where, tab: 2 } }],
    ['in a frame', { where: { ...where, frame: 7 } }],
    ['of another origin', { where: { ...where, origin: 'https://evil.example' } }],
    ['reached from another page', { came: 'https://x.com/explore' }],
  ])('counts for nothing when it is one %s', async (_, change) => {
    const world = await armed();
    await told(world, change);
    expect(world.job().state).toBe('waiting');
    await told(world, { outcome: 'refused', ...change, came: POSTED.came });
    expect(world.job().state).toBe('came' in change ? 'cancelled' : 'waiting');
  });

  it('takes the post back when the site did not take it', async () => {
    const world = await armed();
    await told(world, { outcome: 'refused' });
    await world.runToRest();
    expect(world.job()).toMatchObject({ state: 'cancelled', problem: { code: 'site-refused' } });
    expect(world.server.calls).toEqual([]);
  });

  it('no longer counts once something else was pressed, or another page came first', async () => {
    const pressed = await armed();
    await says(pressed, 'elsewhere');
    await told(pressed, {});
    expect(pressed.job().state).toBe('waiting');
    const again = await armed();
    await told(again, { outcome: 'again' });
    await told(again, {});
    expect(again.job().state).toBe('waiting');
    await told(again, { outcome: 'refused' });
    expect(again.job().state).toBe('cancelled');
  });

  it('that never comes lets nothing out: after a minute the author is asked', async () => {
    const world = await armed();
    const before = world.time;
    await says(world, 'left');
    await world.runToRest();
    expect(world.time - before).toBe(60_000);
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'site-silent' } });
    await told(world, {});
    expect(world.job().state).toBe('held');
    expect(world.server.calls).toEqual([]);
  });
});
