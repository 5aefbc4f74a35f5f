import type { Instance } from '../model/instance.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { App } from '../store/apps.ts';
import { ask, createClient } from './client.ts';
import { type IdentityDeps, outOfReach } from './deps.ts';
import { Registration } from './entities.ts';
import { isSuccess } from './http.ts';
import { introduction } from './introduction.ts';
import { profiles } from './profiles.ts';

/** A registration nobody uses is trusted for so long, ms: Mastodon 4.2 sweeps unused ones out, without a word. */
const FRESH = 3_600_000;

/** Our registration with a server: the one we have, while it is sure to be there, else a new one. */
export async function registrationWith(
  { server, family }: Pick<Instance, 'server' | 'family'>,
  deps: IdentityDeps,
): Promise<Result<App>> {
  const { scopes, redirectList } = profiles[family];
  const key = `${server} ${deps.redirectUrl}`;
  const kept = await deps.store.readApp(key);
  if (kept?.scopes === scopes && (await isAlive(kept, server, deps))) return ok(kept);
  const { clientName, website } = introduction;
  // No other key, and a list only where it must be: Pixelfed fails at one, Hollo refuses what it does not know (facts: fediverse-api 2).
  const redirectUris = redirectList ? [deps.redirectUrl] : deps.redirectUrl;
  const api = createClient({ fetch: deps.fetch, server, token: null });
  const answer = await ask(api.v1.apps.create({ clientName, redirectUris, scopes, website }));
  const made = isSuccess(answer) ? Registration.safeParse(answer.json).data : undefined;
  if (!made)
    return (
      outOfReach(answer, server) ??
      fail(
        'registration-refused',
        { host: new URL(server).host },
        answer.is === 'answered' ? answer.said : '',
      )
    );
  const { client_id: clientId, client_secret: clientSecret } = made;
  const app = { key, clientId, clientSecret, scopes, registeredAt: deps.now() };
  await deps.store.keepApp(app);
  return ok(app);
}

/** An account in good standing proves that the server still knows it. */
async function isAlive(app: App, server: string, { store, now }: IdentityDeps): Promise<boolean> {
  if (now() - app.registeredAt < FRESH) return true;
  const accounts = await store.listAccounts();
  const here = accounts.filter((account) => account.server === server && !account.needsSignIn);
  const secrets = await Promise.all(here.map(({ id }) => store.readSecret(id)));
  return secrets.some((secret) => secret?.clientId === app.clientId);
}
