import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { listAccounts } from '../../../lib/store/accounts.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { findJob } from '../../../lib/store/jobs.ts';
import { listEntries } from '../../../lib/store/records.ts';
import { readSecret } from '../../../lib/store/vault.ts';
import { samples } from './samples.ts';

const all = { text: '', site: null, account: null, state: null, from: null, until: null };

/** Lays a database down as a released version left it. */
async function layDown(name: string, { version, stores }: (typeof samples)[number]): Promise<void> {
  const database = await openDB(name, version, {
    upgrade(fresh) {
      for (const { name: store, keyPath, indexes } of stores) {
        const shelf = fresh.createObjectStore(store, keyPath ? { keyPath } : undefined);
        for (const index of indexes ?? []) shelf.createIndex(index, index);
      }
    },
  });
  for (const { name: store, rows } of stores) for (const row of rows ?? []) await database.put(store, row);
  database.close();
}

describe('a database of an older version', () => {
  it.each(samples.map((sample) => [sample.version, sample] as const))(
    'is led on from version %i with everything in it',
    async (version, sample) => {
      await layDown(`from-${version}`, sample);
      const database = await openDatabase(`from-${version}`);
      expect((await listAccounts(database)).map(({ id }) => id)).toEqual(['ada@home.example']);
      expect((await readSecret(database, 'ada@home.example'))?.token).toBe('kept');
      expect((await findJob(database, 'd1/ada@home.example'))?.state).toBe('posted');
      const { entries } = await listEntries(database, all, null, 10);
      expect(entries.map(({ draftId, mirrors }) => [draftId, mirrors[0]?.url])).toEqual([
        ['d1', 'https://home.example/@ada/1'],
      ]);
    },
  );

  it('is led on although a row in it is no job', async () => {
    const [first] = samples;
    if (!first) throw new Error('There is no sample.');
    const stores = first.stores.map((store) =>
      store.name === 'jobs' ? { ...store, rows: [...(store.rows ?? []), { id: 'broken' }] } : store,
    );
    await layDown('broken', { ...first, stores });
    expect((await listEntries(await openDatabase('broken'), all, null, 10)).count).toBe(1);
  });
});
