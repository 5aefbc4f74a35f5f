import { randomBytes } from 'node:crypto';
import { type Call, open, type Route } from '../http/call.ts';
import { flagOf, textOf } from '../http/params.ts';
import { escapeHtml, type Reply, redirect } from '../http/reply.ts';
import type { RegisteredApp } from '../types.ts';
import type { Person, World } from '../world.ts';
import { words } from './apps.ts';
import { buttonForm, page } from './pages.ts';
import { askToSignIn, forged, isOwnForm, sessionOf } from './sessions.ts';
import { liveToken } from './token.ts';

/** The consent page: a person lets an app in, or not (facts: fediverse-api 2a). */
export const authorizeRoutes: Route[] = [
  open('GET /oauth/authorize', (call, world) => {
    const { person, formToken } = sessionOf(call, world);
    if (!person) return askToSignIn(call, world);
    const asked = readRequest(call, world);
    if (typeof asked === 'string') return refusal(asked);
    const known = liveToken(world, asked.app, person, asked.scopes);
    const how = world.manners.signIn.known;
    if (known && !flagOf(call.params.force_login) && how !== 'asked-again')
      return how === 'code'
        ? letIn(world, asked, person)
        : back(asked.redirectUri, { access_token: known.token }, asked.state);
    return consentPage(call, world, asked, person, formToken);
  }),
  open('POST /oauth/authorize', (call, world) => {
    const session = sessionOf(call, world);
    if (!session.person) return askToSignIn(call, world);
    if (!isOwnForm(call, session)) return forged();
    const asked = readRequest(call, world);
    if (typeof asked === 'string') return refusal(asked);
    return call.params._method === 'delete' ? turnAway(asked, world) : letIn(world, asked, session.person);
  }),
];

interface AuthorizationRequest {
  app: RegisteredApp;
  redirectUri: string;
  scopes: string[];
  state: string | null;
  challenge: string | null;
}

/** The request, or what is wrong with it: told to the person on a page, never to the address it came with. */
function readRequest({ params }: Call, world: World): AuthorizationRequest | string {
  const { pkce } = world.manners.signIn;
  const app = world.apps.find(({ clientId, ended }) => clientId === params.client_id && !ended);
  if (!app) return 'Client authentication failed due to unknown client.';
  const redirectUri = textOf(params.redirect_uri);
  if (!redirectUri || !app.redirectUris.includes(redirectUri))
    return 'The redirect uri included is not valid.';
  if (params.response_type !== 'code') return 'The authorization server does not support this response type.';
  const scopes = words(textOf(params.scope) || 'read');
  if (!scopes.every((scope) => app.scopes.includes(scope) && world.manners.scopes.includes(scope)))
    return 'The requested scope is invalid, unknown, or malformed.';
  const challenge = pkce === 'checked' ? textOf(params.code_challenge) || null : null;
  if (challenge && params.code_challenge_method !== 'S256') return 'The code challenge method must be S256.';
  return { app, redirectUri, scopes, state: textOf(params.state), challenge };
}

const refusal = (what: string): Reply =>
  page(
    400,
    'An error has occurred',
    `<h1>An error has occurred</h1>\n<p role="alert">${escapeHtml(what)}</p>`,
  );

const consentPage = (
  { params }: Call,
  { manners }: World,
  asked: AuthorizationRequest,
  person: Person,
  formToken: string,
): Reply => {
  const names = [
    'client_id',
    'redirect_uri',
    'response_type',
    'scope',
    'state',
    'code_challenge',
    'code_challenge_method',
  ];
  const fields = {
    authenticity_token: formToken,
    ...Object.fromEntries(
      names.flatMap((name) => {
        const value = textOf(params[name]);
        return value === null ? [] : [[name, value]];
      }),
    ),
  };
  return page(
    200,
    'Authorization required',
    `<h1>Authorization required</h1>
<p>Logged in as <strong>@${escapeHtml(person.username)}</strong></p>
<p><strong>${escapeHtml(asked.app.name)}</strong> would like permission to access your account.</p>
<ul>
${asked.scopes.map((scope) => `<li>${escapeHtml(scope)}</li>`).join('\n')}
</ul>
${buttonForm('/oauth/authorize', fields, 'Authorize')}
${manners.signIn.denial === 'nowhere' ? '' : buttonForm('/oauth/authorize', { _method: 'delete', ...fields }, 'Deny')}
${buttonForm('/auth/sign_out', { authenticity_token: formToken }, 'Log out')}`,
  );
};

function letIn(
  world: World,
  { app, redirectUri, scopes, state, challenge }: AuthorizationRequest,
  person: Person,
): Reply {
  const code = randomBytes(32).toString('base64url');
  world.grants.push({
    code,
    app,
    person,
    redirectUri,
    scopes,
    challenge,
    createdAt: world.now(),
    used: false,
  });
  return back(redirectUri, { code }, state);
}

const turnAway = ({ redirectUri, state }: AuthorizationRequest, { manners }: World): Reply =>
  back(
    redirectUri,
    {
      error: 'access_denied',
      error_description: 'The resource owner or authorization server denied the request.',
    },
    manners.signIn.denial === 'with-state' ? state : null,
  );

function back(redirectUri: string, answer: Record<string, string>, state: string | null): Reply {
  const to = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) to.searchParams.append(name, value);
  if (state !== null) to.searchParams.append('state', state);
  return redirect(to.href);
}
