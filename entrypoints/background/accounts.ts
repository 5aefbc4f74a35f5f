import { instanceFrom } from '../../lib/fediverse/instance.ts';
import { beginSignIn, finishSignIn } from '../../lib/fediverse/oauth.ts';
import { signOut } from '../../lib/fediverse/sign-out.ts';
import type { Account } from '../../lib/model/account.ts';
import type { Instance } from '../../lib/model/instance.ts';
import { fail, ok } from '../../lib/model/result.ts';
import { act, actionsOf, resume } from '../../lib/outbox/decide.ts';
import type { Handlers } from '../../lib/protocol/answer.ts';
import { changeAccount, listAccounts } from '../../lib/store/accounts.ts';
import { readInstance } from '../../lib/store/instances.ts';
import { jobsOfAccount } from '../../lib/store/jobs.ts';
import { disk } from './disk.ts';
import { identityDeps } from './identity.ts';
import { pump } from './outbox.ts';
import { tellPages } from './tell.ts';

export const defaultAccounts = async (): Promise<Account[]> =>
  (await listAccounts(await disk())).filter((account) => account.isDefault);

/** What the account's server allows, as last read: a press never waits for the network. */
export async function instanceOf({ server, family }: Account): Promise<Instance> {
  const kept = await readInstance(await disk(), server);
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

export const accountHandlers: Pick<
  Handlers,
  'account.begin' | 'account.finish' | 'account.list' | 'account.change' | 'account.remove'
> = {
  'account.begin': async ({ address }) => beginSignIn(address, await identityDeps()),
  'account.finish': async ({ redirect }) => {
    const admitted = await finishSignIn(redirect, await identityDeps());
    if (!admitted.ok) return admitted;
    tellPages('accounts');
    await resumeJobs(admitted.value.account.id);
    return admitted;
  },
  'account.list': async () => ok({ accounts: await listAccounts(await disk()) }),
  'account.change': async ({ id, change }) => {
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
