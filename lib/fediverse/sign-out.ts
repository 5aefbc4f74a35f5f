import { fail, ok, type Result } from '../model/result.ts';
import { guarded, type IdentityDeps } from './deps.ts';
import { profiles } from './profiles.ts';
import { revoke } from './tokens.ts';

/** Forgets an account. Its token is revoked where the server can; `revoked` says whether the server confirmed that. */
export const signOut = (id: string, deps: IdentityDeps): Promise<Result<{ revoked: boolean }>> =>
  guarded(async () => {
    const account = await deps.store.readAccount(id);
    if (!account) return fail('not-found');
    const secret = await deps.store.readSecret(id);
    const profile = profiles[account.family];
    const revoked = secret !== null && (await revoke({ fetch: deps.fetch }, account.server, profile, secret));
    if (secret && profile.revokeEndsApp) await deps.store.forgetApp(secret.app);
    await deps.store.removeAccount(id);
    return ok({ revoked });
  });
