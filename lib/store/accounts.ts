import type { Account } from '../model/account.ts';
import type { Instance } from '../model/instance.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Database } from './database.ts';
import type { Secret } from './vault.ts';

/** In the order in which they were connected. */
export const listAccounts = async (database: Database): Promise<Account[]> =>
  (await database.getAll('accounts')).sort((a, b) => a.addedAt - b.addedAt);

export const readAccount = async (database: Database, id: string): Promise<Account | null> =>
  (await database.get('accounts', id)) ?? null;

export interface Admission {
  account: Account;
  /** Whether it was there before: its settings are kept. */
  again: boolean;
  /** The secret that the new one replaced. */
  replaced: Secret | null;
}

/**
 * Takes in an account that just signed in, with its secret and its server's limits, all or nothing. The first one becomes
 * the default. `account-refused` when another server already holds an account of that name: it may be an impostor.
 */
export async function admitAccount(
  database: Database,
  account: Account,
  secret: Secret,
  instance: Instance,
): Promise<Result<Admission>> {
  const change = database.transaction(['accounts', 'vault', 'instances'], 'readwrite', {
    durability: 'strict',
  });
  const accounts = change.objectStore('accounts');
  const vault = change.objectStore('vault');
  const existing = await accounts.get(account.id);
  const replaced = (await vault.get(account.id)) ?? null;
  const isFirst = (await accounts.count()) === 0;
  if (existing && existing.server !== account.server) return fail('account-refused');
  const admitted = existing ? returned(existing, account) : { ...account, isDefault: isFirst };
  await accounts.put(admitted);
  await vault.put(secret);
  await change.objectStore('instances').put(instance);
  await change.done;
  return ok({ account: admitted, again: existing !== undefined, replaced });
}

const returned = (existing: Account, fresh: Account): Account => {
  const { isDefault, visibility, language, addedAt, picture } = existing;
  const kept = { ...fresh, isDefault, visibility, language, addedAt };
  return fresh.avatar === existing.avatar ? { ...kept, picture } : kept;
};

type Changed = 'isDefault' | 'visibility' | 'language' | 'needsSignIn' | 'picture';
type Change = { [Key in Changed]?: Account[Key] | undefined };

/** Changes what is given, leaves the rest. `null` when there is no such account. */
export async function changeAccount(database: Database, id: string, change: Change): Promise<Account | null> {
  const transaction = database.transaction('accounts', 'readwrite');
  const account = await transaction.store.get(id);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const changed = account ? { ...account, ...given } : null;
  if (changed) await transaction.store.put(changed);
  await transaction.done;
  return changed;
}

/** Forgets an account and its secret, together. */
export async function removeAccount(database: Database, id: string): Promise<void> {
  const change = database.transaction(['accounts', 'vault'], 'readwrite');
  await Promise.all([change.objectStore('accounts').delete(id), change.objectStore('vault').delete(id)]);
  await change.done;
}
