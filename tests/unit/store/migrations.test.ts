import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { listAccounts } from '../../../lib/store/accounts.ts';
import { listContacts } from '../../../lib/store/contacts.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { findJob } from '../../../lib/store/jobs.ts';
import { listProofs } from '../../../lib/store/proofs.ts';
import { listEntries } from '../../../lib/store/records.ts';
import { readSecret } from '../../../lib/store/vault.ts';
import { readWritten } from '../../../lib/store/written.ts';
import { layDown, samples } from '../../files/database/samples.ts';

const all = { text: '', site: null, account: null, state: null, from: null, until: null };

describe('a database of an older version', () => {
  it('is there as a sample, for every version that there ever was', async () => {
    const { version } = await openDatabase('newest');
    expect(samples.map((sample) => sample.version)).toEqual(
      Array.from({ length: version }, (_, at) => at + 1),
    );
  });

  it.each(samples.map((sample) => [sample.version, sample] as const))(
    'is led on from version %i with everything in it',
    async (version, sample) => {
      const name = `from-${version}`;
      await layDown({ name, sample });
      const database = await openDatabase(name);
      expect((await listAccounts(database)).map(({ id }) => id)).toEqual(['ada@home.example']);
      expect((await readSecret(database, 'ada@home.example'))?.token).toBe('kept');
      expect((await findJob(database, 'd1/ada@home.example'))?.state).toBe('posted');
      expect((await findJob(database, 'd2/ada@home.example'))?.state).toBe('sending');
      const { entries } = await listEntries(database, { ...all, text: 'bore' }, null, 10);
      expect(entries.map(({ draftId, mirrors }) => [draftId, mirrors[0]?.url])).toEqual([
        ['d1', 'https://home.example/@ada/1'],
      ]);
      expect((await listContacts(database)).map(({ handle }) => handle)).toEqual(version < 3 ? [] : ['bbc']);
      expect((await listProofs(database)).map(({ edits }) => edits)).toEqual(
        version < 3 ? [] : [{ spoilerText: 'Tywydd' }],
      );
      expect((await readWritten(database))?.text).toBe(version < 4 ? undefined : 'Heb ei orffen');
    },
  );

  it('ends as a new one begins: the same shelves with the same indexes', async () => {
    const shape = async (name: string): Promise<unknown> => {
      const database = await openDatabase(name);
      return [...database.objectStoreNames].map((store) => {
        const { keyPath, indexNames } = database.transaction(store).store;
        return [store, keyPath, [...indexNames]];
      });
    };
    const [first] = samples;
    if (!first) throw new Error('There is no sample.');
    await layDown({ name: 'old', sample: first });
    expect(await shape('old')).toEqual(await shape('new'));
  });

  it('is led on although a row in it is no job', async () => {
    const [first] = samples;
    if (!first) throw new Error('There is no sample.');
    const stores = first.stores.map((store) =>
      store.name === 'jobs' ? { ...store, rows: [...store.rows, { value: { id: 'broken' } }] } : store,
    );
    await layDown({ name: 'broken', sample: { ...first, stores } });
    expect((await listEntries(await openDatabase('broken'), all, null, 10)).count).toBe(1);
  });
});
