import type { Database } from './database.ts';

/**
 * Our registration with one server, for one redirect address. Kept when an account leaves: servers allow few
 * registrations an hour for one address of a whole office (facts: fediverse-api 2, universal recipe).
 */
export interface App {
  /** `<origin of the server> <redirect address>`. */
  key: string;
  clientId: string;
  clientSecret: string;
  scopes: string;
  registeredAt: number;
}

export const readApp = async (database: Database, key: string): Promise<App | null> =>
  (await database.get('apps', key)) ?? null;

export const keepApp = async (database: Database, app: App): Promise<void> => {
  await database.put('apps', app);
};

export const forgetApp = (database: Database, key: string): Promise<void> => database.delete('apps', key);
