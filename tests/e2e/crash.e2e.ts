import { beforeAll, expect, test } from 'vitest';
import type { OwnJobView } from '../../lib/protocol/messages.ts';
import { x } from '../../lib/sites/x.ts';
import { createServer, type Fault, type FediverseServer, manners } from '../servers/index.ts';
import { ask, signInTo } from './acts/accounts.ts';
import { modal, openModal } from './acts/compose.ts';
import { inDialog, POST, press } from './acts/mirror.ts';
import { fileOf, picture } from './acts/picture.ts';
import { turnOn } from './acts/sites.ts';
import type { Page } from './browser/types.ts';
import { until } from './browser/until.ts';
import { playScene } from './play-scene.ts';

/**
 * Whatever dies at whichever moment, three parts with two pictures become one chain, or wait for their author (promise
 * P4). One press goes to many servers, each of which is at another moment when death comes to all of them at once.
 * tests/contract tries every effect and pairs of deaths; here it is the real browser that dies.
 */

const scene = playScene();
const pictures = [fileOf('one.png', picture(20)), fileOf('two.png', picture(200))];
const descriptions = ['A warm sky', 'A cold sky'];
const parts = ['un', 'dau', 'tri'];

interface Moment {
  server: FediverseServer;
  fault: Fault;
  /** Posts that stand there when death comes. */
  standing: number;
  /** Whether only a person can say if the post is there: it is not to be seen, and a repeated key would not be known. */
  isInDoubt: boolean;
}

const times = ['before', 'after'] as const;
const moments: Moment[] = [
  ...times.flatMap((when) => [0, 1].map((skip) => at('mastodon', 'POST /api/v2/media', when, skip))),
  ...(['mastodon', 'burning', 'forgetful'] as const).flatMap((how) =>
    times.flatMap((when) => parts.map((_, skip) => at(how, 'POST /api/v1/statuses', when, skip))),
  ),
];

function at(how: keyof typeof manners, on: string, when: 'before' | 'after', skip: number): Moment {
  const [, what] = /(media|statuses)$/.exec(on) ?? [];
  const mediaOn = manners[how].software === 'pixelfed' ? 'v1' : 'v2';
  return {
    server: createServer({ host: `${how}-${what}-${when}-${skip + 1}.example`, manners: manners[how] }),
    fault: { on: on.replace('v2', mediaOn), when, do: 'hang', skip },
    standing: what === 'media' ? 0 : skip + (when === 'after' ? 1 : 0),
    isInDoubt: how === 'forgetful' && when === 'before',
  };
}

beforeAll(async () => {
  await turnOn(scene.browser, x);
  const options = await scene.browser.openOwn('/options.html');
  for (const { server } of moments) {
    scene.world.host(server.host, server.handler);
    await signInTo(options, server);
  }
  await options.close();
});

test.for(['background', 'browser'] as const)('the %s dies at every moment of a post', async (who) => {
  const { browser } = scene;
  // Each its own words: the same ones twice in a day would wait for a look.
  const words = parts.map((part) => `${part}, ${who}`);
  const before = moments.map(({ server }) => server.statuses.length);
  const page = await browser.newPage('https://x.com/home');
  await openModal(page);
  await modal(page).write(words[0] ?? '');
  await modal(page).attach(pictures);
  await modal(page).describe(descriptions);
  for (const part of words.slice(1)) await modal(page).addPart(part);

  const rules = moments.map(({ server, fault }) => [server, server.faults.add({ ...fault })] as const);
  await press(page, inDialog(POST));
  await Promise.all(rules.map(([server, rule]) => server.faults.reached(rule)));
  await (who === 'browser' ? browser.crash() : browser.killBackground());
  // An upload may outlive the background; a post may not.
  const isOver = ({ path, over }: { path: string; over: boolean }) => over || !path.endsWith('/statuses');
  await until('the servers to notice', () => rules.every(([server]) => server.requests.every(isOver)));
  for (const [server] of rules) server.faults.clear();

  // A person looks how their post is doing; that wakes whoever sleeps.
  const popup = await browser.openOwn('/popup.html');
  const jobs = await until('all jobs to go as far as they can', () => farthest(popup), 60_000);
  for (const [at, { server, standing, isInDoubt }] of moments.entries()) {
    const job = jobs.find(({ acct }) => acct.endsWith(`@${server.host}`));
    const posts = server.statuses.slice(before[at]);
    const expected = isInDoubt ? words.slice(0, standing) : words;
    expect([server.host, posts.map(({ text }) => text)]).toEqual([server.host, expected]);
    expect(posts.map(({ inReplyTo }) => inReplyTo)).toEqual(
      [null, posts[0]?.id, posts[1]?.id].slice(0, posts.length),
    );
    expect(posts[0]?.media.map(({ description }) => description)).toEqual(posts[0] && descriptions);
    expect([server.host, job?.state]).toEqual([server.host, isInDoubt ? 'unconfirmed' : 'posted']);
    expect(server.violations).toEqual([]);
  }
});

/** The jobs of the newest draft, once each rests or has looked and found nothing. */
async function farthest(popup: Page): Promise<OwnJobView[] | null> {
  const reply = await popup.evaluate(ask<'job.list'>, { verb: 'job.list', ask: { limit: moments.length } });
  const jobs = reply.ok ? reply.value.jobs : [];
  const inDoubt = moments.filter(({ isInDoubt }) => isInDoubt).map(({ server }) => server);
  const asked = inDoubt.every(
    ({ requests }) => requests.at(-1)?.path.endsWith('/statuses') && requests.at(-1)?.method === 'GET',
  );
  const resting = jobs.filter(({ state }) => state === 'posted').length;
  return asked && resting >= moments.length - inDoubt.length ? jobs : null;
}
