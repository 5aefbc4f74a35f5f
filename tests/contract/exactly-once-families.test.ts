import { describe, expect, it } from 'vitest';
import type { Driver } from '../../lib/fediverse/driver.ts';
import type { Job } from '../../lib/model/job.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import { act, actionsOf, undoWish } from '../../lib/outbox/decide.ts';
import { enqueue, mediaOf } from '../../lib/outbox/enqueue.ts';
import { editWish } from '../../lib/outbox/revise.ts';
import { abilities } from '../../lib/plan/abilities.ts';
import { planFor } from '../../lib/plan/plan.ts';
import { families, type Fault as ServerFault } from '../servers/index.ts';
import { FakeWorld, type Fault } from '../unit/outbox/fake-world.ts';
import { draftFor, type Place, picture, visit } from './place.ts';
import { pretend } from './pretend.ts';

/** The outbox, the plan and the real drivers, signed in to each family with its own manner with repeated keys. */

const HOUR = 3_600_000;

interface Town {
  place: Place;
  world: FakeWorld<{ driver(): Driver }>;
  /** Effects so far when the job was handed over. */
  standing(): number;
}

async function newTown(family: keyof typeof families, isScheduled = false): Promise<Town> {
  const place = await pretend(family);
  const visitor = await visit(place);
  const world = new FakeWorld(() => ({ driver: () => visitor.driver }));
  world.time = place.deps.now();
  const inStep = world.onEffect;
  world.onEffect = (number) => {
    place.wait?.(world.time - place.deps.now());
    inStep(number);
  };
  const first = { text: 'Bore da bawb, dyma’r neges gyntaf', media: [picture('Un picsel')] };
  const isSingle = isScheduled || !abilities[family].threads;
  const parts = isSingle ? [first] : [first, { text: 'A dyma’r ail, i orffen' }];
  const now = world.time;
  const draft = draftFor(visitor, parts, { scheduledAt: isScheduled ? now + HOUR : null });
  const planned = planFor(draft, visitor.account, visitor.instance, { now, serverSchedules: true });
  const from = { origin: 'https://x.com', tab: 1, frame: 0 };
  const job = enqueue({ draft, plan: planned, fingerprint: 'f', from, mode: 'now' }, world.time, world.uuid);
  await world.add(job, mediaOf(draft, [job]));
  return { place, world, standing: () => place.server?.statuses.filter((it) => !it.deleted).length ?? 0 };
}

/** Says what is so, as an author who looks at their profile does. */
async function authorSorts({ world, standing }: Town): Promise<void> {
  for (let times = 0; world.job().state === 'held' && times < 12; times += 1) {
    world.time += 30 * 60_000;
    const index = world.job().posts.findIndex((it) => !it.status);
    const isThere = standing() > index;
    await world.pump.change(world.job().id, (job) => {
      const doubtful = actionsOf(job).includes('found');
      return act(job, doubtful ? (isThere ? 'found' : 'repeat') : 'retry', world.time, world.uuid);
    });
    await world.runToRest();
  }
}

async function deliver(town: Town): Promise<Town> {
  await town.world.runToRest();
  await authorSorts(town);
  expect(town.world.job().state).toBe('posted');
  const statuses = town.place.server?.statuses ?? [];
  const expected = town.world.job().posts.map((_, at) => (at === 0 ? 1 : 0));
  expect(statuses.map(({ media }) => media.length)).toEqual(expected);
  if (statuses[1]) expect(statuses[1].inReplyTo).toBe(statuses[0]?.id);
  return town;
}

const routes: Record<string, string[]> = {
  edit: ['PUT /api/v1/statuses/:id', 'POST /api/notes/edit', 'POST /api/v1/video/edit/:id'],
  remove: ['DELETE /api/v1/statuses/:id', 'POST /api/notes/delete', 'POST /api/v1/video/delete/:id'],
  upload: ['POST /api/v2/media', 'POST /api/v1/media', 'POST /api/drive/files/create'],
  publish: ['POST /api/v1/statuses', 'POST /api/notes/create', 'POST /api/v1/studio/upload'],
};
/** It was done, and nobody heard of it. */
const silences: Pick<ServerFault, 'when' | 'do'>[] = [
  { when: 'after', do: 'drop' },
  { when: 'after', do: 'proxy-502' },
  { when: 'after', do: 'empty-list' },
];
const deaths: Fault[] = ['kill-before', 'kill-after'];

/** What one effect asks of the server is done, and nobody hears of it. */
function silenceAt(
  { place, world }: Town,
  number: number,
  name: string,
  silence: (typeof silences)[number],
): void {
  const { onEffect } = world;
  world.onEffect = (at) => {
    onEffect(at);
    if (at === number)
      for (const on of routes[name] ?? []) place.server?.faults.add({ on, ...silence } as ServerFault);
    if (at === number + 1) place.server?.faults.clear();
  };
}

const words = { text: 'Bore da bawb, mae’r amser wedi newid', spoilerText: '' };

/** Asks for something of a thread that is there; whoever pressed a button in vain presses it again. */
async function wishing(town: Town, wish: (job: Job, now: number) => Result<Job>): Promise<void> {
  const { world } = town;
  for (let times = 0; times < 4; times += 1) {
    const isDone = world.job().undo || world.job().posts[0]?.text === words.text || world.job().edit;
    if (!isDone) await world.during(world.pump.change(world.job().id, (job) => wish(job, world.time)));
    await world.runToRest();
  }
}

const change = (town: Town) => wishing(town, (job, now) => editWish(job, { index: 0, ...words }, now));
const takeBack = (town: Town) => wishing(town, (job, now) => ok(undoWish(job, now)));

/** Whatever befalls one effect of a wish. */
async function everyWay(
  family: keyof typeof families,
  wish: (town: Town) => Promise<void>,
  holds: (town: Town) => void,
): Promise<void> {
  const clean = await deliver(await newTown(family));
  const before = clean.world.effects.length;
  await wish(clean);
  holds(clean);
  for (const [at, { name }] of clean.world.effects.slice(before).entries()) {
    for (const death of deaths) {
      const town = await deliver(await newTown(family));
      town.world.faults.set(before + at, death);
      await wish(town);
      holds(town);
    }
    for (const silence of routes[name] ? silences : []) {
      const town = await deliver(await newTown(family));
      silenceAt(town, before + at, name, silence);
      await wish(town);
      holds(town);
    }
  }
}

const standingIn = ({ place }: Town) => (place.server?.statuses ?? []).filter(({ deleted }) => !deleted);

describe.each(Object.keys(families) as (keyof typeof families)[])(
  'a thread with a picture, or one film, to %s',
  (family) => {
    it('arrives once, whatever is not heard of', async () => {
      const { world } = await deliver(await newTown(family));
      for (const [number, { name }] of world.effects.entries())
        for (const silence of routes[name] ? silences : []) {
          const town = await newTown(family);
          silenceAt(town, number, name, silence);
          await deliver(town);
        }
    }, 120_000);

    it('arrives once, whenever the worker dies', async () => {
      const { world } = await deliver(await newTown(family));
      for (const number of world.effects.keys())
        for (const death of deaths) {
          const town = await newTown(family);
          town.world.faults.set(number, death);
          await deliver(town);
        }
    }, 120_000);

    it('is changed as one request would change it, or stays, and its author hears of it', async () => {
      await everyWay(family, change, (town) => {
        const [first, second, ...more] = standingIn(town);
        const { state, problem, posts } = town.world.job();
        expect(more).toEqual([]);
        if (second) expect(second.inReplyTo).toBe(first?.id);
        expect(first?.media).toHaveLength(1);
        if (state === 'held') {
          expect(problem?.code).toBe('unsupported-here');
          expect(first?.text).toContain('gyntaf');
        } else {
          expect([state, posts[0]?.text, posts[0]?.status?.id]).toEqual(['posted', words.text, first?.id]);
          expect(first?.text).toContain('wedi newid');
        }
      });
    }, 120_000);

    it('is deleted whole, or stands and its author hears of it', async () => {
      await everyWay(family, takeBack, (town) => {
        const { state, problem } = town.world.job();
        if (state === 'held') {
          expect(problem?.code).toBe('undo-failed');
          expect(standingIn(town)).toHaveLength(town.world.job().posts.length);
        } else {
          expect(state).toBe('cancelled');
          expect(standingIn(town)).toEqual([]);
        }
      });
    }, 120_000);
  },
);

const keepers = (Object.keys(families) as (keyof typeof families)[]).filter((it) => abilities[it].schedules);

describe.each(keepers)('a post for later that the server keeps: %s', (family) => {
  const keptAndPosted = async (town: Town): Promise<void> => {
    await town.world.runToRest();
    await authorSorts(town);
    const statuses = town.place.server?.statuses ?? [];
    expect([town.world.job().state, statuses.map(({ media }) => media.length)]).toEqual(['posted', [1]]);
    expect(statuses[0]?.createdAt).toBeGreaterThanOrEqual(town.world.job().createdAt + HOUR);
  };

  it('goes out once and in time, whatever is not heard of and whenever the worker dies', async () => {
    const clean = await newTown(family, true);
    await keptAndPosted(clean);
    expect(clean.place.server?.scheduled).toHaveLength(1);
    for (const [number, { name }] of clean.world.effects.entries()) {
      for (const death of deaths) {
        const town = await newTown(family, true);
        town.world.faults.set(number, death);
        await keptAndPosted(town);
      }
      for (const silence of routes[name] ? silences : []) {
        const town = await newTown(family, true);
        silenceAt(town, number, name, silence);
        await keptAndPosted(town);
      }
    }
  }, 120_000);
});
