import { randomBytes } from 'node:crypto';
import { type Call, open, type Route } from '../http/call.ts';
import { textOf } from '../http/params.ts';
import { escapeHtml, json, type Reply, redirect } from '../http/reply.ts';
import { buttonForm, page } from '../mastodon/pages.ts';
import { askToSignIn, forged, isOwnForm, sessionOf } from '../mastodon/sessions.ts';
import { showMe } from './show.ts';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const forbidden = ['javascript:', 'file:', 'data:', 'mailto:', 'tel:'];

/** MiAuth: the app names a session, the person says yes, the app fetches the token once (facts: fediverse-api 9c). */
export const miauthRoutes: Route[] = [
  open('GET /miauth/:session', (call, world) => {
    const { person, formToken } = sessionOf(call, world);
    if (!person) return askToSignIn(call, world);
    const objection = objectionTo(call);
    if (objection) return page(400, 'Error', `<p role="alert">${escapeHtml(objection)}</p>`);
    const name = textOf(call.params.name) ?? '';
    const fields = {
      authenticity_token: formToken,
      name,
      callback: textOf(call.params.callback) ?? '',
      permission: textOf(call.params.permission) ?? '',
    };
    // Who says no stays where they are.
    return page(
      200,
      'Authorization required',
      `<h1>Authorization required</h1>
<p>Would you like to authorize “${escapeHtml(name)}” to access this account, @${escapeHtml(person.username)}?</p>
${buttonForm(call.url.pathname, fields, 'Authorize')}`,
    );
  }),
  open('POST /miauth/:session', (call, world) => {
    const browser = sessionOf(call, world);
    if (!browser.person) return askToSignIn(call, world);
    if (!isOwnForm(call, browser)) return forged();
    const session = call.at.session ?? '';
    const name = textOf(call.params.name) ?? '';
    const app = {
      ...{ id: session, name, website: null, redirectUris: [], scopes: [] },
      clientId: '',
      clientSecret: '',
      ended: false,
    };
    const scopes = (textOf(call.params.permission) ?? '').split(',');
    world.apps.push(app);
    world.tokens.push({
      token: randomBytes(24).toString('base64url'),
      app,
      account: browser.person.username,
      scopes,
      createdAt: world.now(),
      ...{ expiresAt: null, refreshToken: null, revoked: false },
    });
    const callback = textOf(call.params.callback);
    return callback
      ? back(callback, session)
      : page(200, 'Done', '<p>Please go back to the application.</p>');
  }),
  open('POST /api/miauth/:session/check', ({ at }, world) => {
    const app = world.apps.find(({ id, ended }) => id === at.session && !ended);
    const token = world.tokens.find((issued) => issued.app === app);
    const person = world.people.find(({ username, host }) => username === token?.account && host === null);
    if (!app || !token || !person) return json(200, { ok: false });
    // It is given out once.
    app.ended = true;
    return json(200, { ok: true, token: token.token, user: showMe(person, world) });
  }),
];

function objectionTo({ at, params }: Call): string | null {
  if (!uuid.test(at.session ?? '')) return 'The session is not a UUID';
  const callback = textOf(params.callback);
  if (callback && (!URL.canParse(callback) || forbidden.includes(new URL(callback).protocol)))
    return 'The callback is not allowed';
  return textOf(params.permission) ? null : 'No permission was asked for';
}

function back(callback: string, session: string): Reply {
  const to = new URL(callback);
  to.searchParams.append('session', session);
  return redirect(to.href);
}
