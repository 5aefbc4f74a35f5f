import { describe, expect, it } from 'vitest';
import type { PlannedPost } from '../../../lib/model/plan.ts';
import { newsOf } from '../../../lib/outbox/quote.ts';
import { callFaults, type Fault } from './fake-world.ts';
import { planOf, post, submit } from './jobs.ts';
import { newWorld, press, refused, silent, texts } from './scene.ts';

const url = 'https://newyddion.example/@bbc/1';
const otherwise = `Gwych iawn\n\n${url}`;
const quoting: PlannedPost = { ...post('Gwych iawn'), quote: { url, otherwise } };
const plan = planOf([quoting, post('A dyma pam')], {
  notices: [{ code: 'quote-there', level: 'tells', about: { url } }],
});

type World = ReturnType<typeof newWorld>;
const quotes = ({ server }: World) => server.standing.map((it) => it.quotes ?? null);
const codes = (world: World) => world.job().notices.map(({ code }) => code);

async function quoted(prepare: (world: World) => void): Promise<World> {
  const world = newWorld({ on: 'ignore' });
  world.server.elsewhere.set(url, 'open-1');
  prepare(world);
  await submit(world, plan);
  await world.runToRest();
  return world;
}

const asLink = (world: World): void => {
  expect(world.job().state).toBe('posted');
  expect(texts(world)).toEqual([otherwise, 'A dyma pam']);
  expect(quotes(world)).toEqual([null, null]);
  expect(codes(world)).toEqual(['quote-as-link']);
};

describe('what a server says of a quote', () => {
  const posted = { ...quoting, key: 'k', sentAt: 1, status: null, media: [], quoteId: 'open-1' };
  it.each([
    ['kept', ['quote-kept']],
    ['waits', ['quote-waits']],
    [undefined, []],
  ] as const)('%s, is told', (quote, expected) => {
    expect(newsOf(posted, quote).map(({ code }) => code)).toEqual(expected);
    expect(newsOf({ ...posted, quoteId: null }, quote)).toEqual([]);
  });
});

describe('a post that quotes another', () => {
  it('is quoted by the server that knows it', async () => {
    const world = await quoted(() => undefined);
    expect(texts(world)).toEqual(['Gwych iawn', 'A dyma pam']);
    expect(quotes(world)).toEqual(['open-1', null]);
    expect(codes(world)).toEqual(['quote-there', 'quote-kept']);
  });

  it('holds its address where the server does not know it', async () => {
    asLink(await quoted(({ server }) => server.elsewhere.clear()));
  });

  it('holds its address where its author lets nobody quote it, and goes out once', async () => {
    asLink(await quoted(({ server }) => server.elsewhere.set(url, 'closed-1')));
  });

  it('holds its address where we may not search', async () => {
    asLink(await quoted(({ server }) => (server.says.find = [refused('permission-missing')])));
  });

  it('is looked for once more after silence, then holds its address', async () => {
    const once = await quoted(({ server }) => (server.says.find = [silent]));
    expect(quotes(once)).toEqual(['open-1', null]);
    asLink(await quoted(({ server }) => (server.says.find = [silent, silent])));
  });

  it('gets its address by an edit where the server dropped the quote without a word, and the thread goes on', async () => {
    const world = await quoted(({ server }) => (server.dropsQuotes = true));
    asLink(world);
    expect(world.server.calls.filter((call) => call === 'edit')).toHaveLength(1);
  });

  it('waits for a person where the quote was dropped and the post cannot be changed', async () => {
    const world = await quoted(({ server }) => {
      server.dropsQuotes = true;
      server.says.edit = [refused('unsupported-here')];
    });
    expect([world.job().state, world.job().problem?.code]).toEqual(['held', 'unsupported-here']);
    await press(world, 'cancel');
    await world.runToRest();
    expect(world.job().state).toBe('posted');
    expect(texts(world)).toEqual(['Gwych iawn', 'A dyma pam']);
    expect(codes(world)).toEqual(['stands-quote-missing']);
  });

  it.each<[string, (world: World) => void]>([
    ['quoted', () => undefined],
    ['refused', ({ server }) => server.elsewhere.set(url, 'closed-1')],
    ['dropped', ({ server }) => (server.dropsQuotes = true)],
  ])('goes out once and keeps what it quotes, whatever befalls one request: %s', async (_, prepare) => {
    const effects = (await quoted(prepare)).effects;
    for (const [number, { kind }] of effects.entries())
      for (const fault of kind === 'call' ? callFaults : (['kill-before', 'kill-after'] satisfies Fault[])) {
        const world = await quoted((it) => {
          prepare(it);
          it.faults.set(number, fault);
        });
        for (let times = 0; world.job().state === 'held' && times < 10; times += 1) {
          await world.passTo(world.time + 30 * 60_000);
          const isDoubt = world.job().problem?.code === 'unconfirmed';
          const count = world.job().posts.filter(({ status }) => status).length;
          await press(world, isDoubt ? (world.server.standing.length > count ? 'found' : 'repeat') : 'retry');
          await world.runToRest();
        }
        expect(world.job().state, `${fault} at ${number}`).toBe('posted');
        const [first, second, ...more] = world.server.standing;
        expect([second?.text, more]).toEqual(['A dyma pam', []]);
        expect(first?.quotes === 'open-1' || first?.text === otherwise, `${fault} at ${number}`).toBe(true);
      }
  });
});
