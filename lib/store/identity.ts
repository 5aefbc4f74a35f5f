import { admitAccount, changeAccount, listAccounts, readAccount, removeAccount } from './accounts.ts';
import { forgetApp, keepApp, readApp } from './apps.ts';
import type { Database } from './database.ts';
import { keepInstance, readInstance } from './instances.ts';
import { keepSignIn, takeSignIn } from './sign-ins.ts';
import { readSecret, renewSecret } from './vault.ts';

/** All that signing in, out and on needs of the disk. */
export const createIdentityStore = (database: Database) => ({
  listAccounts: listAccounts.bind(null, database),
  readAccount: readAccount.bind(null, database),
  admitAccount: admitAccount.bind(null, database),
  changeAccount: changeAccount.bind(null, database),
  removeAccount: removeAccount.bind(null, database),
  readSecret: readSecret.bind(null, database),
  renewSecret: renewSecret.bind(null, database),
  readApp: readApp.bind(null, database),
  keepApp: keepApp.bind(null, database),
  forgetApp: forgetApp.bind(null, database),
  keepSignIn: keepSignIn.bind(null, database),
  takeSignIn: takeSignIn.bind(null, database),
  readInstance: readInstance.bind(null, database),
  keepInstance: keepInstance.bind(null, database),
});
export type IdentityStore = ReturnType<typeof createIdentityStore>;
