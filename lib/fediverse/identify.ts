import type { Account } from '../model/account.ts';
import { Visibility } from '../model/draft.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { PendingSignIn } from '../store/sign-ins.ts';
import { isPublicOrigin } from './address.ts';
import { ask, createClient } from './client.ts';
import { outOfReach } from './deps.ts';
import { Credentials, type Token } from './entities.ts';
import { isSuccess, type Wire } from './http.ts';
import { expiryOf } from './tokens.ts';
import { serversOf } from './webfinger.ts';

/** Who signed in, as their server says. `account-refused` when it does not let us know. */
export async function identify(
  signIn: PendingSignIn,
  token: Token,
  wire: Wire,
  now: number,
): Promise<Result<Account>> {
  const { server, family } = signIn.instance;
  const { access_token, refresh_token = '' } = token;
  const secrets = [...(wire.secrets ?? []), refresh_token];
  const api = createClient({ ...wire, secrets, server, token: access_token });
  const answer = await ask(api.v1.accounts.verifyCredentials());
  const me = isSuccess(answer) ? Credentials.safeParse(answer.json).data : undefined;
  if (!me)
    return (
      outOfReach(answer, server) ??
      fail('account-refused', undefined, answer.is === 'answered' ? answer.said : '')
    );
  const { username, url, avatar, source } = me;
  const home = await homeOf(signIn, username, wire);
  return ok({
    id: `${username.toLowerCase()}@${home}`,
    acct: `${username}@${home}`,
    displayName: me.display_name.trim().slice(0, 200) || username,
    server,
    family,
    url: url ?? `${server}/@${username}`,
    avatar: avatar ?? null,
    scopes: token.scope ?? signIn.scopes,
    expiresAt: expiryOf(token, now),
    isDefault: false,
    visibility: Visibility.safeParse(source.privacy).data ?? 'public',
    language: typeof source.language === 'string' && source.language ? source.language : null,
    needsSignIn: false,
    addedAt: now,
  });
}

/**
 * The host in the person's handle. A server may say that its handles have another host than its own, but anyone can say
 * that: it counts for a parent domain, or when that host agrees.
 */
async function homeOf({ instance, domain }: PendingSignIn, username: string, wire: Wire): Promise<string> {
  const { hostname: own, origin } = new URL(instance.server);
  const claimed = domain ? URL.parse(`https://${domain}`) : null;
  if (!claimed || claimed.hostname === own || !isPublicOrigin(claimed)) return own;
  const isAgreed =
    own.endsWith(`.${claimed.hostname}`) ||
    (await serversOf(wire, claimed.hostname, username)).includes(origin);
  return isAgreed ? claimed.hostname : own;
}
