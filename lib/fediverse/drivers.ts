import type { Account } from '../model/account.ts';
import type { Instance } from '../model/instance.ts';
import type { ProblemCode } from '../model/problem.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Secret } from '../store/vault.ts';
import { guarded, type IdentityDeps } from './deps.ts';
import type { Driver, Outcome } from './driver.ts';
import type { Wire } from './http.ts';
import { instanceFrom, readDocument, type Told } from './instance.ts';
import { createLoopsDriver } from './loops/driver.ts';
import { loopsInstance, readConfig } from './loops/instance.ts';
import { createDriver } from './mastodon.ts';
import { createMisskeyDriver } from './misskey/driver.ts';
import { misskeyInstance, readMeta } from './misskey/instance.ts';
import { type Profile, profiles } from './profiles.ts';
import type { DriverOptions } from './session.ts';
import { expiryOf, requestToken } from './tokens.ts';

const DAY = 24 * 3_600_000;
/** A token that can be renewed is, when it has less than this left (Pixelfed: a year; facts: fediverse-api 2a). */
const RENEWAL = 30 * DAY;

/** One driver for each protocol. */
const makers: Readonly<Record<Profile['protocol'], (options: DriverOptions) => Driver>> = {
  mastodon: createDriver,
  misskey: createMisskeyDriver,
  loops: createLoopsDriver,
};

type Deps = Pick<IdentityDeps, 'fetch' | 'carry' | 'now' | 'store'>;

/** Hands out the driver of an account; keep one such function, so that a token is never renewed twice at once. */
export function createDrivers(deps: Deps): (account: string) => Promise<Result<Driver>> {
  const renewals = new Map<string, Promise<Secret>>();
  const currentSecret = (account: Account, secret: Secret): Promise<Secret> => {
    const running = renewals.get(account.id) ?? renewed(account, secret, deps);
    renewals.set(account.id, running);
    return running.finally(() => renewals.delete(account.id));
  };
  return (id) =>
    guarded(async () => {
      const account = await deps.store.readAccount(id);
      if (!account) return fail('account-refused');
      const kept = await deps.store.readSecret(id);
      if (!kept || account.needsSignIn) return fail('token-revoked');
      const { token, refreshToken, expiresAt, clientSecret } = await currentSecret(account, kept);
      if (expiresAt !== null && expiresAt <= deps.now()) return fail('token-revoked');
      const instance = await currentInstance(account, deps);
      const create = makers[profiles[account.family].protocol];
      const driver = create({
        account,
        token,
        secrets: [clientSecret, refreshToken ?? ''],
        instance,
        fetch: deps.fetch,
        carry: deps.carry,
        now: deps.now,
      });
      return ok(attentive(driver, () => readAgain(account, deps)));
    });
}

/** The secret itself when it need not be renewed, or the server does not do it now. */
async function renewed(account: Account, secret: Secret, { fetch, now, store }: Deps): Promise<Secret> {
  const { refreshToken, expiresAt, clientId, clientSecret } = secret;
  if (!refreshToken || expiresAt === null || expiresAt - now() > RENEWAL) return secret;
  const token = await requestToken({ fetch }, account.server, {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: clientId,
    client_secret: clientSecret,
  });
  if ('is' in token) return secret;
  const next = {
    ...secret,
    token: token.access_token,
    refreshToken: token.refresh_token ?? refreshToken,
    expiresAt: expiryOf(token, now()),
  };
  await store.renewSecret(secret, next);
  return next;
}

/** Refusals that come of limits which are no longer what they were. */
const outgrown: ReadonlySet<ProblemCode> = new Set([
  'too-long',
  'media-too-large',
  'media-refused',
  'refused',
]);

/** After such a refusal the limits are read again, so that the next plan is made for them. */
function attentive(driver: Driver, readLimitsAgain: () => Promise<unknown>): Driver {
  const heed = async <T>(outcome: Outcome<T>): Promise<Outcome<T>> => {
    if (outcome.is === 'refused' && outgrown.has(outcome.problem.code)) await readLimitsAgain();
    return outcome;
  };
  return {
    ...driver,
    upload: async (...asked) => heed(await driver.upload(...asked)),
    publish: async (...asked) => heed(await driver.publish(...asked)),
  };
}

/** What a server says of its limits now; `null` when it is silent. */
async function readLimits(wire: Wire, told: Told): Promise<Instance | null> {
  if (profiles[told.family].protocol === 'misskey') {
    const meta = await readMeta(wire, told.server);
    return 'is' in meta ? null : misskeyInstance(told, meta);
  }
  if (profiles[told.family].protocol === 'loops') {
    const config = await readConfig(wire, told.server);
    return 'is' in config ? null : loopsInstance(told, config);
  }
  const document = await readDocument(wire, told.server);
  return 'is' in document ? null : instanceFrom(told, document);
}

/** What an account's server allows; read again once a day, the last known where the server is silent. */
export async function currentInstance(
  { server, family }: Pick<Account, 'server' | 'family'>,
  { fetch, now, store }: Deps,
): Promise<Instance> {
  const kept = await store.readInstance(server);
  if (kept && now() - kept.readAt < DAY) return kept;
  return readAgain({ server, family }, { fetch, now, store });
}

async function readAgain(
  { server, family }: Pick<Account, 'server' | 'family'>,
  { fetch, now, store }: Deps,
): Promise<Instance> {
  const kept = await store.readInstance(server);
  const told = { server, family, software: kept?.software ?? family, readAt: now() };
  const instance = await readLimits({ fetch }, told);
  if (instance) await store.keepInstance(instance);
  return instance ?? kept ?? instanceFrom(told, null);
}
