import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one released version of the database left on disks. */
export interface Sample {
  version: number;
  stores: {
    name: string;
    keyPath: string | null;
    indexes: { name: string; keyPath: string; unique: boolean; multiEntry: boolean }[];
    /** `key` where the store has no key path. */
    rows: { key?: string; value: object }[];
  }[];
}

/** Of each version, oldest first. A sample is never changed; a new version adds one. */
export const samples: readonly Sample[] = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Sample)
  .sort((a, b) => a.version - b.version);

/**
 * Lays a database down as that version left it, in place of what is there. Also runs in a page, so it knows nothing but its
 * argument. Resolves once it is laid and closed.
 */
export async function layDown({ name, sample }: { name: string; sample: Sample }): Promise<void> {
  // Both wait in the browser's one line for this database: nobody opens it in between.
  indexedDB.deleteDatabase(name);
  const opening = indexedDB.open(name, sample.version);
  await new Promise<void>((resolve, reject) => {
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const { name: store, keyPath, indexes, rows } of sample.stores) {
        const shelf = opening.result.createObjectStore(store, keyPath === null ? undefined : { keyPath });
        for (const { name: index, keyPath: path, unique, multiEntry } of indexes)
          shelf.createIndex(index, path, { unique, multiEntry });
        for (const { key, value } of rows) shelf.put(value, key);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
