import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { BACK, createWalker } from './walk.ts';

/** Sign-in pages as those of each family are built: names of fields, kinds of buttons, and what comes after what. */
const who = { name: 'carys@llyw.example', password: 'a long password' };

const page = (body: string): string => `<!doctype html><title>Server</title>${body}`;
const field = (type: string, name: string): string =>
  `<label>${name}<input type="${type}" name="${name}"></label>`;
const login = (name: string, type = 'email'): string =>
  page(`<form method="post" action="/login"><input type="hidden" name="token" value="t">
${field(type, name)}${field('password', 'password')}<button>Log in</button></form>`);
const form = (words: string, answer: string): string =>
  `<form method="post" action="/decide"><input type="hidden" name="decision" value="${answer}"><button>${words}</button></form>`;

/** What a family's consent page is; the people of some are asked for their password each time, and then are in. */
const families: Record<string, { login: string; consent: string | null; canDeny: boolean }> = {
  Mastodon: {
    login: login('user[email]'),
    consent: form('Authorize', 'allow') + form('Deny', 'deny'),
    canDeny: true,
  },
  'Pixelfed, by Laravel Passport': {
    login: login('email'),
    consent: form('Authorize', 'allow') + form('Cancel', 'deny'),
    canDeny: true,
  },
  GoToSocial: { login: login('username'), consent: form('Allow', 'allow'), canDeny: false },
  Hollo: {
    login: login('email'),
    consent: `<form method="post" action="/decide"><input type="radio" name="account_id" value="1" checked>
<button name="decision" value="deny">Deny</button><button name="decision" value="allow">Allow</button></form>`,
    canDeny: true,
  },
  'Akkoma, on one page with a choice of scopes': {
    login: page(`<form method="post" action="/decide"><input type="hidden" name="decision" value="allow">
<input type="checkbox" name="scope[]" value="read" checked>${field('text', 'authorization[name]')}
${field('password', 'authorization[password]')}<a href="/">Cancel</a><button>Approve</button></form>`),
    consent: null,
    canDeny: false,
  },
  'Misskey, drawn by a script, the name first': {
    login: page(`<main></main><script>
const main = document.querySelector('main');
const draw = (html, then) => setTimeout(() => { main.innerHTML = html; then(); }, 150);
const onForm = (then) => { main.querySelector('form').onsubmit = (event) => { event.preventDefault(); then(); }; };
const consent = () => draw('<button>Deny</button><button>Accept</button>', () => {
  const [deny, accept] = main.querySelectorAll('button');
  deny.onclick = () => { main.innerHTML = '<p>Denied</p>'; };
  accept.onclick = () => { location.href = '/decide?decision=allow'; };
});
const password = () => draw('<form><input type="password" autocomplete="current-password webauthn"><button>Continue</button></form>',
  () => onForm(() => main.querySelector('input').value && consent()));
draw('<form><input type="text" autocomplete="username webauthn" required><button>Continue</button></form>',
  () => onForm(() => main.querySelector('input').value && password()));
</script>`),
    consent: null,
    canDeny: false,
  },
};

/** Listens until the tests are over. @returns its address */
async function serve(family: { login: string; consent: string | null }): Promise<string> {
  let isIn = false;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const part of request) body += part;
    const url = new URL(request.url ?? '/', 'http://x');
    const said = new URLSearchParams(body || url.search);
    const go = (to: string) => response.writeHead(302, { location: to }).end();
    const isRight = body.includes(new URLSearchParams([['', who.password]]).toString().slice(1));
    if (url.pathname === '/login' && isRight) isIn = true;
    if (url.pathname === '/login') return go('/oauth/authorize');
    const isMine = family.consent !== null || request.method === 'GET' || isRight;
    if (url.pathname === '/decide' && isMine)
      return go(`${BACK}?${said.get('decision') === 'allow' ? 'code=1' : 'error=access_denied'}`);
    response.writeHead(200, { 'content-type': 'text/html' });
    return response.end(isIn && family.consent ? page(family.consent) : family.login);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/oauth/authorize`;
}

const program = process.env.ALSO_POST_CHROMIUM ?? '/usr/bin/chromium';

describe.runIf(existsSync(program))('a walk through the sign-in pages of a real server', async () => {
  const walker = await createWalker(null);
  afterAll(() => walker.close());

  it.each(Object.entries(families))('%s', { timeout: 60_000 }, async (_, family) => {
    const start = await serve(family);
    if (family.canDeny) expect(await walker.decide(start, 'deny', who)).toBe(`${BACK}?error=access_denied`);
    expect(await walker.decide(start, 'allow', who)).toBe(`${BACK}?code=1`);
  });
});
