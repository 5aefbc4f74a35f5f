import browser from '../../lib/browser.ts';
import { named, readShared, withNamed } from '../../lib/model/leaving.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import { letTakeHold } from './take-hold.ts';

const BEGIN = 'settings/';
/** What this background wrote comes back to it as a change, when the person may have set something else already. */
const me = crypto.randomUUID();

type Named = readonly [name: string, value: unknown];

/** Changes what is set here, and in the person's other browsers where they wished it. Never a token, a draft or a record. */
export async function setEverywhere(change: Parameters<typeof changeSettings>[0]): Promise<Settings> {
  const before = await readSettings();
  const after = await changeSettings(change);
  const old = named(before);
  const changed = [...named(after)]
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old.get(name)))
    .map(([name]) => name);
  letTakeHold(before, after);
  if (after.sync) await (before.sync ? give(changed) : join());
  return readSettings();
}

/** Takes over what was set in another browser. It is validated like any stranger's data. */
export function startSync(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'sync') return;
    const theirs = Object.entries(changes).flatMap(([key, { newValue }]) => sharedIn(key, newValue));
    if (theirs.length > 0) void takeOver(theirs);
  });
}

/** The person switched it on here: what their other browsers have stays; what none of them has yet, they get from us. */
async function join(): Promise<void> {
  const all = await browser.storage.sync.get(null);
  await takeOver(Object.entries(all).flatMap(([key, value]) => sharedIn(key, value)));
  await give([...named(await readSettings()).keys()].filter((name) => !(BEGIN + name in all)));
}

let latest: Promise<void> = Promise.resolve();

/**
 * Gives what is set here by then, and one after the other, so that the last to be given is the last that was set. One by
 * one: a list too long for one value of a browser's sync (8 KiB) takes no other with it.
 */
function give(names: readonly string[]): Promise<void> {
  latest = latest.then(async () => {
    const ours = named(await readSettings());
    // A browser without an account, or with too much in its share, keeps its own.
    for (const name of names)
      await browser.storage.sync
        .set({ [BEGIN + name]: { by: me, value: ours.get(name) } })
        .catch(() => undefined);
  });
  return latest;
}

function sharedIn(key: string, value: unknown): Named[] {
  const shared = key.startsWith(BEGIN) ? readShared(value) : undefined;
  return shared && shared.by !== me ? [[key.slice(BEGIN.length), shared.value]] : [];
}

async function takeOver(theirs: readonly Named[]): Promise<void> {
  const before = await readSettings();
  const after = await changeSettings((now) => (now.sync ? withNamed(now, theirs) : {}));
  letTakeHold(before, after);
}
