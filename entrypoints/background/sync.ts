import browser from 'webextension-polyfill';
import { type Settings, Synced } from '../../lib/model/settings.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import { speakAnew } from './speak.ts';
import { tellPages } from './tell.ts';

const KEY = 'settings';

/** Gives the settings to the person's other browsers, where they wished it. Never a token, a draft or a record. */
export async function shareSettings(settings: Settings): Promise<void> {
  if (!settings.sync) return;
  // A browser without an account, or with too much in its share, keeps its own.
  await browser.storage.sync.set({ [KEY]: Synced.parse(settings) }).catch(() => undefined);
}

/** Takes over what was set in another browser. It is validated like any stranger's data. */
export function startSync(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const { newValue } = changes[KEY] ?? {};
    if (area === 'sync' && newValue !== undefined) void takeOver(newValue);
  });
}

async function takeOver(value: unknown): Promise<void> {
  const theirs = Synced.safeParse(value);
  const ours = await readSettings();
  if (!ours.sync || !theirs.success) return;
  if (JSON.stringify(Synced.parse(ours)) === JSON.stringify(theirs.data)) return;
  await changeSettings(theirs.data);
  speakAnew();
  tellPages('settings');
}
