import { describe, expect, it } from 'vitest';
import {
  consent,
  hidden,
  pkce,
  redeem,
  redirectUri,
  register,
  signIn,
  start,
  tokenFor,
  usualScopes,
} from './client.ts';

async function ready() {
  const client = await start();
  const { client_id, client_secret } = await register(client);
  return { client, app: { client_id, client_secret }, cookie: await signIn(client) };
}
const codeOf = (back: URL) => back.searchParams.get('code');

describe('registration', () => {
  it.each([
    ['a name', { client_name: '' }],
    ['a redirect address', { redirect_uris: '' }],
    ['an absolute redirect address', { redirect_uris: '/back' }],
    ['a redirect address without fragment', { redirect_uris: 'https://app.example/#x' }],
    ['a redirect address that runs no script', { redirect_uris: 'javascript:alert(1)' }],
    ['known scopes', { scopes: 'read:accounts write:everything' }],
    ['a website that is one', { website: 'example' }],
  ])('asks for %s', async (_, wrong) => {
    const { ask, server } = await start();
    const good = { client_name: 'Test app', redirect_uris: redirectUri, scopes: 'read' };
    expect((await ask('POST /api/v1/apps', { json: { ...good, ...wrong } })).status).toBe(422);
    expect(server.apps).toEqual([]);
    expect((await ask('POST /api/v1/apps', { json: good })).status).toBe(200);
  });

  it('takes redirect addresses as a list or as words, JSON or form', async () => {
    const { ask, server } = await start();
    const two = ['https://a.example/', 'https://b.example/'];
    await ask('POST /api/v1/apps', { json: { client_name: 'x', redirect_uris: two } });
    await ask('POST /api/v1/apps', { form: { client_name: 'x', redirect_uris: two.join('\n') } });
    expect(server.apps.map(({ redirectUris }) => redirectUris)).toEqual([two, two]);
  });

  it('is refused the sixth time within ten minutes, and not after', async () => {
    const { ask, time } = await start();
    const register = () =>
      ask('POST /api/v1/apps', { json: { client_name: 'x', redirect_uris: redirectUri } });
    for (let i = 0; i < 5; i++) expect((await register()).status).toBe(200);
    expect((await register()).status).toBe(429);
    time.now += 10 * 60_000;
    expect((await register()).status).toBe(200);
  });
});

describe('the consent page', () => {
  it('asks to sign in first, and comes back to what was asked', async () => {
    const { client, app } = await ready();
    const query = new URLSearchParams({
      ...{ client_id: app.client_id, redirect_uri: redirectUri },
      ...{ response_type: 'code', scope: usualScopes, state: 'st' },
    });
    const first = await client.call(`GET /oauth/authorize?${query}`);
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(first.headers.get('location')).toBe('https://social.example/auth/sign_in');
    const form = hidden(await (await client.call('GET /auth/sign_in', { headers: { cookie } })).text());
    const attempt = (password: string) =>
      client.call('POST /auth/sign_in', {
        form: { ...form, 'user[email]': 'carys', 'user[password]': password },
        headers: { cookie },
      });
    expect((await attempt('wrong')).status).toBe(422);
    expect((await attempt('a long password')).headers.get('location')).toBe(
      `https://social.example/oauth/authorize?${query}`,
    );
  });

  it('may be framed by nobody and called from no other origin', async () => {
    const { client, app, cookie } = await ready();
    const page = await client.call(
      `GET /oauth/authorize?response_type=code&client_id=${app.client_id}&redirect_uri=${redirectUri}&scope=write:media`,
      { headers: { cookie, origin: 'chrome-extension://abc' } },
    );
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['an inexact redirect address', { redirect_uri: `${redirectUri}x` }],
    ['a scope the app was not registered with', { scope: 'read:lists' }],
    ['a scope wider than the app was registered with', { scope: 'write' }],
    ['an unknown app', { client_id: 'nobody' }],
    ['plain PKCE', { code_challenge: 'x', code_challenge_method: 'plain' }],
  ])('refuses %s on a page of its own', async (_, wrong) => {
    const { client, app, cookie } = await ready();
    await expect(consent(client, app, { cookie, query: wrong })).rejects.toThrow('Consent: 422');
    const query = new URLSearchParams({
      ...{ client_id: app.client_id, redirect_uri: redirectUri, response_type: 'code', scope: usualScopes },
      ...wrong,
    });
    expect((await client.call(`GET /oauth/authorize?${query}`, { headers: { cookie } })).status).toBe(400);
  });

  it('gives the state back on consent and on denial', async () => {
    const { client, app, cookie } = await ready();
    const state = 'a b&c=/+ü';
    const allowed = await consent(client, app, { cookie, query: { state } });
    const denied = await consent(client, app, { cookie, deny: true, query: { state } });
    expect(allowed.searchParams.get('state')).toBe(state);
    expect(codeOf(allowed)).toBeTruthy();
    expect(denied.searchParams.get('state')).toBe(state);
    expect(denied.searchParams.get('error')).toBe('access_denied');
    expect(denied.searchParams.get('error_description')).toBeTruthy();
    expect(codeOf(denied)).toBeNull();
  });

  it('takes no consent that another page sent', async () => {
    const { client, app, cookie } = await ready();
    const response = await client.call('POST /oauth/authorize', {
      form: {
        client_id: app.client_id,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: usualScopes,
      },
      headers: { cookie },
    });
    expect(response.status).toBe(422);
  });
});

describe('the token', () => {
  it('is given for the right verifier only', async () => {
    const { client, app, cookie } = await ready();
    const { verifier, challenge } = pkce();
    const query = { code_challenge: challenge, code_challenge_method: 'S256' };
    const code = codeOf(await consent(client, app, { cookie, query }));
    const { status, json } = await redeem(client, app, code, { code_verifier: pkce().verifier });
    expect([status, json.error]).toEqual([400, 'invalid_grant']);
    expect((await redeem(client, app, code)).json.error).toBe('invalid_request');
    expect((await redeem(client, app, code, { code_verifier: verifier })).status).toBe(200);
  });

  it('is not given for a verifier that answers no challenge', async () => {
    const { client, app, cookie } = await ready();
    const code = codeOf(await consent(client, app, { cookie }));
    expect((await redeem(client, app, code, { code_verifier: 'x' })).json.error).toBe('invalid_grant');
  });

  it('is given once per code, within ten minutes, to the address and app the code was for', async () => {
    const { client, app, cookie } = await ready();
    const code = codeOf(await consent(client, app, { cookie }));
    expect((await redeem(client, app, code, { redirect_uri: `${redirectUri}x` })).json.error).toBe(
      'invalid_grant',
    );
    expect((await redeem(client, app, code, { client_secret: 'wrong' })).status).toBe(401);
    const given = await redeem(client, app, code);
    expect(given.json).toMatchObject({ token_type: 'Bearer', scope: usualScopes, created_at: 1795168800 });
    expect((await redeem(client, app, code)).json.error).toBe('invalid_grant');
    const late = codeOf(await consent(client, app, { cookie }));
    client.time.now += 10 * 60_000 + 1;
    expect((await redeem(client, app, late)).json.error).toBe('invalid_grant');
  });

  it('is the same one when the same app asks the same person for the same scopes', async () => {
    const { client, app, cookie } = await ready();
    const tokens = [];
    for (let i = 0; i < 2; i++)
      tokens.push(
        (await redeem(client, app, codeOf(await consent(client, app, { cookie })))).json.access_token,
      );
    expect(tokens[0]).toBe(tokens[1]);
  });

  it('can be revoked by its own app, and is refused after', async () => {
    const { client, app, cookie } = await ready();
    const other = await register(client);
    const { json } = await redeem(client, app, codeOf(await consent(client, app, { cookie })));
    const token = json.access_token;
    const revoke = ({ client_id, client_secret }: typeof app) =>
      client.ask('POST /oauth/revoke', { form: { client_id, client_secret, token } });
    expect(await revoke(other)).toMatchObject({ status: 403, json: { error: 'unauthorized_client' } });
    expect(client.server.tokens[0]?.revoked).toBe(false);
    expect(await revoke(app)).toEqual({ status: 200, json: {} });
    expect(await client.ask('GET /api/v1/accounts/verify_credentials', { token })).toEqual({
      status: 401,
      json: { error: 'The access token was revoked' },
    });
  });

  it('does only what its scopes say', async () => {
    const client = await start();
    const token = await tokenFor(client, 'read:accounts write:media');
    expect((await client.ask('GET /api/v1/accounts/verify_credentials', { token })).json.username).toBe(
      'carys',
    );
    expect(await client.ask('POST /api/v1/statuses', { token, json: { status: 'hello' } })).toEqual({
      status: 403,
      json: { error: 'This action is outside the authorized scopes' },
    });
    expect(client.server.statuses).toEqual([]);
  });

  it('of an app alone posts nothing', async () => {
    const client = await start();
    const { client_id, client_secret } = await register(client);
    const { json } = await client.ask('POST /oauth/token', {
      json: { grant_type: 'client_credentials', client_id, client_secret, scope: usualScopes },
    });
    expect(
      await client.ask('POST /api/v1/statuses', { token: json.access_token, json: { status: 'x' } }),
    ).toEqual({
      status: 422,
      json: { error: 'This method requires an authenticated user' },
    });
  });

  it('that is bad is told so in the language of the reader', async () => {
    const { ask, server } = await start({ accounts: [{ username: 'carys', password: 'x', locale: 'cy' }] });
    const asked = { token: 'nonsense', headers: { 'accept-language': 'cy' } };
    expect(await ask('GET /api/v1/accounts/verify_credentials', asked)).toEqual({
      status: 401,
      json: { error: 'Mae’r tocyn mynediad yn annilys' },
    });
    expect(server.violations).toEqual([]);
  });
});
