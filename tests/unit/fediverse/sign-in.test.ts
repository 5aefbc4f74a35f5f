import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { beginSignIn, finishSignIn } from '../../../lib/fediverse/oauth.ts';
import { signOut } from '../../../lib/fediverse/sign-out.ts';
import { createIdentityStore } from '../../../lib/store/identity.ts';
import { createServer } from '../../servers/index.ts';
import { decide } from './browser.ts';
import { got, REDIRECT, setting } from './identity.ts';
import { type Host, html, json, paths } from './net.ts';

const two = [
  {
    username: 'carys',
    password: 'a long password',
    displayName: 'Carys Jones',
    visibility: 'unlisted' as const,
  },
  { username: 'Dewi', password: 'another password' },
];

async function walesAnd(more: Record<string, Host> = {}) {
  const clock = { now: () => 0 };
  const server = createServer({ host: 'toot.wales', accounts: two, clock: () => clock.now() });
  const here = await setting({ 'toot.wales': server, ...more });
  clock.now = here.deps.now;
  /** Both steps. */
  const connect = async (typed: string, person = {}) => {
    const { authorizeUrl } = got(await beginSignIn(typed, here.deps));
    return finishSignIn(await decide(server.handler, authorizeUrl, person), here.deps);
  };
  return { ...here, server, connect };
}

/** A server that lets everybody in as `carys`, and says that its handles have that domain. */
const claiming = (host: string, domain: string, token = () => 'c', revoked: string[] = []): Host =>
  paths({
    '/.well-known/nodeinfo': () =>
      json(200, {
        links: [
          { rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0', href: `https://${host}/nodeinfo/2.0` },
        ],
      }),
    '/nodeinfo/2.0': () => json(200, { software: { name: 'mastodon', version: '4.5.0' } }),
    '/api/v2/instance': () => json(200, { version: '4.5.0', domain }),
    '/api/v1/apps': () => json(200, { client_id: 'a', client_secret: 'b' }),
    '/oauth/token': () => json(200, { access_token: token() }),
    '/oauth/revoke': async (asked) => {
      revoked.push(new URLSearchParams(await asked.text()).get('token') ?? '');
      return json(200, {});
    },
    '/api/v1/accounts/verify_credentials': () => json(200, { id: '1', username: 'carys' }),
  });
const agreeing = paths({
  '/.well-known/webfinger': () =>
    json(200, {
      links: [
        { rel: 'self', type: 'application/activity+json', href: 'https://social.cyngor.example/users/carys' },
      ],
    }),
});

const dewi = { name: 'Dewi', password: 'another password' };

describe('signing in', () => {
  it('connects an account with PKCE, the narrowest scopes, and one registration', async () => {
    const { server, deps } = await walesAnd();
    const begun = got(await beginSignIn('https://TOOT.wales/', deps));
    expect(begun).toMatchObject({ server: 'https://toot.wales', software: 'mastodon 4.5.3' });
    const asked = new URL(begun.authorizeUrl);
    expect(asked.origin + asked.pathname).toBe('https://toot.wales/oauth/authorize');
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      response_type: 'code',
      client_id: server.apps[0]?.clientId,
      redirect_uri: REDIRECT,
      scope: 'read:accounts read:statuses write:statuses write:media read:search',
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      force_login: 'true',
    });
    const redirect = await decide(server.handler, begun.authorizeUrl);
    const { account, again } = got(await finishSignIn(redirect, deps));
    expect(account).toEqual({
      id: 'carys@toot.wales',
      acct: 'carys@toot.wales',
      displayName: 'Carys Jones',
      server: 'https://toot.wales',
      family: 'mastodon',
      url: 'https://toot.wales/@carys',
      avatar: expect.stringMatching(/^https:/),
      scopes: 'read:accounts read:statuses write:statuses write:media read:search',
      expiresAt: null,
      isDefault: true,
      visibility: 'unlisted',
      language: expect.anything(),
      needsSignIn: false,
      addedAt: deps.now(),
    });
    expect(again).toBe(false);
    expect(server.violations).toEqual([]);
    expect(server.tokens.filter(({ revoked }) => !revoked)).toHaveLength(1);
  });

  it('proves with the verifier that it was the one who asked', async () => {
    const { server, deps, database } = await walesAnd();
    const { authorizeUrl } = got(await beginSignIn('toot.wales', deps));
    const [pending] = await database.getAll('signIns');
    const challenge = new URL(authorizeUrl).searchParams.get('code_challenge');
    expect(
      createHash('sha256')
        .update(pending?.verifier ?? '')
        .digest('base64url'),
    ).toBe(challenge);
    if (pending) await database.put('signIns', { ...pending, verifier: 'someone-elses-verifier'.repeat(2) });
    const redirect = await decide(server.handler, authorizeUrl);
    expect(await finishSignIn(redirect, deps)).toMatchObject({
      ok: false,
      problem: { code: 'sign-in-failed', said: expect.stringContaining('authorization grant is invalid') },
    });
  });

  it('survives the death of the worker between the two steps', async () => {
    const { server, deps, database } = await walesAnd();
    const { authorizeUrl } = got(await beginSignIn('toot.wales', deps));
    const redirect = await decide(server.handler, authorizeUrl);
    const reborn = { ...deps, store: createIdentityStore(database) };
    expect(await finishSignIn(redirect, reborn)).toMatchObject({ ok: true });
  });

  it('is finished once: the same answer counts only the first time', async () => {
    const { server, deps } = await walesAnd();
    const { authorizeUrl } = got(await beginSignIn('toot.wales', deps));
    const redirect = await decide(server.handler, authorizeUrl);
    expect(await finishSignIn(redirect, deps)).toMatchObject({ ok: true });
    expect(await finishSignIn(redirect, deps)).toEqual({ ok: false, problem: { code: 'sign-in-state' } });
  });

  it('makes only the first account the default', async () => {
    const { connect } = await walesAnd();
    const first = got(await connect('toot.wales'));
    const second = got(await connect('@dewi@toot.wales', dewi));
    expect([first.account.isDefault, second.account.isDefault]).toEqual([true, false]);
    expect(second.account).toMatchObject({ id: 'dewi@toot.wales', acct: 'Dewi@toot.wales' });
  });

  it('registers once for several accounts of a server', async () => {
    const { connect, server } = await walesAnd();
    await connect('toot.wales');
    await connect('toot.wales', dewi);
    expect(server.apps).toHaveLength(1);
  });

  it('registers anew when nothing proves that the server still knows us', async () => {
    const { connect, server, deps, time } = await walesAnd();
    await connect('toot.wales');
    time.now += 100 * 24 * 3_600_000;
    await beginSignIn('toot.wales', deps);
    expect(server.apps).toHaveLength(1);
    await deps.store.changeAccount('carys@toot.wales', { needsSignIn: true });
    await beginSignIn('toot.wales', deps);
    expect(server.apps).toHaveLength(2);
  });

  it('recognises an account that comes back, keeps its settings, and replaces its token', async () => {
    const { connect, server, deps, time } = await walesAnd();
    await connect('toot.wales');
    await deps.store.changeAccount('carys@toot.wales', {
      isDefault: false,
      visibility: 'private',
      language: 'cy',
      needsSignIn: true,
    });
    for (const token of server.tokens) token.revoked = true;
    time.now += 60_000;
    const { account, again } = got(await connect('carys@toot.wales'));
    expect(again).toBe(true);
    expect(account).toMatchObject({
      isDefault: false,
      visibility: 'private',
      language: 'cy',
      needsSignIn: false,
      addedAt: time.now - 60_000,
    });
    expect(await deps.store.listAccounts()).toHaveLength(1);
    const live = server.tokens.find(({ revoked }) => !revoked);
    expect((await deps.store.readSecret(account.id))?.token).toBe(live?.token);
  });

  it('ends the old token where a server gives a new one each time', async () => {
    let given = 0;
    const revoked: string[] = [];
    const next = () => {
      given += 1;
      return `token-${given}`;
    };
    const { deps } = await setting({ 'a.example': claiming('a.example', 'a.example', next, revoked) });
    for (let turn = 0; turn < 2; turn += 1) {
      const { authorizeUrl } = got(await beginSignIn('a.example', deps));
      const state = new URL(authorizeUrl).searchParams.get('state');
      expect(await finishSignIn(`${REDIRECT}?code=x&state=${state}`, deps)).toMatchObject({ ok: true });
    }
    expect(revoked).toEqual(['token-1']);
    expect(await deps.store.readSecret('carys@a.example')).toMatchObject({ token: 'token-2' });
  });

  it.each([
    ['a parent domain', 'cyngor.example', {}, 'cyngor.example'],
    ['a host that agrees', 'llyfrgell.example', { 'llyfrgell.example': agreeing }, 'llyfrgell.example'],
    ['a host that says nothing', 'llyfrgell.example', {}, 'social.cyngor.example'],
    ['no host', 'localhost', {}, 'social.cyngor.example'],
  ])('when a server says that its handles are of %s', async (_, domain, more, home) => {
    const { deps } = await setting({
      'social.cyngor.example': claiming('social.cyngor.example', domain),
      ...more,
    });
    const { authorizeUrl } = got(await beginSignIn('social.cyngor.example', deps));
    const state = new URL(authorizeUrl).searchParams.get('state');
    const { account } = got(await finishSignIn(`${REDIRECT}?code=x&state=${state}`, deps));
    expect(account).toMatchObject({ id: `carys@${home}`, server: 'https://social.cyngor.example' });
  });
});

describe('a sign-in that comes to nothing', () => {
  it('says that the person denied it', async () => {
    const { connect, deps } = await walesAnd();
    expect(await connect('toot.wales', { deny: true })).toEqual({
      ok: false,
      problem: { code: 'sign-in-denied' },
    });
    expect(await deps.store.listAccounts()).toEqual([]);
  });

  it('understands a denial without state, as Hollo sends it', async () => {
    const { deps } = await walesAnd();
    await beginSignIn('toot.wales', deps);
    expect(await finishSignIn(`${REDIRECT}?error=access_denied&error_description=No`, deps)).toEqual({
      ok: false,
      problem: { code: 'sign-in-denied' },
    });
  });

  it('expires after a quarter of an hour', async () => {
    const { server, deps, time } = await walesAnd();
    const { authorizeUrl } = got(await beginSignIn('toot.wales', deps));
    const redirect = await decide(server.handler, authorizeUrl);
    time.now += 15 * 60_000 + 1;
    expect(await finishSignIn(redirect, deps)).toEqual({ ok: false, problem: { code: 'sign-in-expired' } });
  });

  it.each([
    ['a state nobody sent', `${REDIRECT}?code=x&state=forged`, 'sign-in-state'],
    ['no state', `${REDIRECT}?code=x`, 'sign-in-state'],
    ['an empty state', `${REDIRECT}?code=x&state=`, 'sign-in-state'],
    ['another address', 'https://evil.example/?code=x&state=y', 'sign-in-state'],
    ['another path', `${REDIRECT}other?code=x&state=y`, 'sign-in-state'],
    ['no address', 'hello', 'sign-in-state'],
    ['nothing in it', REDIRECT, 'sign-in-failed'],
    ['a token instead of a code', `${REDIRECT}?access_token=abc`, 'sign-in-failed'],
    ['a token in the fragment', `${REDIRECT}#access_token=abc`, 'sign-in-failed'],
    ['another error', `${REDIRECT}?error=invalid_scope`, 'sign-in-failed'],
    ['an error and a code', `${REDIRECT}?error=server_error&code=x`, 'sign-in-failed'],
  ])('refuses an answer with %s', async (_, redirect, code) => {
    const { deps, asked } = await walesAnd();
    await beginSignIn('toot.wales', deps);
    const before = asked.length;
    expect(await finishSignIn(redirect, deps)).toMatchObject({ ok: false, problem: { code } });
    expect(asked).toHaveLength(before);
  });

  it('refuses an answer that comes to another address than ours, even with the right state', async () => {
    const { deps, asked } = await walesAnd();
    const { authorizeUrl } = got(await beginSignIn('toot.wales', deps));
    const state = new URL(authorizeUrl).searchParams.get('state');
    const before = asked.length;
    for (const address of [`${REDIRECT}other`, 'https://evil.example/'])
      expect(await finishSignIn(`${address}?code=x&state=${state}`, deps)).toEqual({
        ok: false,
        problem: { code: 'sign-in-state' },
      });
    expect(asked).toHaveLength(before);
  });

  it.each(['two\r\nlines', 'two words', 'siân', ''])(
    'takes no token that fits no header: %j',
    async (token) => {
      const { deps } = await setting({ 'a.example': claiming('a.example', 'a.example', () => token) });
      const { authorizeUrl } = got(await beginSignIn('a.example', deps));
      const state = new URL(authorizeUrl).searchParams.get('state');
      expect(await finishSignIn(`${REDIRECT}?code=x&state=${state}`, deps)).toEqual({
        ok: false,
        problem: { code: 'sign-in-failed' },
      });
    },
  );

  it('does not keep a token that stands in the address, even with the right state', async () => {
    const { deps, database } = await walesAnd();
    const { authorizeUrl } = got(await beginSignIn('toot.wales', deps));
    const state = new URL(authorizeUrl).searchParams.get('state');
    const result = await finishSignIn(`${REDIRECT}?access_token=s3cr3t&state=${state}`, deps);
    expect(result).toEqual({ ok: false, problem: { code: 'sign-in-failed' } });
    expect(JSON.stringify([result, await database.getAll('vault')])).not.toContain('s3cr3t');
  });

  it('sends the code only to the server that the sign-in was begun with', async () => {
    const evil = createServer({ host: 'evil.example' });
    const { server, deps, asked } = await walesAnd({ 'evil.example': evil });
    const honest = got(await beginSignIn('toot.wales', deps));
    const mixed = got(await beginSignIn('evil.example', deps));
    const redirect = new URL(await decide(server.handler, honest.authorizeUrl));
    const evilState = new URL(mixed.authorizeUrl).searchParams.get('state') ?? '';
    asked.length = 0;
    await finishSignIn(redirect.href, deps);
    expect(asked.filter((it) => it.includes('evil'))).toEqual([]);
    redirect.searchParams.set('state', evilState);
    expect(await finishSignIn(redirect.href, deps)).toMatchObject({ ok: false });
    expect(asked.filter((it) => it.includes('evil'))).toEqual(['POST https://evil.example/oauth/token']);
  });

  it('does not let another server take the place of an account', async () => {
    const evil = claiming('evil.example', 'toot.wales');
    const { connect, deps } = await walesAnd({ 'evil.example': evil });
    await connect('toot.wales');
    const { authorizeUrl } = got(await beginSignIn('evil.example', deps));
    const state = new URL(authorizeUrl).searchParams.get('state');
    const { account } = got(await finishSignIn(`${REDIRECT}?code=x&state=${state}`, deps));
    expect(account.id).toBe('carys@evil.example');
    expect((await deps.store.readAccount('carys@toot.wales'))?.server).toBe('https://toot.wales');
  });

  it('says that the server refuses to register us', async () => {
    const { server, deps } = await walesAnd();
    server.faults.add({ on: 'POST /api/v1/apps', when: 'before', do: 'rate-limited' });
    expect(await beginSignIn('toot.wales', deps)).toMatchObject({ problem: { code: 'rate-limited' } });
    server.faults.add({ on: 'POST /api/v1/apps', when: 'before', do: 'challenge' });
    expect(await beginSignIn('toot.wales', deps)).toMatchObject({ problem: { code: 'server-unreachable' } });
    server.faults.add({ on: 'POST /api/v1/apps', when: 'before', do: 'empty-object' });
    expect(await beginSignIn('toot.wales', deps)).toMatchObject({
      problem: { code: 'registration-refused' },
    });
  });

  it.each([
    ['drop', 'server-unreachable'],
    ['error-503', 'server-error'],
    ['empty-list', 'sign-in-failed'],
    ['revoked', 'sign-in-failed'],
  ] as const)('says what went wrong when the code cannot be redeemed: %s', async (fault, code) => {
    const { server, connect } = await walesAnd();
    server.faults.add({ on: 'POST /oauth/token', when: 'before', do: fault });
    expect(await connect('toot.wales')).toMatchObject({ ok: false, problem: { code } });
  });

  it('registers anew after the server said that it does not know us', async () => {
    const { server, connect } = await walesAnd();
    server.faults.add({ on: 'POST /oauth/token', when: 'before', do: 'revoked' });
    await connect('toot.wales');
    expect(await connect('toot.wales')).toMatchObject({ ok: true });
    expect(server.apps).toHaveLength(2);
  });

  it('leaves no live token behind when the account is refused', async () => {
    const { server, connect, deps } = await walesAnd();
    server.faults.add({ on: 'GET /api/v1/accounts/verify_credentials', when: 'before', do: 'revoked' });
    expect(await connect('toot.wales')).toMatchObject({ problem: { code: 'account-refused' } });
    expect(server.tokens.map(({ revoked }) => revoked)).toEqual([true]);
    expect(await deps.store.listAccounts()).toEqual([]);
  });

  it('passes on why an address leads nowhere', async () => {
    const { deps } = await walesAnd({ 'site.example': { answer: () => html(200) } });
    expect(await beginSignIn('not a server', deps)).toMatchObject({ problem: { code: 'address-invalid' } });
    expect(await beginSignIn('gone.example', deps)).toMatchObject({
      problem: { code: 'server-unreachable' },
    });
    expect(await beginSignIn('site.example', deps)).toMatchObject({
      problem: { code: 'server-not-fediverse' },
    });
  });

  it('says that the disk is full, and nothing else', async () => {
    const { deps } = await walesAnd();
    const keepSignIn = () => Promise.reject(new DOMException('Secret text', 'QuotaExceededError'));
    const full = { ...deps, store: { ...deps.store, keepSignIn } };
    expect(await beginSignIn('toot.wales', full)).toEqual({ ok: false, problem: { code: 'storage-full' } });
  });
});

describe('signing out', () => {
  it('revokes the token and forgets the account', async () => {
    const { connect, server, deps, database } = await walesAnd();
    await connect('toot.wales');
    expect(await signOut('carys@toot.wales', deps)).toEqual({ ok: true, value: { revoked: true } });
    expect(server.tokens.map(({ revoked }) => revoked)).toEqual([true]);
    expect(await database.count('accounts')).toBe(0);
    expect(await database.count('vault')).toBe(0);
  });

  it('forgets the account even when the server cannot be reached, and says that the token lives on', async () => {
    const { connect, server, deps, database } = await walesAnd();
    await connect('toot.wales');
    server.faults.add({ on: 'POST /oauth/revoke', when: 'before', do: 'drop' });
    expect(await signOut('carys@toot.wales', deps)).toEqual({ ok: true, value: { revoked: false } });
    expect(await database.count('vault')).toBe(0);
  });

  it('keeps the registration for the next time', async () => {
    const { connect, server, deps } = await walesAnd();
    await connect('toot.wales');
    await signOut('carys@toot.wales', deps);
    await connect('toot.wales');
    expect(server.apps).toHaveLength(1);
  });

  it('does not know an account that is not there', async () => {
    const { deps } = await walesAnd();
    expect(await signOut('nobody@toot.wales', deps)).toEqual({ ok: false, problem: { code: 'not-found' } });
  });
});
