import type { Account } from '../../model/account.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { PendingSignIn } from '../../store/sign-ins.ts';
import { outOfReach } from '../deps.ts';
import type { Token } from '../entities.ts';
import { isSuccess, type Wire } from '../http.ts';
import { introduction } from '../introduction.ts';
import { profiles } from '../profiles.ts';
import { returnTo } from '../redirect.ts';
import { call } from './call.ts';
import { Checked, type Me } from './entities.ts';

/** A session's name: a UUID that nobody can guess; it is all that makes a sign-in ours. */
export function sessionName(random: Uint8Array): string {
  const bytes = random.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Where the person lets us in. Who says no there is not sent back: they close the window (facts: fediverse-api 9c). */
export function miauthUrl({ instance, state, redirect }: PendingSignIn): string {
  const url = new URL(`/miauth/${state}`, instance.server);
  url.search = new URLSearchParams({
    name: introduction.clientName,
    // Without one the server says that the person may go back.
    ...(redirect !== returnTo.paste && { callback: redirect }),
    permission: profiles.misskey.scopes.replaceAll(' ', ','),
  }).toString();
  return url.href;
}

/** Fetches the token once the person said yes; the server gives it out once. */
export async function finishMiauth(
  { instance: { server, family }, state, scopes }: PendingSignIn,
  wire: Wire,
  now: number,
): Promise<Result<{ token: Token; account: Account }>> {
  const answer = await call({ ...wire, server, token: null }, `miauth/${state}/check`);
  const checked = isSuccess(answer) ? Checked.safeParse(answer.json).data : undefined;
  if (!checked)
    return (
      outOfReach(answer, server) ??
      fail('sign-in-failed', undefined, answer.is === 'answered' ? answer.said : '')
    );
  const { token, user } = checked;
  return ok({
    token: { access_token: token, scope: scopes },
    account: accountOf(user, { server, family, scopes, now }),
  });
}

function accountOf(
  { username, name, avatarUrl }: Me,
  { server, family, scopes, now }: Pick<Account, 'server' | 'family' | 'scopes'> & { now: number },
): Account {
  const { hostname } = new URL(server);
  return {
    id: `${username.toLowerCase()}@${hostname}`,
    acct: `${username}@${hostname}`,
    displayName: name.trim().slice(0, 200) || username,
    server,
    family,
    url: `${server}/@${username}`,
    avatar: avatarUrl,
    scopes,
    expiresAt: null,
    isDefault: false,
    visibility: 'public',
    language: null,
    needsSignIn: false,
    addedAt: now,
  };
}
