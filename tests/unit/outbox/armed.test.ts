import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../lib/model/plan.ts';
import { act, actionsOf, settle } from '../../../lib/outbox/decide.ts';
import { enqueue } from '../../../lib/outbox/enqueue.ts';
import { FakeServer } from './fake-server.ts';
import { FakeWorld } from './fake-world.ts';
import { planOf, post, submit } from './jobs.ts';

const newWorld = () => new FakeWorld((now) => new FakeServer({ on: 'replay' }, now));
const warns: Notice = { code: 'media-preview-only', level: 'warns', about: { name: 'a.png' } };
const blocks: Notice = { code: 'text-too-long', level: 'blocks' };
const tells: Notice = { code: 'language-guessed', level: 'tells', about: { language: 'cy' } };

const from = { origin: 'https://x.com', tab: 1, frame: 0 };
const draft = { id: 'd', site: 'x', url: 'https://x.com/home' };
let keys = 0;
const make = (notices: Notice[], mode: 'now' | 'armed' = 'now') =>
  enqueue(
    { draft, plan: planOf([post('one'), post('two')], { notices }), fingerprint: 'f', from, mode },
    1000,
    () => `k${++keys}`,
  );

describe('a plan that becomes a job', () => {
  it('goes out at once when nothing stands in the way', () => {
    expect(make([tells])).toMatchObject({
      id: 'd/ada@home.example',
      state: 'queued',
      notBefore: 1000,
      problem: null,
    });
  });

  it('has its own key for each post', () => {
    const [one, two] = make([]).posts;
    expect(one?.key).not.toBe(two?.key);
  });

  it('waits for a look when something will differ, and goes out once approved', () => {
    const job = make([tells, warns]);
    expect(job).toMatchObject({ state: 'held', problem: { code: 'needs-look' } });
    expect(actionsOf(job)).toEqual(['approve', 'cancel']);
    expect(act(job, 'approve', 2000, () => 'k')).toMatchObject({
      ok: true,
      value: { state: 'queued', problem: null },
    });
  });

  it('that is blocked can only be cancelled', () => {
    const job = make([warns, blocks]);
    expect(job).toMatchObject({ state: 'held', problem: { code: 'plan-blocked' } });
    expect(actionsOf(job)).toEqual(['cancel']);
    expect(act(job, 'approve', 2000, () => 'k')).toMatchObject({ ok: false });
  });
});

describe('an armed job', () => {
  const settled = async (
    world: FakeWorld<FakeServer>,
    outcome: 'posted' | 'refused' | 'unseen',
    url: string | null = null,
  ) => {
    await world.pump.change(world.job().id, (job) => ({
      ok: true,
      value: settle(job, outcome, url, world.time),
    }));
    await world.runToRest();
  };

  it('goes out when the site took the native post, and knows its address', async () => {
    const world = newWorld();
    await submit(world, planOf([post('one')]), 'armed');
    await world.pump.wake();
    expect(world.server.calls).toEqual([]);
    await settled(world, 'posted', 'https://x.com/ada/status/1');
    expect(world.job()).toMatchObject({ state: 'posted', nativeUrl: 'https://x.com/ada/status/1' });
  });

  it('is cancelled when the site refused', async () => {
    const world = newWorld();
    await submit(world, planOf([post('one')]), 'armed');
    await settled(world, 'refused');
    expect(world.job()).toMatchObject({ state: 'cancelled', problem: { code: 'site-refused' } });
    expect(world.server.calls).toEqual([]);
  });

  it('asks when nobody saw what became of the native post', async () => {
    const world = newWorld();
    await submit(world, planOf([post('one')]), 'armed');
    await settled(world, 'unseen');
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'site-silent' } });
    expect(actionsOf(world.job())).toEqual(['approve', 'cancel']);
  });

  it('whose page is gone asks after some minutes, also after the worker died; late news still counts', async () => {
    const world = newWorld();
    await submit(world, planOf([post('one')]), 'armed');
    world.restart();
    const started = world.time;
    await world.runToRest();
    expect(world.time - started).toBe(10 * 60_000);
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'site-silent' } });
    await settled(world, 'posted');
    expect(world.job().state).toBe('posted');
  });

  it('with a warning still waits for a look after the site took the post', async () => {
    const world = newWorld();
    await submit(world, planOf([post('one')], { notices: [warns] }), 'armed');
    await settled(world, 'posted');
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'needs-look' } });
  });

  it('is not sent twice by news that come twice', async () => {
    const world = newWorld();
    await submit(world, planOf([post('one')]), 'armed');
    await settled(world, 'posted');
    await settled(world, 'posted');
    await settled(world, 'refused');
    expect(world.job().state).toBe('posted');
    expect(world.server.standing).toHaveLength(1);
  });
});
