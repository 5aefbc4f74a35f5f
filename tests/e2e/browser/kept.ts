import type { Kept } from './types.ts';

/** Runs in one of the extension's own pages: reads all of its storage, as JSON. */
export async function readKept(): Promise<string> {
  const { storage } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') }).browser;
  const wait = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const databases: Kept['databases'] = {};
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    const database = await wait(indexedDB.open(name));
    const stores: Record<string, unknown[]> = {};
    for (const store of database.objectStoreNames) {
      stores[store] = await wait(database.transaction(store).objectStore(store).getAll());
    }
    database.close();
    databases[name] = stores;
  }
  const [local, sync, session] = await Promise.all([
    storage.local.get(null),
    storage.sync.get(null),
    storage.session.get(null),
  ]);
  return JSON.stringify({ local, sync, session, databases }, (_key, value: unknown) => {
    if (value instanceof Blob) return { bytes: value.size, type: value.type };
    if (value instanceof Map || value instanceof Set) return [...value];
    return value;
  });
}
