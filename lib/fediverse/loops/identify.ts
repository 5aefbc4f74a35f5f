import type { Account } from '../../model/account.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { PendingSignIn } from '../../store/sign-ins.ts';
import { outOfReach } from '../deps.ts';
import type { Token } from '../entities.ts';
import { isSuccess, type Wire } from '../http.ts';
import { expiryOf } from '../tokens.ts';
import { Me } from './entities.ts';
import { call } from './session.ts';

/** Who signed in, as their server says. `account-refused` when it does not let us know. */
export async function identifyLoops(
  { instance: { server, family }, scopes }: PendingSignIn,
  token: Token,
  wire: Wire,
  now: number,
): Promise<Result<Account>> {
  const { access_token, refresh_token = '' } = token;
  const secrets = [...(wire.secrets ?? []), refresh_token];
  const session = { ...wire, secrets, server, token: access_token, carry: undefined, now: () => now };
  const answer = await call(session, 'account/info/self');
  const me = isSuccess(answer) ? Me.safeParse(answer.json).data?.data : undefined;
  if (!me)
    return (
      outOfReach(answer, server) ??
      fail('account-refused', undefined, answer.is === 'answered' ? answer.said : '')
    );
  const home = new URL(server).hostname;
  return ok({
    id: `${me.username.toLowerCase()}@${home}`,
    acct: `${me.username}@${home}`,
    displayName: me.name.trim().slice(0, 200) || me.username,
    server,
    family,
    url: me.url ?? `${server}/@${me.username}`,
    avatar: me.avatar,
    scopes: token.scope ?? scopes,
    expiresAt: expiryOf(token, now),
    isDefault: false,
    visibility: 'public',
    language: null,
    needsSignIn: false,
    addedAt: now,
  });
}
