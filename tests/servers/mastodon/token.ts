import { createHash, randomBytes } from 'node:crypto';
import { type Call, open, type Route } from '../http/call.ts';
import { textOf } from '../http/params.ts';
import { json, type Reply } from '../http/reply.ts';
import type { SignInManners } from '../manners.ts';
import type { IssuedToken, RegisteredApp } from '../types.ts';
import type { Grant, Person, World } from '../world.ts';
import { words } from './apps.ts';

const codeLifetimeMs = 10 * 60_000;

/** Codes into tokens, and tokens away (facts: fediverse-api 2a; RFC 6749, 7009, 7636). */
export const tokenRoutes: Route[] = [
  open('POST /oauth/token', (call, world) => {
    const app = clientOf(call, world);
    const grantType = textOf(call.params.grant_type);
    if (!grantType) return oauthError(400, 'invalid_request', 'Missing required parameter: grant_type.');
    const { renewed } = world.manners.signIn.token;
    const known = ['authorization_code', 'client_credentials', ...(renewed ? ['refresh_token'] : [])];
    if (!known.includes(grantType))
      return oauthError(400, 'unsupported_grant_type', 'The authorization grant type is not supported.');
    if (!app) return oauthError(401, 'invalid_client', 'Client authentication failed.');
    if (grantType === 'client_credentials') return appToken(call, world, app);
    if (grantType === 'refresh_token') return renewal(call, world, app);
    const grant = world.grants.find(({ code }) => code === call.params.code);
    const objection = objectionTo(call, world, app, grant);
    if (objection || !grant) return objection ?? invalidGrant();
    grant.used = true;
    const { person, scopes } = grant;
    return shown(world, nextToken(world, app, person, scopes));
  }),
  open('POST /oauth/revoke', (call, world) => {
    const { revoke, revokeEndsApp } = world.manners.signIn;
    const objection = revokeObjection(call, revoke);
    if (objection) return objection;
    const token = world.tokens.find((issued) => issued.token === call.params.token);
    if (token && token.app !== clientOf(call, world))
      return oauthError(403, 'unauthorized_client', 'You are not authorized to revoke this token.');
    if (!token) return json(200, {});
    token.revoked = true;
    if (revokeEndsApp) token.app.ended = true;
    return json(200, {});
  }),
];

function objectionTo(
  { params }: Call,
  world: World,
  app: RegisteredApp,
  grant: Grant | undefined,
): Reply | null {
  const verifier = textOf(params.code_verifier);
  if (!params.code) return oauthError(400, 'invalid_request', 'Missing required parameter: code.');
  if (!params.redirect_uri)
    return oauthError(400, 'invalid_request', 'Missing required parameter: redirect_uri.');
  if (grant?.challenge && !verifier)
    return oauthError(400, 'invalid_request', 'Missing required parameter: code_verifier.');
  const good =
    grant !== undefined &&
    !grant.used &&
    grant.app === app &&
    world.now() - grant.createdAt <= codeLifetimeMs &&
    grant.redirectUri === params.redirect_uri &&
    (world.manners.signIn.pkce === 'ignored' ||
      grant.challenge === (verifier ? createHash('sha256').update(verifier).digest('base64url') : null));
  return good ? null : invalidGrant();
}

/** A token of the app itself, good for nothing that needs a person. */
function appToken({ params }: Call, world: World, app: RegisteredApp): Reply {
  const scopes = words(textOf(params.scope) || 'read');
  return scopes.every((scope) => app.scopes.includes(scope))
    ? shown(world, issue(world, app, null, scopes))
    : oauthError(400, 'invalid_scope', 'The requested scope is invalid, unknown, or malformed.');
}

/** The old token ends with the new one (facts: fediverse-api 2a, Pixelfed). */
function renewal({ params }: Call, world: World, app: RegisteredApp): Reply {
  const old = world.tokens.find(
    (token) => token.refreshToken === params.refresh_token && token.app === app && !token.revoked,
  );
  const person = world.people.find(({ username, host }) => username === old?.account && host === null);
  if (!old || !person) return oauthError(401, 'invalid_request', 'The refresh token is invalid.');
  old.revoked = true;
  return shown(world, issue(world, app, person, old.scopes));
}

/** What the family makes of the same person and app coming again. */
function nextToken(world: World, app: RegisteredApp, person: Person, scopes: string[]): IssuedToken {
  const { again } = world.manners.signIn.token;
  const live = liveToken(world, app, person, scopes);
  if (live && again === 'same') return live;
  if (live && again === 'instead') live.revoked = true;
  return issue(world, app, person, scopes);
}

/** facts: fediverse-api 2a, server-behaviour 5. */
function revokeObjection({ headers, params, token }: Call, how: SignInManners['revoke']): Reply | null {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  if (!isForm) return oauthError(400, 'invalid_request', 'The body is not a form.');
  const isMore = Object.keys(params).some((name) => !['token', 'client_id', 'client_secret'].includes(name));
  if (how === 'strict-form' && isMore) return oauthError(400, 'invalid_request', 'Unrecognized key');
  return how === 'bearer' && token === null ? oauthError(401, 'invalid_token', 'No token') : null;
}

/** A token that is still good for the same person, app and scopes. */
export const liveToken = (
  world: World,
  app: RegisteredApp,
  person: Person,
  scopes: string[],
): IssuedToken | undefined =>
  world.tokens.find(
    (token) =>
      !token.revoked &&
      (token.expiresAt === null || token.expiresAt > world.now()) &&
      token.app === app &&
      token.account === person.username &&
      token.scopes.toSorted().join(' ') === scopes.toSorted().join(' '),
  );

function issue(world: World, app: RegisteredApp, person: Person | null, scopes: string[]): IssuedToken {
  const { seconds, renewed } = world.manners.signIn.token;
  const token: IssuedToken = {
    token: randomBytes(32).toString('base64url'),
    app,
    account: person?.username ?? null,
    scopes,
    createdAt: world.now(),
    expiresAt: seconds === null ? null : world.now() + seconds * 1000,
    refreshToken: renewed ? randomBytes(32).toString('base64url') : null,
    revoked: false,
  };
  world.tokens.push(token);
  return token;
}

function shown({ manners }: World, { token, scopes, createdAt, refreshToken }: IssuedToken): Reply {
  const { seconds, shown: inItsForm } = manners.signIn.token;
  const answer = {
    access_token: token,
    token_type: 'Bearer',
    scope: scopes.join(' '),
    created_at: Math.trunc(createdAt / 1000),
    ...(seconds !== null && { expires_in: seconds }),
    ...(refreshToken !== null && { refresh_token: refreshToken }),
  };
  return json(200, inItsForm(answer), { 'cache-control': 'no-store' });
}

/** By secret in the body, or by HTTP Basic. */
function clientOf({ params, headers }: Call, world: World): RegisteredApp | undefined {
  const basic = /^Basic (.+)$/i.exec(headers.authorization ?? '')?.[1];
  const [id, secret] = basic
    ? Buffer.from(basic, 'base64').toString('utf8').split(':').map(decodeURIComponent)
    : [params.client_id, params.client_secret];
  return world.apps.find(
    ({ clientId, clientSecret, ended }) => clientId === id && clientSecret === secret && !ended,
  );
}

const invalidGrant = (): Reply =>
  oauthError(
    400,
    'invalid_grant',
    'The authorization grant is invalid, expired, revoked, or was issued to another client or redirect URI.',
  );

const oauthError = (status: number, error: string, description: string): Reply =>
  json(status, { error, error_description: description });
