import { expect } from 'vitest';
import { createDrivers } from '../../lib/fediverse/drivers.ts';
import { beginSignIn, finishSignIn } from '../../lib/fediverse/oauth.ts';
import { signOut } from '../../lib/fediverse/sign-out.ts';
import type { Family } from '../../lib/model/account.ts';
import { got } from '../unit/fediverse/identity.ts';
import type { Law } from './law.ts';
import { type Place, signIn, visit } from './place.ts';

const DAY = 24 * 3_600_000;

/** Families that take no token back from an app (facts: fediverse-api 2). */
const keepsTokens: ReadonlySet<Family> = new Set(['pixelfed', 'misskey', 'sharkey', 'loops']);

/** A server's inside; these laws are spoken of only where there is one. */
const inside = (place: Place) => {
  const { server, wait, limits } = place;
  if (!server || !wait || !limits) throw new Error('This server has no inside');
  return { server, wait, limits };
};

/** Coming, staying and going. */
export function accountLaws({ law, insideLaw }: { law: Law; insideLaw: Law }): void {
  law('somebody signs in and is known by their address and their server’s family', async (place) => {
    const { account, again } = got(await signIn(place));
    const host = place.address.split('@')[1];
    expect(account).toMatchObject({ id: place.address, server: `https://${host}`, family: place.family });
    expect(again).toBe(false);
  });

  insideLaw('the limits are the server’s own', async (place) => {
    const { instance } = await visit(place);
    const { characters, imageBytes, videoBytes } = inside(place).limits;
    expect(instance).toMatchObject({ maxCharacters: characters, imageBytes, videoBytes });
  });

  law('the same account that comes back is recognised', async (place) => {
    await signIn(place);
    expect(got(await signIn(place)).again).toBe(true);
    expect(await place.deps.store.listAccounts()).toHaveLength(1);
    expect((await createDrivers(place.deps)(place.address)).ok).toBe(true);
  });

  law('somebody who says no is told so, where they can say it', async (place) => {
    const { authorizeUrl } = got(await beginSignIn(place.address, place.deps));
    const back = await place.decide(authorizeUrl, 'deny');
    if (back !== null)
      expect(await finishSignIn(back, place.deps)).toMatchObject({ problem: { code: 'sign-in-denied' } });
    expect(await place.deps.store.listAccounts()).toEqual([]);
  });

  insideLaw(
    'signing out ends the token wherever that can be, and says truly whether it did',
    async (place) => {
      const { account } = await visit(place);
      const { server } = inside(place);
      const { revoked } = got(await signOut(account.id, place.deps));
      expect(server.tokens.every((token) => token.revoked)).toBe(revoked);
      expect(revoked).toBe(!keepsTokens.has(place.family));
      expect(await place.deps.store.readSecret(account.id)).toBeFalsy();
    },
  );

  law('whoever signed out can sign in again', async (place) => {
    const { account } = await visit(place);
    got(await signOut(account.id, place.deps));
    expect((await visit(place)).account.id).toBe(account.id);
  });

  insideLaw('a token is used no longer than it is good for, and renewed where that can be', async (place) => {
    const { account, driverOf } = await visit(place);
    const { server, wait } = inside(place);
    const { expiresAt, refreshToken } = server.tokens.at(-1) ?? {};
    expect(account.expiresAt).toBe(expiresAt);
    if (!expiresAt) return;
    wait(expiresAt - place.deps.now() - DAY);
    expect(await driverOf(account.id)).toMatchObject({ ok: true });
    wait(2 * DAY);
    const driver = await driverOf(account.id);
    expect(driver.ok).toBe(Boolean(refreshToken));
    if (driver.ok) expect(await driver.value.recent(0)).toMatchObject({ is: 'created' });
    else expect(driver.problem.code).toBe('token-revoked');
  });

  insideLaw('nothing is sent that no client may send', async (place) => {
    const { account } = await visit(place);
    await signOut(account.id, place.deps);
    expect(inside(place).server.violations).toEqual([]);
  });
}
