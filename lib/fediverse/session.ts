import type { Account } from '../model/account.ts';
import type { Instance } from '../model/instance.ts';
import { ask, createClient } from './client.ts';
import type { Outcome, UploadWay } from './driver.ts';
import { Credentials } from './entities.ts';
import { type Answer, isSuccess } from './http.ts';
import { type Asked, created, type Failed, failure, meantStatus, refused } from './outcome.ts';
import { type Profile, profiles } from './profiles.ts';

export interface DriverOptions {
  account: Pick<Account, 'server' | 'family'>;
  token: string;
  /** What else must not stand in any error, should the server repeat it: its registration, what the token is renewed with. */
  secrets?: readonly string[] | undefined;
  instance: Instance;
  fetch: typeof fetch;
  /** A `fetch` for forms with files that tells how far it is, and may outlive this background; absent where there is none. */
  carry?: ((way: UploadWay) => typeof fetch) | undefined;
  now(): number;
}

/** What the driver's functions share for one account. */
export interface Session extends DriverOptions {
  profile: Profile;
  api: ReturnType<typeof createClient>;
  /** The account's id on its server; asked for once. */
  myId(): Promise<Outcome<string>>;
}

export function openSession(options: DriverOptions): Session {
  const { account, fetch, token, secrets } = options;
  let known: Outcome<string> | null = null;
  const session: Session = {
    ...options,
    profile: profiles[account.family],
    api: createClient({ fetch, token, secrets, server: account.server }),
    async myId() {
      if (known?.is !== 'created') known = await whoAmI(session);
      return known;
    },
  };
  return session;
}

async function whoAmI(session: Session): Promise<Outcome<string>> {
  const me = await askMe(session);
  return me.is === 'created' ? created(me.value.id) : me;
}

async function askMe({ api, profile, now }: Session): Promise<Outcome<Credentials>> {
  const answer = await ask(api.v1.accounts.verifyCredentials());
  const me = isSuccess(answer) ? Credentials.safeParse(answer.json) : null;
  return me?.success ? created(me.data) : notMe(answer, profile, now());
}

/** Why the server does not know us: the token is bad, or the account is not what it was. */
export function notMe(answer: Answer, profile: Profile, now: number): Failed {
  const failed = failure(answer, profile, 'other', now);
  if (answer.is !== 'answered' || failed.is === 'unknown') return failed;
  const status = meantStatus(answer, profile);
  if (profile.badToken.includes(status)) return refused('token-revoked', answer.said);
  return status === 403 ? refused('account-limited', answer.said) : failed;
}

/** What a failure means. Asks who we are where the answer leaves open whether the token, the account or this request is unwelcome. */
export async function explain(session: Session, answer: Answer, asked: Asked): Promise<Failed> {
  const { profile, now } = session;
  const failed = failure(answer, profile, asked, now());
  if (answer.is !== 'answered' || failed.is === 'unknown') return failed;
  const status = meantStatus(answer, profile);
  const isVague401 = status === 401 && profile.vague401;
  if (status !== 403 && !isVague401) return failed;
  const me = await askMe(session);
  if (me.is !== 'created') return me.is === 'refused' ? me : failed;
  if (me.value.suspended) return refused('account-suspended', answer.said);
  if (me.value.moved) return refused('account-moved', answer.said);
  if (isVague401 || (profile.refusesBy403 && answer.said))
    return refused(asked === 'media' ? 'media-refused' : 'refused', answer.said);
  return refused('permission-missing', answer.said);
}
