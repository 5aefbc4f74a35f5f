import type { Database } from './database.ts';

/**
 * The bytes of a draft's media, read from our own copy: a page's `File` itself cannot be sent from a worker
 * (facts: toolchain-chromium 5.1). `null` when they are gone. They are stored by `addJobs` and removed by `saveJob`.
 */
export async function mediaBytes(database: Database, key: string): Promise<Blob | null> {
  return (await database.get('media', key)) ?? null;
}

/** Keeps what was made of a file; its key begins with the draft's id, and goes with it. */
export async function keepMediaBytes(database: Database, key: string, bytes: Blob): Promise<void> {
  const work = database.transaction('media', 'readwrite', { durability: 'strict' });
  await work.store.put(bytes, key);
  await work.done;
}
