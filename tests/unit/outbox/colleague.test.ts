import { describe, expect, it } from 'vitest';
import { act } from '../../../lib/outbox/decide.ts';
import { enqueue } from '../../../lib/outbox/enqueue.ts';
import { FakeServer, type ServerStatus } from './fake-server.ts';
import { FakeWorld } from './fake-world.ts';
import { draftOf, planOf, post } from './jobs.ts';

const HOUR = 3_600_000;
const plan = planOf([post('Mae’r llyfrgell ar agor heddiw'), post('Dewch yn llu')]);
const from = { origin: 'https://x.com', tab: 1, frame: 0 };

/** A server on which somebody else has posted already. */
function office(theirs: Partial<ServerStatus>) {
  const world = new FakeWorld((now) => new FakeServer({ on: 'replay' }, now));
  world.othersPost = true;
  world.restart();
  world.server.statuses.push({
    id: 'theirs',
    url: 'https://home.example/theirs',
    text: 'Mae’r llyfrgell ar agor heddiw',
    spoilerText: '',
    mediaCount: 0,
    media: [],
    hasPoll: false,
    inReplyTo: null,
    createdAt: world.time - 5 * 60_000,
    key: 'another',
    removed: false,
    ...theirs,
  });
  return world;
}

async function mirror(world: ReturnType<typeof office>, mode: 'now' | 'again' = 'now') {
  const job = enqueue(
    { draft: draftOf('draft', plan), plan, fingerprint: 'f', from, mode },
    world.time,
    world.uuid,
  );
  await world.add(job);
  await world.runToRest();
  return world.job();
}

describe('a post that a colleague has just mirrored', () => {
  it('is recognised on the server, and not posted again', async () => {
    const world = office({});
    const job = await mirror(world);
    expect(job).toMatchObject({
      state: 'held',
      problem: { code: 'colleague-mirrored', about: { ago: String(world.time - 5 * 60_000) } },
    });
    expect(world.server.statuses).toHaveLength(1);
  });

  it('goes out when the person says so, and is not asked about twice', async () => {
    const world = office({});
    await mirror(world);
    await world.pump.change(world.job().id, (job) => act(job, 'approve', world.time, world.uuid));
    await world.runToRest();
    expect(world.job().state).toBe('posted');
    expect(world.server.statuses).toHaveLength(3);
  });

  it('goes out at once when the person meant it to go out again', async () => {
    expect((await mirror(office({}), 'again')).state).toBe('posted');
  });

  it.each([
    ['says something else', { text: 'Mae’r llyfrgell ar gau heddiw' }],
    ['is older than a day', { createdAt: 1_800_000_000_000 - 25 * HOUR }],
    ['shows a picture', { mediaCount: 1 }],
    ['answers another', { inReplyTo: 'other' }],
  ])('is none that %s', async (_, theirs) => {
    expect((await mirror(office(theirs))).state).toBe('posted');
  });

  it('does not keep a post back when the server does not show what is there', async () => {
    const world = office({});
    const silent = { is: 'unknown', problem: { code: 'server-silent' }, retryAt: null } as const;
    world.server.says.recent = [silent];
    expect((await mirror(world)).state).toBe('posted');
  });
});
