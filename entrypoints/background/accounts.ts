import { parseAddress } from '../../lib/fediverse/address.ts';
import { currentInstance } from '../../lib/fediverse/drivers.ts';
import { instanceFrom } from '../../lib/fediverse/instance.ts';
import { beginSignIn, finishSignIn } from '../../lib/fediverse/oauth.ts';
import { wayBack } from '../../lib/fediverse/redirect.ts';
import { signOut } from '../../lib/fediverse/sign-out.ts';
import type { Account } from '../../lib/model/account.ts';
import type { Instance } from '../../lib/model/instance.ts';
import { allowsHost, narrowed, noPolicy, type Policy } from '../../lib/model/policy.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { act, actionsOf, resume } from '../../lib/outbox/decide.ts';
import { isReached, type Origin, routed } from '../../lib/plan/routes.ts';
import { policyInForce, policySoFar } from '../../lib/policy.ts';
import type { Handlers } from '../../lib/protocol/answer.ts';
import { readSettings } from '../../lib/settings.ts';
import { changeAccount, listAccounts } from '../../lib/store/accounts.ts';
import { readInstance } from '../../lib/store/instances.ts';
import { jobsOfAccount } from '../../lib/store/jobs.ts';
import { keepPicture } from './avatars.ts';
import { disk } from './disk.ts';
import { identityDeps } from './identity.ts';
import { pump } from './outbox.ts';
import { tellPages } from './tell.ts';

/** All accounts, each as it may post: what the organisation decided stands above what the person set. */
export const accounts = async (): Promise<Account[]> => accountsUnder((await policyInForce()).policy);

async function accountsUnder(policy: Policy): Promise<Account[]> {
  return (await listAccounts(await disk())).map((account) => ({
    ...account,
    visibility: narrowed(account.visibility, policy),
  }));
}

/** All accounts, each as it is set for posts from there, and as it may post. */
export async function accountsFrom(from: Origin): Promise<Account[]> {
  const [{ policy }, { routes }, all] = await Promise.all([
    policyInForce(),
    readSettings(),
    listAccounts(await disk()),
  ]);
  return all
    .map((account) => routed(account, from, routes))
    .map((account) => ({ ...account, visibility: narrowed(account.visibility, policy) }));
}

/** Accounts that a one-click post from the site can go to. */
export async function reachedFrom(site: string): Promise<Account[]> {
  const { routes } = await readSettings();
  return (await listAccounts(await disk())).filter((account) => isReached(account, site, routes));
}

/** What the account's server allows, as last read: a press never waits for the network. The next one finds news. */
export async function instanceOf(account: Account): Promise<Instance> {
  const { server, family } = account;
  const kept = await readInstance(await disk(), server);
  void identityDeps()
    .then((deps) => currentInstance(account, deps))
    .catch(() => undefined);
  return kept ?? instanceFrom({ server, family, software: family, readAt: 0 }, null);
}

/** Posts that waited for the sign-in go on. */
async function resumeJobs(account: string): Promise<void> {
  for (const { id } of await jobsOfAccount(await disk(), account))
    await pump.change(id, (job) => ok(resume(job, Date.now())));
}

/** What has not gone out yet cannot any more once its account leaves. What stands on the server stays. */
async function cancelJobs(account: string): Promise<void> {
  for (const job of await jobsOfAccount(await disk(), account))
    if (actionsOf(job).includes('cancel'))
      await pump.change(job.id, (it) => act(it, 'cancel', Date.now(), () => crypto.randomUUID()));
}

/** A bare server that is not allowed is not even asked who it is. A handle may lead to an allowed one. */
async function refusedAddress(address: string): Promise<Result<never> | null> {
  const typed = parseAddress(address);
  if (!typed.ok || typed.value.user !== null) return null;
  const { host } = typed.value;
  return allowsHost((await policyInForce()).policy, host) ? null : fail('policy-server', { host });
}

/** A new account begins with the visibility that the organisation chose. */
async function beginAsDecided({ account, again }: { account: Account; again: boolean }): Promise<void> {
  const { defaultVisibility } = (await policyInForce()).policy;
  if (!again && defaultVisibility)
    await changeAccount(await disk(), account.id, { visibility: defaultVisibility });
}

export const accountHandlers: Pick<
  Handlers,
  'account.begin' | 'account.finish' | 'account.list' | 'account.change' | 'account.remove'
> = {
  'account.begin': async ({ address, way }) => {
    const refused = await refusedAddress(address);
    if (refused) return refused;
    const begun = await beginSignIn(address, await identityDeps(way));
    // No request went to a server that is not allowed; a handle may have led to one.
    const { policy } = await policyInForce();
    const host = begun.ok ? '' : (begun.problem.about?.host ?? '');
    return host && !allowsHost(policy, host) ? fail('policy-server', { host }) : begun;
  },
  'account.finish': async ({ redirect }) => {
    const admitted = await finishSignIn(redirect, await identityDeps(wayBack(redirect)));
    if (!admitted.ok) return admitted;
    await beginAsDecided(admitted.value);
    tellPages('accounts');
    await resumeJobs(admitted.value.account.id);
    await keepPicture(admitted.value.account);
    return admitted;
  },
  // Shown at once, also before the policy is known; pages ask again when it is.
  'account.list': async () =>
    ok({ accounts: await accountsUnder((await policySoFar())?.policy ?? noPolicy) }),
  'account.change': async ({ id, change }) => {
    const { policy } = await policyInForce();
    if (change.visibility && narrowed(change.visibility, policy) !== change.visibility)
      return fail('policy-visibility');
    const account = await changeAccount(await disk(), id, change);
    if (!account) return fail('not-found');
    tellPages('accounts');
    return ok({ account });
  },
  'account.remove': async ({ id }) => {
    await cancelJobs(id);
    const removed = await signOut(id, await identityDeps());
    tellPages('accounts');
    return removed;
  },
};
