import browser from '../../lib/browser.ts';
import { Health } from '../../lib/model/health.ts';
import type { SiteView } from '../../lib/protocol/messages.ts';
import type { Recipe } from '../../lib/sites/recipe.ts';

const KEY = 'health';

async function read(): Promise<Health> {
  const parsed = Health.safeParse((await browser.storage.local.get(KEY))[KEY] ?? {});
  return parsed.success ? parsed.data : {};
}

/** Keeps how the recipe of a site fits. What was not looked for this time stays as it was seen last by this version. */
export async function noteHealth(site: string, parts: Readonly<Record<string, number>>): Promise<void> {
  const all = await read();
  const { version } = browser.runtime.getManifest();
  const before = all[site]?.version === version ? all[site].parts : {};
  const day = new Date().toISOString().slice(0, 10);
  await browser.storage.local.set({
    [KEY]: { ...all, [site]: { parts: { ...before, ...parts }, day, version } },
  });
}

/** Tells of each site how its recipe fits. A report speaks of the recipe only: no text, no handle, no address. */
export async function healthOf(): Promise<
  (site: Pick<Recipe, 'id' | 'seen'>) => Pick<SiteView, 'health' | 'report'>
> {
  const all = await read();
  return ({ id, seen }) => {
    const it = all[id];
    if (!it) return { health: 'unseen', report: '' };
    const ranks = Object.values(it.parts);
    const health = ranks.some((rank) => rank < 0)
      ? 'broken'
      : ranks.some((rank) => rank > 0)
        ? 'worn'
        : 'fits';
    const parts = Object.entries(it.parts).map(
      ([part, rank]) => `${part}: ${rank < 0 ? 'missing' : rank + 1}`,
    );
    return {
      health,
      report: [`site: ${id} (${seen})`, `seen: ${it.day}`, `version: ${it.version}`, ...parts].join('\n'),
    };
  };
}
