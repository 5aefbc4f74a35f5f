import { describe, expect, it } from 'vitest';
import { problem } from '../../../lib/model/result.ts';
import { act, actionsOf } from '../../../lib/outbox/decide.ts';
import { enqueue, mediaOf } from '../../../lib/outbox/enqueue.ts';
import { editWish } from '../../../lib/outbox/revise.ts';
import { FakeServer } from './fake-server.ts';
import { callFaults, FakeWorld, saveFaults } from './fake-world.ts';
import { draftOf, planOf, post } from './jobs.ts';

const plan = planOf([post('Bore da'), post('Dewch yn llu')]);
const from = { origin: 'https://x.com', tab: 1, frame: 0 };
const edit = { index: 1, text: 'Dewch i gyd', spoilerText: '' };

async function posted() {
  const world = new FakeWorld((now) => new FakeServer({ on: 'replay' }, now));
  const order = { draft: draftOf('draft', plan), plan, fingerprint: 'f', from, mode: 'now' as const };
  await world.add(enqueue(order, world.time, world.uuid));
  await world.runToRest();
  return world;
}

const wish = (world: Awaited<ReturnType<typeof posted>>) =>
  world.during(world.pump.change(world.job().id, (job) => editWish(job, edit, world.time)));

describe('new words for a post that is there', () => {
  it('reach the server and the job, and the rest stays', async () => {
    const world = await posted();
    await wish(world);
    await world.runToRest();
    expect(world.job()).toMatchObject({ state: 'posted', edit: null });
    expect(world.job().posts.map(({ text }) => text)).toEqual(['Bore da', 'Dewch i gyd']);
    expect(world.server.standing.map(({ text }) => text)).toEqual(['Bore da', 'Dewch i gyd']);
  });

  it('reach it whatever befalls one request or one save, and make no second post', async () => {
    const clean = await posted();
    const before = clean.effects.length;
    await wish(clean);
    await clean.runToRest();
    const count = clean.effects.length - before;
    expect(count).toBeGreaterThan(2);
    for (let at = 0; at < count; at += 1)
      for (const fault of clean.effects[before + at]?.kind === 'save' ? saveFaults : callFaults) {
        const world = await posted();
        world.faults.set(before + at, fault);
        await wish(world);
        await world.runToRest();
        if (world.job().posts[1]?.text === 'Dewch yn llu') {
          // The wish itself was lost; the person presses again.
          expect([at, world.job().state]).toEqual([0, 'posted']);
          await wish(world);
          await world.runToRest();
        }
        expect(world.server.standing.map(({ text }) => text)).toEqual(['Bore da', 'Dewch i gyd']);
        expect(world.job(), `${fault} at ${at}`).toMatchObject({ state: 'posted', edit: null });
      }
  });

  it('bring new alt texts along, and the author hears of those that the server does not keep', async () => {
    const pictures = planOf([post('Bore da', ['a.png', 'b.png'])]);
    const draft = draftOf('draft', pictures);
    const world = new FakeWorld((now) => new FakeServer({ on: 'replay' }, now));
    const job = enqueue(
      { draft, plan: pictures, fingerprint: 'f', from, mode: 'now' },
      world.time,
      world.uuid,
    );
    await world.add(job, mediaOf(draft, [job]));
    await world.runToRest();
    const change = { index: 0, text: 'Bore da', spoilerText: '', descriptions: [null, 'Afon Taf'] };
    await world.pump.change(job.id, (it) => editWish(it, change, world.time));
    await world.runToRest();
    const alts = () => world.job().posts[0]?.media.map(({ description }) => description);
    expect(world.server.standing[0]?.media.map((it) => it.split(' = ')[0])).toEqual([
      'a.png: alt of a.png',
      'b.png: Afon Taf',
    ]);
    expect([alts(), world.job().notices]).toEqual([['alt of a.png', 'Afon Taf'], []]);
    world.server.keepsAltTexts = false;
    await world.pump.change(job.id, (it) =>
      editWish(it, { ...change, descriptions: ['Castell', null] }, world.time),
    );
    await world.runToRest();
    expect(world.job()).toMatchObject({
      state: 'posted',
      notices: [{ code: 'stands-alt-text', level: 'warns', about: { count: '1' } }],
    });
  });

  it('can be given up where the server cannot change posts', async () => {
    const world = await posted();
    world.server.says.edit = [{ is: 'refused', problem: problem('unsupported-here'), retryAt: null }];
    await wish(world);
    await world.runToRest();
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'unsupported-here' } });
    expect(actionsOf(world.job())).toEqual(['retry', 'cancel', 'undo']);
    await world.pump.change(world.job().id, (job) => act(job, 'cancel', world.time, world.uuid));
    expect(world.job()).toMatchObject({ state: 'posted', edit: null, problem: null });
    expect(world.server.standing).toHaveLength(2);
  });

  it('are not taken for a post that is gone, or not there yet', async () => {
    const world = await posted();
    const nothing = { ...edit, index: 5 };
    expect(editWish(world.job(), nothing, 0)).toMatchObject({ problem: { code: 'not-allowed' } });
    expect(editWish({ ...world.job(), state: 'sending' }, edit, 0).ok).toBe(false);
    expect(editWish({ ...world.job(), undo: true }, edit, 0).ok).toBe(false);
  });
});
