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

export async function changeSettings(
  change: { [Key in keyof Settings]?: Settings[Key] | undefined },
): Promise<Settings> {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const settings = Settings.parse({ ...(await readSettings()), ...Object.fromEntries(given) });
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}
