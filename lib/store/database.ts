import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Account } from '../model/account.ts';
import type { Instance } from '../model/instance.ts';
import type { Job } from '../model/job.ts';
import type { App } from './apps.ts';
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
}
export type Database = IDBPDatabase<Shelves>;

/** Opens the database, or makes it. */
export const openDatabase = (name = 'also-post'): Promise<Database> =>
  openDB<Shelves>(name, 1, {
    upgrade(database) {
      database.createObjectStore('accounts', { keyPath: 'id' });
      database.createObjectStore('vault', { keyPath: 'account' });
      database.createObjectStore('apps', { keyPath: 'key' });
      database.createObjectStore('signIns', { keyPath: 'state' });
      database.createObjectStore('instances', { keyPath: 'server' });
      const jobs = database.createObjectStore('jobs', { keyPath: 'id' });
      for (const index of ['draftId', 'state', 'account', 'createdAt'] as const)
        jobs.createIndex(index, index);
      database.createObjectStore('media');
    },
  });
