import type { Instance } from '../model/instance.ts';
import type { Database } from './database.ts';

/** @param server origin */
export const readInstance = async (database: Database, server: string): Promise<Instance | null> =>
  (await database.get('instances', server)) ?? null;

export const keepInstance = async (database: Database, instance: Instance): Promise<void> => {
  await database.put('instances', instance);
};
