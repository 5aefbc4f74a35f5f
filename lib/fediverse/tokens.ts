import type { Secret } from '../store/vault.ts';
import { Token } from './entities.ts';
import { type Answer, isSuccess, postForm, send, type Wire } from './http.ts';
import type { Profile } from './profiles.ts';

/** @returns the token, or the answer that held none. */
export async function requestToken(
  wire: Wire,
  server: string,
  fields: Record<string, string>,
): Promise<Token | Answer> {
  const answer = await postForm(wire, new URL('/oauth/token', server), fields);
  return (isSuccess(answer) ? Token.safeParse(answer.json).data : undefined) ?? answer;
}

/** @returns ms since the epoch, or `null` when the token does not expire. */
export const expiryOf = ({ expires_in }: Token, now: number): number | null =>
  expires_in === undefined ? null : now + expires_in * 1000;

/** @returns whether the server says that it forgot the token. */
export async function revoke(
  wire: Wire,
  server: string,
  profile: Profile,
  { token, clientId, clientSecret }: Pick<Secret, 'token' | 'clientId' | 'clientSecret'>,
): Promise<boolean> {
  if (profile.revoke === 'none') return false;
  // Exactly these three: Hollo refuses any other (facts: server-behaviour 5).
  const body = new URLSearchParams({ token, client_id: clientId, client_secret: clientSecret });
  const headers: Record<string, string> =
    profile.revoke === 'bearer' ? { Authorization: `Bearer ${token}` } : {};
  return isSuccess(await send(wire, new URL('/oauth/revoke', server), { method: 'POST', body, headers }));
}
