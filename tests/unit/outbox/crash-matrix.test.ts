import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../../lib/model/job.ts';
import type { Fit } from '../../../lib/model/media.ts';
import { act, actionsOf } from '../../../lib/outbox/decide.ts';
import { FakeServer, type Manners } from './fake-server.ts';
import { callFaults, FakeWorld, type Fault, fitFaults, saveFaults } from './fake-world.ts';
import { submit, thread } from './jobs.ts';

const wholeThread = [
  {
    text: 'Bore da, dyma’r cyntaf o dri',
    parent: null,
    media: ['a', 'b'].map((n) => `${n}.png: alt of ${n}.png = bytes of ${n}.png`),
  },
  { text: 'Yr ail ran', parent: 0, media: [] },
  { text: 'A’r olaf', parent: 1, media: [] },
];

const servers: Record<string, Manners> = {};
for (const on of ['replay', 'burn', 'ignore'] as const) {
  servers[`${on}, no lag`] = { on };
  servers[`${on}, slow to show`] = { on, lagMs: 40_000, processing: 2 };
  servers[`${on}, very slow to show`] = { on, lagMs: 20 * 60_000 };
}

/** For a machine that is busy with other things: nothing here waits for real time. */
const PATIENCE = 120_000;

const newWorld = (manners: Manners) => new FakeWorld((now) => new FakeServer(manners, now));

/** What stands on the server, parents as places in the list. */
const chain = ({ server: { standing } }: FakeWorld<FakeServer>) =>
  standing.map((status) => ({
    text: status.text,
    parent: status.inReplyTo === null ? null : standing.findIndex((it) => it.id === status.inReplyTo),
    media: status.media,
  }));

const trueReasons = new Set(['unconfirmed', 'server-silent', 'server-error', 'storage-full', 'refused']);

/** Nothing twice, nothing out of order, and a reason for whatever is missing. */
function expectSound(world: FakeWorld<FakeServer>): void {
  const job = world.job();
  expect(chain(world)).toEqual(wholeThread.slice(0, chain(world).length));
  if (job.state === 'posted') {
    expect(chain(world)).toEqual(wholeThread);
    expect(job.posts.map((post) => post.status?.id)).toEqual(world.server.standing.map((it) => it.id));
  } else {
    expect(job.state).toBe('held');
    expect(trueReasons).toContain(job.problem?.code);
  }
}

/** The author looks at the server and says what is so. */
async function authorSorts(world: FakeWorld<FakeServer>): Promise<void> {
  for (let times = 0; world.job().state === 'held' && times < 20; times++) {
    await world.passTo(world.time + 30 * 60_000);
    const job = world.job();
    await world.during(world.pump.change(job.id, (it) => act(it, truth(it, world), world.time, world.uuid)));
    await world.runToRest();
  }
}

function truth(job: Job, { server }: FakeWorld<FakeServer>): 'found' | 'repeat' | 'retry' {
  if (!actionsOf(job).includes('found')) return 'retry';
  const open = job.posts.find((post) => !post.status);
  return server.standing.some((it) => it.text === open?.text) ? 'found' : 'repeat';
}

async function deliverWith(manners: Manners, faults: Map<number, Fault>): Promise<FakeWorld<FakeServer>> {
  const world = newWorld(manners);
  await submit(world, thread);
  world.faults = faults;
  await world.runToRest();
  expectSound(world);
  await authorSorts(world);
  expect(world.job().state).toBe('posted');
  expect(chain(world)).toEqual(wholeThread);
  return world;
}

describe.each(Object.entries(servers))('a thread with pictures, on a server: %s', (_, manners) => {
  it('arrives whole when nothing goes wrong, without asking anything twice', async () => {
    const world = await deliverWith(manners, new Map());
    expect(world.server.calls.filter((it) => it !== 'processed')).toEqual([
      ...['upload', 'upload', 'publish', 'publish', 'publish'],
    ]);
    expect(world.server.media.size).toBe(2);
  });

  it(
    'arrives exactly once whatever befalls any one step',
    async () => {
      const { effects } = await deliverWith(manners, new Map());
      for (const [number, { kind }] of effects.entries())
        for (const fault of kind === 'save' ? saveFaults : callFaults)
          await deliverWith(manners, new Map([[number, fault]]));
    },
    PATIENCE,
  );

  it(
    'arrives exactly once through any run of misfortunes',
    async () => {
      const misfortunes = fc.array(
        fc.tuple(fc.nat(80), fc.constantFrom<Fault>(...callFaults, ...saveFaults)),
        {
          maxLength: 16,
        },
      );
      await fc.assert(
        fc.asyncProperty(misfortunes, async (faults) => {
          await deliverWith(manners, new Map(faults));
        }),
        { numRuns: 100 },
      );
    },
    PATIENCE,
  );
});

describe.each(['replay', 'burn', 'ignore'] as const)(
  'a thread with pictures, on a slow server that knows: %s',
  (on) => {
    const manners = { on, lagMs: 40_000, processing: 2 };

    it(
      'arrives exactly once whatever befalls any two steps',
      async () => {
        const { effects } = await deliverWith(manners, new Map());
        for (const [first, { kind }] of effects.entries())
          for (const fault of kind === 'save' ? saveFaults : callFaults)
            for (let second = first + 1; second < first + 6; second++)
              for (const next of ['kill-before', 'kill-after', 'answer-lost'] as const)
                await deliverWith(
                  manners,
                  new Map<number, Fault>([
                    [first, fault],
                    [second, next],
                  ]),
                );
      },
      PATIENCE,
    );
  },
);

const fit: Fit = {
  how: 'picture',
  type: 'image/jpeg',
  width: 10,
  height: 10,
  maxBytes: 1000,
  frameRate: null,
  durationMs: null,
};
/** The same thread, later, with a picture that must be fitted first. */
const later = (at: number) => ({
  ...thread,
  scheduledAt: at,
  posts: thread.posts.map((it, index) =>
    index === 0
      ? { ...it, media: it.media.map((media, place) => (place === 0 ? { ...media, fit } : media)) }
      : it,
  ),
});

const fitted = wholeThread.map((it, index) =>
  index === 0
    ? { ...it, media: it.media.map((text, at) => (at === 0 ? text.replace('= ', '= image/jpeg of ') : text)) }
    : it,
);

describe.each(['replay', 'burn', 'ignore'] as const)(
  'a scheduled thread with a picture that must be fitted, on a server that knows: %s',
  (on) => {
    const begin = async (faults: Map<number, Fault>) => {
      const world = newWorld({ on, lagMs: 5000, processing: 1 });
      await submit(world, later(world.time + 3_600_000));
      world.faults = faults;
      await world.runToRest();
      await authorSorts(world);
      return world;
    };

    it(
      'arrives once, fitted, whatever befalls any one step',
      async () => {
        const { effects } = await begin(new Map());
        for (const [number, { kind }] of effects.entries()) {
          const faults = kind === 'save' ? saveFaults : kind === 'fit' ? fitFaults : callFaults;
          for (const fault of faults) {
            const world = await begin(new Map([[number, fault]]));
            expect(world.job().state).toBe('posted');
            expect(chain(world)).toEqual(fitted);
          }
        }
      },
      PATIENCE,
    );
  },
);
