import browser from '../../lib/browser.ts';
import { Synced, SyncedPiece } from '../../lib/model/settings.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import { speakAnew } from './speak.ts';
import { tellPages } from './tell.ts';

const BEGIN = 'settings/';
/** Characters of one piece: four bytes each, and both browsers' sync takes 8192 bytes for one value. */
const PIECE = 1500;

/** Gives the settings to the person's other browsers, where they wished it. Never a token, a draft or a record. */
export async function shareSettings(): Promise<void> {
  const settings = await readSettings();
  if (!settings.sync) return;
  const characters = [...JSON.stringify(Synced.parse(settings))];
  const count = Math.ceil(characters.length / PIECE);
  const of = crypto.randomUUID();
  const pieces = Array.from({ length: count }, (_, at) => [
    BEGIN + at,
    { of, count, text: characters.slice(at * PIECE, (at + 1) * PIECE).join('') },
  ]);
  // A browser without an account, or with too much in its share, keeps its own.
  await browser.storage.sync.set(Object.fromEntries(pieces)).catch(() => undefined);
}

/** The person switched it on here: what their other browsers have stays; where there is nothing yet, they get ours. */
export async function joinSync(): Promise<void> {
  await ((await readShared()) ? takeOver() : shareSettings());
}

/** Takes over what was set in another browser. It is validated like any stranger's data. */
export function startSync(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && Object.keys(changes).some((key) => key.startsWith(BEGIN))) void takeOver();
  });
}

async function takeOver(): Promise<void> {
  const theirs = await readShared();
  const ours = await readSettings();
  if (!ours.sync || !theirs) return;
  if (JSON.stringify(Synced.parse(ours)) === JSON.stringify(theirs)) return;
  await changeSettings(theirs);
  speakAnew();
  tellPages('settings');
}

/** `null` while pieces are still on their way, and for what is no settings of ours. */
async function readShared(): Promise<Synced | null> {
  const all = await browser.storage.sync.get(null);
  const piece = (at: number) => SyncedPiece.safeParse(all[BEGIN + at]).data;
  const { of, count = 0 } = piece(0) ?? {};
  const pieces = Array.from({ length: Math.min(count, 100) }, (_, at) => piece(at));
  if (pieces.some((it) => it?.of !== of)) return null;
  try {
    return Synced.safeParse(JSON.parse(pieces.map((it) => it?.text).join(''))).data ?? null;
  } catch {
    return null;
  }
}
