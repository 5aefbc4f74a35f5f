import browser from './browser.ts';
import { Settings } from './model/settings.ts';

const KEY = 'settings';

/** Reads what the person set; a missing or broken value becomes the default, and takes no other with it. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY] ?? {};
  const whole = Settings.safeParse(stored);
  if (whole.success) return whole.data;
  const broken = new Set(whole.error.issues.map(({ path }) => path[0]));
  const rest = Object.entries(stored).filter(([key]) => !broken.has(key));
  return Settings.safeParse(Object.fromEntries(rest)).data ?? Settings.parse({});
}

type Change = { [Key in keyof Settings]?: Settings[Key] | undefined };

let latest: Promise<unknown> = Promise.resolve();

/**
 * One change after the other, so that none is lost to another that was made at the same time.
 * @param change what is set, or how it comes of what is set by then
 */
export function changeSettings(change: Change | ((now: Settings) => Change)): Promise<Settings> {
  const done = latest.then(async () => {
    const now = await readSettings();
    const given = Object.entries(typeof change === 'function' ? change(now) : change);
    const kept = Object.fromEntries(given.filter(([, value]) => value !== undefined));
    const settings = Settings.parse({ ...now, ...kept });
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
  latest = done.catch(() => undefined);
  return done;
}
