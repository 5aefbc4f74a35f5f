import browser from '../../lib/browser.ts';
import type { IdentityDeps } from '../../lib/fediverse/deps.ts';
import type { Driver } from '../../lib/fediverse/driver.ts';
import { createDrivers } from '../../lib/fediverse/drivers.ts';
import { returnTo, type Way } from '../../lib/fediverse/redirect.ts';
import { allowsServer } from '../../lib/model/policy.ts';
import { fail, type Result } from '../../lib/model/result.ts';
import { policyInForce } from '../../lib/policy.ts';
import { changeAccount, readAccount } from '../../lib/store/accounts.ts';
import type { Database } from '../../lib/store/database.ts';
import { createIdentityStore } from '../../lib/store/identity.ts';
import { carryBy } from './carry.ts';
import { disk } from './disk.ts';
import { tellPages } from './tell.ts';

/** Where an account's server is looked up by its handle; tells no more than the handle. */
const WELL_KNOWN = /^\/\.well-known\//;

/** The last door before the network: nothing goes to a server that the organisation does not allow. */
async function checkAllowed(url: string): Promise<void> {
  const { policy } = await policyInForce();
  if (!allowsServer(policy, url) && !(URL.canParse(url) && WELL_KNOWN.test(new URL(url).pathname)))
    throw new TypeError('The policy does not allow this server.');
}

const fetchWhereAllowed: typeof fetch = async (what, about) => {
  await checkAllowed(what instanceof Request ? what.url : String(what));
  return fetch(what, about);
};

/** What signing in, out and on needs, from the real world. @param way how the person comes back from their server */
export async function identityDeps(way: Way = 'window'): Promise<IdentityDeps> {
  return {
    fetch: fetchWhereAllowed,
    carry: carryBy(checkAllowed),
    now: () => Date.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    // Firefox for Android has no such thing (facts: permissions-and-policy 5).
    redirectUrl: way === 'window' ? (browser.identity?.getRedirectURL() ?? returnTo.paste) : returnTo[way],
    isGranted: (server) => browser.permissions.contains({ origins: [`${server}/*`] }),
    store: createIdentityStore(await disk()),
  };
}

/** One maker for all, so that a token is never renewed twice at once; a new one when the disk was opened anew. */
let made: { on: Database; drivers: ReturnType<typeof createDrivers> } | null = null;

/** The driver of an account, or why there is none. */
export async function driverOf(account: string): Promise<Result<Driver>> {
  try {
    const on = await disk();
    const { server } = (await readAccount(on, account)) ?? {};
    if (server && !allowsServer((await policyInForce()).policy, server))
      return fail('policy-server', { host: new URL(server).host });
    if (made?.on !== on) made = { on, drivers: createDrivers(await identityDeps()) };
    return await made.drivers(account);
  } catch {
    return fail('unexpected');
  }
}

/** The server refused the token: the account says so, and its posts wait. */
export async function tokenRefused(account: string): Promise<void> {
  await changeAccount(await disk(), account, { needsSignIn: true });
  tellPages('accounts');
}
