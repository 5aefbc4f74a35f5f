import { describe, expect, it } from 'vitest';
import type { Driver } from '../../lib/fediverse/driver.ts';
import { createDriver } from '../../lib/fediverse/mastodon.ts';
import type { Family } from '../../lib/model/account.ts';
import { act, actionsOf } from '../../lib/outbox/decide.ts';
import { enqueue } from '../../lib/outbox/enqueue.ts';
import { type FediverseServer, manners, type Fault as ServerFault } from '../servers/index.ts';
import { net } from '../unit/fediverse/net.ts';
import { type Effect, FakeWorld, type Fault } from '../unit/outbox/fake-world.ts';
import { draftOf, planOf, post } from '../unit/outbox/jobs.ts';
import { png, start, tokenFor } from '../unit/servers/client.ts';

/** The outbox, the real driver and a test server together: whatever befalls one request or one save, one thread. */

const START = 1_800_000_000_000;
const host = 'social.example';
const server = `https://${host}`;
const scopes = 'read:accounts read:statuses write:statuses write:media';

const plan = planOf(
  [post('Bore da **bawb**, gweler https://www.gov.wales/a', ['a.png', 'b.png']), post('🎉'), post('🎉')],
  { account: `carys@${host}` },
);
const draft = draftOf('draft', plan);

interface Town {
  world: FakeWorld<{ driver(): Driver }>;
  server: FediverseServer;
}

async function newTown(kind: keyof typeof manners, family: Family): Promise<Town> {
  let world: Town['world'] | null = null;
  const client = await start({ host, manners: manners[kind], clock: () => world?.time ?? START });
  const token = await tokenFor(client, scopes);
  const { fetch } = await net({ [host]: { handler: client.server.handler } });
  const instance = {
    ...{ server, family, software: 'test', readAt: START, maxCharacters: 500, maxMedia: 4, mediaTypes: [] },
    ...{ imageBytes: 1e7, videoBytes: 1e7, maxDescription: 1500, poll: null },
  };
  const options = { account: { server, family }, token, instance, fetch };
  world = new FakeWorld((now) => ({ driver: () => createDriver({ ...options, now }) }));
  world.time = START;
  return { world, server: client.server };
}

async function submit({ world }: Town): Promise<void> {
  const from = { origin: 'https://x.com', tab: 1, frame: 0 };
  const job = enqueue({ draft, plan, fingerprint: 'f', from, mode: 'now' }, world.time, world.uuid);
  const bytes = job.posts.flatMap((it) => it.media.map(({ blob }) => [blob, picture] as [string, Blob]));
  await world.add(job, bytes);
}
const picture = new Blob([png()], { type: 'image/png' });

const routes: Record<string, string[]> = {
  upload: ['POST /api/v2/media', 'POST /api/v1/media'],
  publish: ['POST /api/v1/statuses'],
  recent: ['GET /api/v1/accounts/:id/statuses'],
};
const serverFaults: Pick<ServerFault, 'when' | 'do'>[] = [
  { when: 'before', do: 'drop' },
  { when: 'before', do: 'error-503' },
  { when: 'before', do: 'proxy-502' },
  { when: 'before', do: 'challenge' },
  { when: 'before', do: 'rate-limited' },
  { when: 'after', do: 'drop' },
  { when: 'after', do: 'error-500' },
  { when: 'after', do: 'proxy-502' },
  { when: 'after', do: 'truncated' },
  { when: 'after', do: 'empty-list' },
];
const deaths: Fault[] = ['kill-before', 'kill-after'];

/** Says what is so, as an author who looks at their profile does. */
async function authorSorts(town: Town): Promise<void> {
  const { world } = town;
  while (world.job().state === 'held') {
    world.time += 30 * 60_000;
    const index = world.job().posts.findIndex((it) => !it.status);
    const isThere = town.server.statuses.length > index;
    const sorted = await world.pump.change(world.job().id, (job) => {
      const doubtful = actionsOf(job).includes('found');
      return act(job, doubtful ? (isThere ? 'found' : 'repeat') : 'retry', world.time, world.uuid);
    });
    expect(sorted.ok).toBe(true);
    await world.runToRest();
  }
}

function expectOneThread({ world, server }: Town): void {
  expect(world.job().state).toBe('posted');
  expect(
    server.statuses.map((it) => [it.text, it.media.map(({ name, description }) => [name, description])]),
  ).toEqual(plan.posts.map((it) => [it.text, it.media.map(({ name, description }) => [name, description])]));
  const [first, second] = server.statuses;
  expect(server.statuses.map((it) => it.inReplyTo)).toEqual([null, first?.id, second?.id]);
  expect(server.violations).toEqual([]);
}

async function deliver(town: Town): Promise<Town> {
  await submit(town);
  await town.world.runToRest();
  await authorSorts(town);
  expectOneThread(town);
  return town;
}

const families = [
  ['mastodon', 'mastodon'],
  ['burning', 'pixelfed'],
  ['forgetful', 'gotosocial'],
] as const;

describe.each(families)('a thread through the real driver to a server that is %s', (kind, family) => {
  const effectsOf = async (): Promise<Effect[]> => (await deliver(await newTown(kind, family))).world.effects;

  it('arrives once, whatever becomes of one request', async () => {
    for (const [number, { name }] of (await effectsOf()).entries())
      for (const fault of routes[name] ? serverFaults : []) {
        const town = await newTown(kind, family);
        town.world.onEffect = (at) => {
          if (at === number)
            for (const on of routes[name] ?? []) town.server.faults.add({ on, ...fault } as ServerFault);
          if (at === number + 1) town.server.faults.clear();
        };
        await deliver(town);
      }
  }, 240_000);

  it('arrives once, whenever the worker dies', async () => {
    for (const number of (await effectsOf()).keys())
      for (const death of deaths) {
        const town = await newTown(kind, family);
        town.world.faults.set(number, death);
        await deliver(town);
      }
  }, 240_000);
});
