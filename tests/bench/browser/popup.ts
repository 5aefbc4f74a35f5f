import { inline } from '../../e2e/acts/compose.ts';
import { POST, posting, press } from '../../e2e/acts/mirror.ts';
import type { Scene } from '../../e2e/scene.ts';
import type { Figure } from '../figures.ts';

const ROUNDS = 7;

/** How long the popup takes to show its list, and a sleeping background to answer, with few and with many posts behind. */
export async function popup(scene: Scene): Promise<Figure[]> {
  const { browser } = scene;
  const page = await browser.newPage('https://x.com/home');
  await inline(page).write('The one that all others are copies of');
  await posting(scene, 1, () => press(page, POST));
  await page.close();
  const figures: Figure[] = [];
  let there = 0;
  for (const count of [0, 1000, 10_000]) {
    const own = await browser.openOwn('/manifest.json');
    await own.evaluate(copyNewest, { count: count - there, from: there });
    await own.close();
    there = count;
    const shown: number[] = [];
    const woken: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      shown.push(await firstList(scene));
      woken.push(await wake(scene));
    }
    const behind = count.toLocaleString('en');
    figures.push(
      {
        name: `popup opened → list shown, ${behind} posts`,
        unit: 'ms',
        ours: shown,
        bar: { most: 200, of: 'median' },
      },
      { name: `sleeping background → answer, ${behind} posts`, unit: 'ms', ours: woken },
    );
  }
  return figures;
}

/** ms from the start of its loading until its list stands there. */
async function firstList({ browser }: Scene): Promise<number> {
  const page = await browser.openOwn('/popup.html');
  await page.waitFor(() => document.querySelector('li') !== null);
  const ms = await page.evaluate(
    () =>
      new Promise<number>((done) =>
        // The list's first frame is the one after it was put there; this is asked right after that.
        requestAnimationFrame(() =>
          done(performance.getEntriesByType('paint').at(-1)?.startTime ?? Number.NaN),
        ),
      ),
  );
  await page.close();
  return ms;
}

async function wake({ browser }: Scene): Promise<number> {
  const own = await browser.openOwn('/manifest.json');
  await browser.killBackground();
  const ms = await own.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') })
      .browser;
    const start = performance.now();
    await runtime.sendMessage({ verb: 'settings.get', ask: {} });
    return performance.now() - start;
  });
  await own.close();
  return ms;
}

/** Runs in an own page: copies the newest job and its entry in the record, each under a new name and an older time. */
async function copyNewest({ count, from }: { count: number; from: number }): Promise<void> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('also-post');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  const newest = (shelf: string) =>
    new Promise<Record<string, unknown>>((done) => {
      const reading = database.transaction(shelf).objectStore(shelf).getAll();
      reading.onsuccess = () => done(reading.result.at(-1));
    });
  const [job, entry] = [await newest('jobs'), await newest('records')];
  const work = database.transaction(['jobs', 'records'], 'readwrite');
  for (let at = from; at < from + count; at += 1) {
    const draftId = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    const older = Number(job.createdAt) - (at + 1) * 60_000;
    const id = `${draftId}/${String(job.account)}`;
    work.objectStore('jobs').put({ ...job, id, draftId, createdAt: older, updatedAt: older });
    // As lib/model/record.ts makes it.
    const key = `${older.toString(36).padStart(9, '0')}/${draftId}`;
    work.objectStore('records').put({ ...entry, draftId, at: older, key });
  }
  await new Promise((done) => {
    work.oncomplete = done;
  });
  database.close();
}
