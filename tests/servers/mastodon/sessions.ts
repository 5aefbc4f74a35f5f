import { randomBytes } from 'node:crypto';
import { type Call, open, type Route } from '../http/call.ts';
import { isRecord, textOf } from '../http/params.ts';
import { escapeHtml, type Reply, redirect } from '../http/reply.ts';
import type { Session, World } from '../world.ts';
import { field, page } from './pages.ts';

const cookieName = '_session_id';

/** Signing in to the server's own pages. A session lasts as long as the browser keeps its cookie. */
export const sessionRoutes: Route[] = [
  open('GET /auth/sign_in', (call, world) => {
    const session = sessionOf(call, world);
    return signInPage(session, 200, '');
  }),
  open('POST /auth/sign_in', (call, world) => {
    const session = sessionOf(call, world);
    if (!isOwnForm(call, session)) return forged();
    const user = isRecord(call.params.user) ? call.params.user : {};
    const name = textOf(user.email)?.trim().toLowerCase();
    const person = world.people.find(
      ({ username, password }) =>
        password !== null && username.toLowerCase() === name && password === user.password,
    );
    if (!person) return signInPage(session, 422, 'Invalid username or password.');
    session.person = person;
    return redirect(session.returnTo ?? `${world.origin}/`);
  }),
  open('POST /auth/sign_out', (call, world) => {
    const session = sessionOf(call, world);
    if (!isOwnForm(call, session)) return forged();
    session.person = null;
    return redirect(`${world.origin}/auth/sign_in`);
  }),
];

const signInPage = (session: Session, status: number, alert: string): Reply =>
  page(
    status,
    'Log in',
    `<h1>Log in</h1>
${alert && `<p role="alert">${escapeHtml(alert)}</p>`}
<form action="/auth/sign_in" method="post">
${field('authenticity_token', session.formToken)}
<label>Username <input type="text" name="user[email]" autocomplete="username" required></label>
<label>Password <input type="password" name="user[password]" autocomplete="current-password" required></label>
<button type="submit">Log in</button>
</form>`,
    { 'set-cookie': `${cookieName}=${session.id}; Path=/; Secure; HttpOnly; SameSite=Lax` },
  );

/** Sends to the sign-in form and remembers where to come back to. */
export function askToSignIn(call: Call, world: World): Reply {
  const session = sessionOf(call, world);
  session.returnTo = call.url.href;
  return redirect(`${world.origin}/auth/sign_in`, {
    'set-cookie': `${cookieName}=${session.id}; Path=/; Secure; HttpOnly; SameSite=Lax`,
  });
}

/** The session of the browser; a new one when it shows none. */
export function sessionOf({ headers }: Call, world: World): Session {
  const shown = headers.cookie
    ?.split(/;\s*/)
    .find((cookie) => cookie.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
  const known = world.sessions.get(shown ?? '');
  if (known) return known;
  const session: Session = { id: secret(), formToken: secret(), person: null, returnTo: null };
  world.sessions.set(session.id, session);
  return session;
}

/** Whether a form was sent by the page that this session was shown. */
export const isOwnForm = ({ params }: Call, session: Session): boolean =>
  params.authenticity_token === session.formToken;

export const forged = (): Reply =>
  page(
    422,
    'Security verification failed',
    '<h1>Security verification failed. Are you blocking cookies?</h1>',
  );

const secret = (): string => randomBytes(24).toString('base64url');
