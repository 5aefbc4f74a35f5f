import { planOf, post, submit } from '../unit/outbox/jobs.ts';
import { newWorld } from '../unit/outbox/scene.ts';
import type { Figure } from './figures.ts';

const JOBS = 1000;
const ACCOUNTS = 5;

/** A thousand jobs over five accounts, from being stored until all are posted; one core, no network. */
export async function queue(): Promise<Figure[]> {
  const world = newWorld();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  for (let at = 0; at < JOBS; at += 1) {
    const account = `ada@home${at % ACCOUNTS}.example`;
    await submit(world, planOf([post(`${account} ${at}`)], { account }));
  }
  await world.runToRest();
  const ms = performance.now() - start;
  const wrong = outOfOrder(world.server.standing.map(({ text }) => text));
  if (world.server.standing.length !== JOBS || wrong > 0)
    throw new Error(`${world.server.standing.length} of ${JOBS} are there, ${wrong} out of order`);
  return [
    { name: `${JOBS} jobs over ${ACCOUNTS} accounts, all posted in order`, unit: 'ms', ours: [ms] },
    { name: 'heap added', unit: 'MB', ours: [(process.memoryUsage().heapUsed - before) / 1e6] },
  ];
}

/** How many posts stand before an older one of their account. */
function outOfOrder(texts: readonly string[]): number {
  const newest = new Map<string, number>();
  return texts.filter((text) => {
    const [account = '', number = ''] = text.split(' ');
    const isLate = Number(number) < (newest.get(account) ?? -1);
    newest.set(account, Math.max(newest.get(account) ?? -1, Number(number)));
    return isLate;
  }).length;
}
