import browser from 'webextension-polyfill';
import type { IdentityDeps } from '../../lib/fediverse/deps.ts';
import type { Driver } from '../../lib/fediverse/driver.ts';
import { createDrivers } from '../../lib/fediverse/drivers.ts';
import { fail, type Result } from '../../lib/model/result.ts';
import { changeAccount } from '../../lib/store/accounts.ts';
import { createIdentityStore } from '../../lib/store/identity.ts';
import { disk } from './disk.ts';
import { tellPages } from './tell.ts';

/** What signing in, out and on needs, from the real world. */
export async function identityDeps(): Promise<IdentityDeps> {
  return {
    fetch: (...request) => fetch(...request),
    now: () => Date.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    redirectUrl: browser.identity.getRedirectURL(),
    store: createIdentityStore(await disk()),
  };
}

let drivers: ReturnType<typeof createDrivers> | null = null;

/** The driver of an account, or why there is none. One maker for all, so that a token is never renewed twice at once. */
export async function driverOf(account: string): Promise<Result<Driver>> {
  try {
    drivers ??= createDrivers(await identityDeps());
    return await drivers(account);
  } catch {
    return fail('unexpected');
  }
}

/** The server refused the token: the account says so, and its posts wait. */
export async function tokenRefused(account: string): Promise<void> {
  await changeAccount(await disk(), account, { needsSignIn: true });
  tellPages('accounts');
}
