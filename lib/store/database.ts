import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Account } from '../model/account.ts';
import type { Contact } from '../model/contact.ts';
import type { Instance } from '../model/instance.ts';
import { Job } from '../model/job.ts';
import type { Proof } from '../model/proof.ts';
import type { Entry } from '../model/record.ts';
import type { Written } from '../model/written.ts';
import type { App } from './apps.ts';
import { noteJob } from './records.ts';
import type { PendingSignIn } from './sign-ins.ts';
import type { Secret } from './vault.ts';

/** What lies on disk, in the extension's own origin. The only place where tokens exist outside memory. */
export interface Shelves extends DBSchema {
  accounts: { key: string; value: Account };
  vault: { key: string; value: Secret };
  apps: { key: string; value: App };
  signIns: { key: string; value: PendingSignIn };
  instances: { key: string; value: Instance };
  jobs: {
    key: string;
    value: Job;
    indexes: { draftId: string; state: string; account: string; createdAt: number };
  };
  media: { key: string; value: Blob };
  proofs: { key: string; value: Proof };
  contacts: { key: string; value: Contact & { key: string } };
  written: { key: string; value: Written };
  records: { key: string; value: Entry; indexes: { draftId: string; facets: string } };
}
export type Database = IDBPDatabase<Shelves>;

type Upgrade = IDBPTransaction<Shelves, StoreNames<Shelves>[], 'versionchange'>;

/** From each version to the next. A step that was released is never changed: it must lead on from what lies on disks. */
const steps: readonly ((database: Database, work: Upgrade) => void | Promise<void>)[] = [
  function first(database) {
    database.createObjectStore('accounts', { keyPath: 'id' });
    database.createObjectStore('vault', { keyPath: 'account' });
    database.createObjectStore('apps', { keyPath: 'key' });
    database.createObjectStore('signIns', { keyPath: 'state' });
    database.createObjectStore('instances', { keyPath: 'server' });
    const jobs = database.createObjectStore('jobs', { keyPath: 'id' });
    for (const index of ['draftId', 'state', 'account', 'createdAt'] as const) jobs.createIndex(index, index);
    database.createObjectStore('media');
  },
  async function record(database, work) {
    const records = database.createObjectStore('records', { keyPath: 'key' });
    records.createIndex('draftId', 'draftId', { unique: true });
    records.createIndex('facets', 'facets', { multiEntry: true });
    for (const row of await work.objectStore('jobs').getAll()) {
      const job = Job.safeParse(row);
      if (job.success) await noteJob(work, job.data);
    }
  },
  function panel(database) {
    database.createObjectStore('proofs', { keyPath: 'id' });
    database.createObjectStore('contacts', { keyPath: 'key' });
  },
  function composer(database) {
    database.createObjectStore('written');
  },
];

/** Opens the database, makes it, or leads an older one on step by step. */
export const openDatabase = (name = 'also-post'): Promise<Database> =>
  openDB<Shelves>(name, steps.length, {
    async upgrade(database, version, _, work) {
      for (const step of steps.slice(version)) await step(database, work);
    },
  });
