import type { Account } from '../model/account.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { PendingSignIn } from '../store/sign-ins.ts';
import type { Secret } from '../store/vault.ts';
import { parseAddress } from './address.ts';
import { guarded, type IdentityDeps, outOfReach } from './deps.ts';
import { discover, type Found } from './discover.ts';
import type { Token } from './entities.ts';
import type { Wire } from './http.ts';
import { identify } from './identify.ts';
import { identifyLoops } from './loops/identify.ts';
import { finishMiauth, miauthUrl, sessionName } from './misskey/miauth.ts';
import { base64url, challengeOf } from './pkce.ts';
import { profiles } from './profiles.ts';
import { readReturn } from './redirect.ts';
import { registrationWith } from './registration.ts';
import { requestToken, revoke } from './tokens.ts';

/** How long a person may take on their server's page, ms. */
const PATIENCE = 15 * 60_000;

export interface SignIn {
  /** Address to open for the person; their server sends them back to the redirect address. */
  authorizeUrl: string;
  server: string;
  software: string;
}

/** Step one: finds the server, registers, and remembers the sign-in on disk. */
export const beginSignIn = (address: string, deps: IdentityDeps): Promise<Result<SignIn>> =>
  guarded(async () => {
    const typed = parseAddress(address);
    if (!typed.ok) return typed;
    const found = await discover(typed.value, { fetch: deps.fetch }, deps.now());
    if (!found.ok) return found;
    const { instance } = found.value;
    const { protocol, needsHost } = profiles[instance.family];
    const about = { host: new URL(instance.server).host, software: instance.software };
    if (needsHost && !(await deps.isGranted(instance.server))) return fail('host-needed', about);
    const begin = protocol === 'misskey' ? beginMiauth : beginOauth;
    const begun = await begin(found.value, deps);
    if (!begun.ok) return begun;
    const { signIn, authorizeUrl } = begun.value;
    await deps.store.keepSignIn(signIn, signIn.startedAt - PATIENCE);
    return ok({ authorizeUrl, server: instance.server, software: instance.software });
  });

type Begun = Result<{ signIn: PendingSignIn; authorizeUrl: string }>;

async function beginOauth({ instance, domain }: Found, deps: IdentityDeps): Promise<Begun> {
  const { scopes } = profiles[instance.family];
  const app = await registrationWith(instance, deps);
  if (!app.ok) return app;
  const { key, clientId, clientSecret } = app.value;
  const signIn = {
    state: base64url(deps.randomBytes(32)),
    verifier: base64url(deps.randomBytes(32)),
    app: key,
    redirect: deps.redirectUrl,
    ...{ clientId, clientSecret, scopes, instance, domain },
    startedAt: deps.now(),
  };
  return ok({ signIn, authorizeUrl: await authorizeUrlOf(signIn) });
}

/** Nothing is registered and nothing exchanged: the name of the session is all. */
async function beginMiauth({ instance, domain }: Found, deps: IdentityDeps): Promise<Begun> {
  const signIn = {
    state: sessionName(deps.randomBytes(16)),
    ...{ verifier: '', app: '', clientId: '', clientSecret: '' },
    redirect: deps.redirectUrl,
    scopes: profiles[instance.family].scopes,
    ...{ instance, domain },
    startedAt: deps.now(),
  };
  return ok({ signIn, authorizeUrl: miauthUrl(signIn) });
}

async function authorizeUrlOf({ instance, ...signIn }: PendingSignIn): Promise<string> {
  const url = new URL('/oauth/authorize', instance.server);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: signIn.clientId,
    redirect_uri: signIn.redirect,
    scope: signIn.scopes,
    state: signIn.state,
    code_challenge: await challengeOf(signIn.verifier),
    code_challenge_method: 'S256',
    // Lets the person choose another account, and keeps Akkoma from putting a token into the address.
    force_login: 'true',
  }).toString();
  return url.href;
}

/** Step two: the address the server sent the person back to. Each sign-in can be finished once. */
export const finishSignIn = (
  redirect: string,
  deps: IdentityDeps,
): Promise<Result<{ account: Account; again: boolean }>> =>
  guarded(async () => {
    const { state, outcome } = readReturn(redirect, deps.redirectUrl);
    const signIn = state === null ? null : await deps.store.takeSignIn(state);
    if (state === null && 'ok' in outcome) return outcome;
    if (!signIn) return fail('sign-in-state');
    if (deps.now() - signIn.startedAt > PATIENCE) return fail('sign-in-expired');
    return 'ok' in outcome ? outcome : admit(signIn, outcome.code, deps);
  });

/** Lets in who signed in, and revokes the token that is no longer needed. */
async function admit(signIn: PendingSignIn, code: string, deps: IdentityDeps) {
  const { server, family } = signIn.instance;
  const wire: Wire = {
    fetch: deps.fetch,
    secrets: [signIn.clientSecret, signIn.verifier, signIn.state, code],
  };
  const come =
    profiles[family].protocol === 'misskey'
      ? await finishMiauth(signIn, wire, deps.now())
      : await redeem(signIn, code, wire, deps);
  if (!come.ok) return come;
  const { account, token } = come.value;
  const admitted = await deps.store.admitAccount(account, secretOf(account, token, signIn), signIn.instance);
  if (!admitted.ok) return admitted;
  const { replaced, ...answer } = admitted.value;
  if (replaced && replaced.token !== token.access_token && !profiles[family].revokeEndsApp)
    await revoke(wire, server, profiles[family], replaced);
  return ok(answer);
}

/** The code goes only to the server this sign-in was begun with, whoever sent it. */
async function redeem(
  signIn: PendingSignIn,
  code: string,
  wire: Wire,
  deps: IdentityDeps,
): Promise<Result<{ account: Account; token: Token }>> {
  const { server, family } = signIn.instance;
  const { clientId, clientSecret, verifier } = signIn;
  const token = await requestToken(wire, server, {
    grant_type: 'authorization_code',
    code,
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uri: signIn.redirect,
    code_verifier: verifier,
  });
  if ('is' in token) {
    if (token.is === 'answered' && token.status === 401) await deps.store.forgetApp(signIn.app);
    return (
      outOfReach(token, server) ??
      fail('sign-in-failed', undefined, token.is === 'answered' ? token.said : '')
    );
  }
  const whose = profiles[family].protocol === 'loops' ? identifyLoops : identify;
  const account = await whose(signIn, token, wire, deps.now());
  if (!account.ok) {
    await revoke(wire, server, profiles[family], { token: token.access_token, clientId, clientSecret });
    return account;
  }
  return ok({ account: account.value, token });
}

const secretOf = (
  account: Account,
  token: Token,
  { app, clientId, clientSecret }: PendingSignIn,
): Secret => ({
  account: account.id,
  token: token.access_token,
  refreshToken: token.refresh_token ?? null,
  expiresAt: account.expiresAt,
  app,
  clientId,
  clientSecret,
});
