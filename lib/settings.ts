import browser from 'webextension-polyfill';
import { Settings } from './model/settings.ts';

const KEY = 'settings';

/** Reads what the person set; a missing or broken value becomes the default, never an error. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const parsed = Settings.safeParse(stored ?? {});
  return parsed.success ? parsed.data : Settings.parse({});
}

export async function changeSettings(
  change: { [Key in keyof Settings]?: Settings[Key] | undefined },
): Promise<Settings> {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const settings = Settings.parse({ ...(await readSettings()), ...Object.fromEntries(given) });
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}
