import { Written } from '../model/written.ts';
import type { Database } from './database.ts';

/** There is one composer of our own, however many windows show it. */
const KEY = 'own';

/** What was left in our own composer; `null` when nothing was, or it cannot be read any more. */
export const readWritten = async (database: Database): Promise<Written | null> =>
  Written.safeParse(await database.get('written', KEY)).data ?? null;

export const keepWritten = async (database: Database, written: Written): Promise<void> => {
  await database.put('written', written, KEY);
};

/** Forgets it once it was posted, unless somebody began anew meanwhile. */
export async function dropWritten(database: Database, id: string): Promise<void> {
  const change = database.transaction('written', 'readwrite');
  if ((await change.store.get(KEY))?.id === id) await change.store.delete(KEY);
  await change.done;
}
