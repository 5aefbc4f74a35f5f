import type { Outcome } from '../../../lib/fediverse/driver.ts';
import type { JobAction } from '../../../lib/model/job.ts';
import { problem } from '../../../lib/model/result.ts';
import { act } from '../../../lib/outbox/decide.ts';
import { FakeServer, type Manners } from './fake-server.ts';
import { FakeWorld } from './fake-world.ts';

export const newWorld = (manners: Partial<Manners> = {}) =>
  new FakeWorld((now) => new FakeServer({ on: 'replay', ...manners }, now));
export const texts = (world: FakeWorld<FakeServer>) => world.server.standing.map((it) => it.text);
export const refused = (
  code: Parameters<typeof problem>[0],
  retryAt: number | null = null,
): Outcome<never> => ({
  is: 'refused',
  problem: problem(code),
  retryAt,
});
export const silent: Outcome<never> = { is: 'unknown', problem: problem('server-silent'), retryAt: null };
export const press = (world: FakeWorld<FakeServer>, action: Exclude<JobAction, 'signIn' | 'redraft'>) =>
  world.pump.change(world.job().id, (job) => act(job, action, world.time, world.uuid));
export const HOUR = 3_600_000;
