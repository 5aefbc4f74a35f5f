import type { Database } from './database.ts';

/** What lets us act for an account. Lies in the vault and nowhere else; never in a message, a log or an export. */
export interface Secret {
  /** Id of the account. */
  account: string;
  token: string;
  /** `null` where the server gives none. */
  refreshToken: string | null;
  /** ms since the epoch; `null` when the token does not expire. */
  expiresAt: number | null;
  /** Key of the registration it belongs to. */
  app: string;
  clientId: string;
  clientSecret: string;
}

export const readSecret = async (database: Database, account: string): Promise<Secret | null> =>
  (await database.get('vault', account)) ?? null;

/** Puts a renewed secret in place of the old one, unless the account has left or signed in anew meanwhile. */
export async function renewSecret(database: Database, old: Secret, renewed: Secret): Promise<void> {
  // The server has already forgotten the old token.
  const change = database.transaction(['accounts', 'vault'], 'readwrite', { durability: 'strict' });
  const accounts = change.objectStore('accounts');
  const vault = change.objectStore('vault');
  const [account, current] = await Promise.all([accounts.get(old.account), vault.get(old.account)]);
  if (account && current?.token === old.token) {
    await vault.put(renewed);
    await accounts.put({ ...account, expiresAt: renewed.expiresAt });
  }
  await change.done;
}
