import { describe, expect, it } from 'vitest';
import type { Job } from '../../../lib/model/job.ts';
import type { Notice } from '../../../lib/model/plan.ts';
import { act } from '../../../lib/outbox/decide.ts';
import { enqueue, mediaOf } from '../../../lib/outbox/enqueue.ts';
import type { FakeServer } from './fake-server.ts';
import type { FakeWorld } from './fake-world.ts';
import { draftOf, planOf, post } from './jobs.ts';
import { newWorld, refused } from './scene.ts';

const from = { origin: 'https://x.com', tab: 1, frame: 0 };
const warns: Notice = { code: 'media-preview-only', level: 'warns', about: { name: 'a.png' } };

/** The Welsh and the English half of one draft, as the background stores them: both at once. */
async function pair(
  world: FakeWorld<FakeServer>,
  notices: { cy?: Notice[]; en?: Notice[] } = {},
): Promise<void> {
  const plans = [
    planOf([post('Cymraeg', ['a.png'])], { account: 'cy@home.example', notices: notices.cy ?? [] }),
    planOf([post('English', ['a.png'])], { account: 'en@home.example', notices: notices.en ?? [] }),
  ];
  const jobs = plans.map((plan) => {
    const draft = draftOf('d', plan);
    return enqueue({ draft, plan, fingerprint: 'f', from, mode: 'now' }, world.time, world.uuid);
  });
  const ids = jobs.map(({ id }) => id);
  const linked = jobs.map((job) => ({ ...job, pair: ids.filter((id) => id !== job.id) }));
  for (const job of linked) world.disk.set(job.id, structuredClone(job));
  for (const [at, plan] of plans.entries())
    for (const [key, blob] of mediaOf(draftOf('d', plan), [linked[at] as Job])) world.media.set(key, blob);
  for (const { id } of linked) await world.pump.take(id);
}
const of = (world: FakeWorld<FakeServer>, language: 'cy' | 'en'): Job => {
  const job = world.jobs.find(({ account }) => account.startsWith(language));
  if (!job) throw new Error('no such job');
  return job;
};
const texts = (world: FakeWorld<FakeServer>): string[] =>
  world.server.standing.map(({ text }) => text).sort();
const press = (world: FakeWorld<FakeServer>, language: 'cy' | 'en', action: 'approve' | 'retry' | 'cancel') =>
  world.pump.change(of(world, language).id, (job) => act(job, action, world.time, world.uuid));

describe('a pair', () => {
  it('goes out together', async () => {
    const world = newWorld();
    await pair(world);
    await world.runToRest();
    expect(texts(world)).toEqual(['Cymraeg', 'English']);
  });

  it('sends nothing before both have uploaded all they need', async () => {
    const world = newWorld({ processing: 2 });
    await pair(world);
    await world.runToRest();
    const names = world.effects.filter(({ kind }) => kind === 'call').map(({ name }) => name);
    expect(names.lastIndexOf('upload')).toBeLessThan(names.indexOf('publish'));
    expect(names.filter((name) => name === 'publish')).toHaveLength(2);
  });

  it('is held, with the reason, when one of them waits for a look', async () => {
    const world = newWorld();
    await pair(world, { en: [warns] });
    await world.runToRest();
    expect(texts(world)).toEqual([]);
    expect(of(world, 'cy')).toMatchObject({ state: 'held', problem: { code: 'pair-held' } });
    expect(of(world, 'en')).toMatchObject({ state: 'held', problem: { code: 'needs-look' } });
  });

  it('goes on together once that one was looked at', async () => {
    const world = newWorld();
    await pair(world, { en: [warns] });
    await world.runToRest();
    await press(world, 'en', 'approve');
    await world.runToRest();
    expect(texts(world)).toEqual(['Cymraeg', 'English']);
  });

  it('is held when the upload of one is refused, and goes on together when that is mended', async () => {
    const world = newWorld();
    world.server.says.upload = [refused('media-refused')];
    await pair(world);
    await world.runToRest();
    expect(texts(world)).toEqual([]);
    expect(world.jobs.map(({ state }) => state)).toEqual(['held', 'held']);
    const first = world.jobs.find((job) => job.problem?.code === 'media-refused');
    await press(world, first?.account.startsWith('cy') ? 'cy' : 'en', 'retry');
    await world.runToRest();
    expect(texts(world)).toEqual(['Cymraeg', 'English']);
  });

  it('is held when one is cancelled, and the other can then go alone', async () => {
    const world = newWorld();
    await pair(world, { en: [warns] });
    await world.runToRest();
    await press(world, 'en', 'cancel');
    await press(world, 'cy', 'retry');
    await world.runToRest();
    expect(texts(world)).toEqual([]);
    expect(of(world, 'cy')).toMatchObject({ state: 'held', problem: { code: 'pair-held' } });
    await press(world, 'cy', 'approve');
    await world.runToRest();
    expect(texts(world)).toEqual(['Cymraeg']);
  });

  it('is posted once and whole, whenever the worker dies', async () => {
    const quiet = newWorld();
    await pair(quiet);
    await quiet.runToRest();
    const moments = quiet.effects.length;
    expect(moments).toBeGreaterThan(8);
    for (const fault of ['kill-before', 'kill-after'] as const)
      for (let at = 0; at < moments; at += 1) {
        const world = newWorld();
        world.faults.set(at, fault);
        await world.during(pair(world));
        world.restart();
        await world.runToRest();
        expect(texts(world), `${fault} at ${at}`).toEqual(['Cymraeg', 'English']);
      }
  });
});
