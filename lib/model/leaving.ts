import * as z from 'zod/mini';
import { Settings } from './settings.ts';

/**
 * What may leave this device, and how far; a new setting does not compile before that is decided. `sync`: with the browser's
 * own sync, to the person's other browsers; it names nobody. `file`: in the file that a person carries to another seat,
 * and nowhere else, since it names accounts. `never`: a permission of this browser goes with it, or it was said to this browser.
 */
const leaving = {
  language: 'sync',
  missedSchedule: 'sync',
  serverSchedules: 'sync',
  recordDays: 'sync',
  rules: 'sync',
  quiet: 'sync',
  shares: 'file',
  routes: 'file',
  sites: 'file',
  agreedAt: 'never',
  calls: 'never',
  sync: 'never',
} as const satisfies Record<keyof Settings, 'sync' | 'file' | 'never'>;

type Leaving = typeof leaving;
type Going<How> = { [Key in keyof Leaving as Leaving[Key] extends How ? Key : never]: true };
const going = <How extends string>(...hows: How[]): Going<How> =>
  Object.fromEntries(
    Object.entries(leaving).flatMap(([key, how]) => (hows.some((it) => it === how) ? [[key, true]] : [])),
  ) as Going<How>;

/** What is the same on all of a person's browsers. */
export const Synced = z.pick(Settings, going('sync'));
export type Synced = z.infer<typeof Synced>;

/** What a person takes to another seat. */
export const Carried = z.pick(Settings, going('sync', 'file'));

/** One setting as the browser's sync has it. */
const Shared = z.object({
  /** Which background wrote it. */
  by: z.string(),
  value: z.unknown(),
});
export type Shared = z.infer<typeof Shared>;

/** `undefined` for what is none. */
export const readShared = (value: unknown): Shared | undefined => Shared.safeParse(value).data;

const RULE = 'rules.';

/**
 * The settings under a name for each, also for each rule: where two browsers changed different ones, both changes stand,
 * whichever of two the browser's sync takes for the later.
 */
export function named(settings: Synced): Map<string, unknown> {
  const { rules, ...others } = Synced.parse(settings);
  const all: Record<string, unknown> = { ...others };
  for (const [rule, value] of Object.entries(rules)) all[RULE + rule] = value;
  return new Map(Object.entries(all));
}

/** The settings with those changes; a name that is not ours, or a value that is not good, changes nothing. */
export function withNamed(settings: Synced, changes: Iterable<readonly [string, unknown]>): Synced {
  let now = Synced.parse(settings);
  for (const [name, value] of changes) {
    if (!named(now).has(name)) continue;
    const change = name.startsWith(RULE)
      ? { rules: { ...now.rules, [name.slice(RULE.length)]: value } }
      : { [name]: value };
    now = Synced.safeParse({ ...now, ...change }).data ?? now;
  }
  return now;
}
