import { describe, expect, it } from 'vitest';
import { manners } from '../../servers/index.ts';
import { png, start, tokenFor, upload } from './client.ts';

const origin = 'chrome-extension://abcdefghijklmnop';

describe('a page of another origin', () => {
  it('may send the headers it asks for, to the API', async () => {
    const { call } = await start();
    for (const path of ['/api/v1/statuses', '/api/v2/media', '/oauth/token', '/oauth/revoke']) {
      const { status, headers } = await call(`OPTIONS ${path}`, {
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,x-anything',
        },
      });
      expect(status).toBe(200);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-headers')).toBe('authorization,x-anything');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  it('may read answers and rate limits, also of a refusal', async () => {
    const { call } = await start();
    const { status, headers } = await call('POST /api/v1/statuses', { json: {}, headers: { origin } });
    expect(status).toBe(401);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toMatch(/X-RateLimit-Reset/);
    expect(headers.get('access-control-expose-headers')).not.toMatch(/Retry-After/i);
  });

  it('may ask nothing of the sign-in pages', async () => {
    const { call } = await start();
    const preflight = { origin, 'access-control-request-method': 'GET' };
    const { status, headers } = await call('OPTIONS /oauth/authorize', { headers: preflight });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([404, null]);
  });
});

describe('the server', () => {
  it('says what it is and what it allows', async () => {
    const { ask } = await start({ limits: { characters: 777 } });
    const { json } = await ask('GET /.well-known/nodeinfo');
    expect(json.links[0].href).toBe('https://social.example/nodeinfo/2.0');
    expect((await ask('GET /nodeinfo/2.0')).json.software.name).toBe('mastodon');
    const v2 = (await ask('GET /api/v2/instance')).json;
    const v1 = (await ask('GET /api/v1/instance')).json;
    expect(v2.configuration.statuses.max_characters).toBe(777);
    expect(v2.configuration.media_attachments.description_limit).toBe(1500);
    expect(v1.configuration.statuses.max_characters).toBe(777);
    expect(v1.configuration.media_attachments.description_limit).toBeUndefined();
    const finger = await ask('GET /.well-known/webfinger?resource=acct:carys@social.example');
    expect(finger.json.subject).toBe('acct:carys@social.example');
  });

  it('goes by the family whose manners it has', async () => {
    const { ask } = await start({ manners: manners.burning, host: 'llun.example' });
    expect((await ask('GET /nodeinfo/2.0')).json.software.name).toBe('pixelfed');
    expect((await ask('GET /api/v2/instance')).json.domain).toBe('llun.example');
  });

  it('knows no other way in: JSON to who asks for it, else a page', async () => {
    const { call, ask } = await start();
    const page = await call('GET /api/v1/nothing');
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    const json = await ask('GET /api/v1/nothing', { headers: { accept: 'application/json' } });
    expect(json).toEqual({ status: 404, json: { error: 'Not Found' } });
  });

  it('takes no JSON that is none', async () => {
    const { call } = await start();
    const headers = { 'content-type': 'application/json' };
    const response = await call('POST /api/v1/apps', { form: { not: 'json' }, headers });
    expect(response.status).toBe(400);
  });

  it('notes every request, and what none may do', async () => {
    const client = await start();
    const token = await tokenFor(client);
    expect(client.server.violations).toEqual([]);
    const before = client.server.requests.length;
    await client.call('GET /api/v2/instance', { headers: { cookie: 'a=b' } });
    await client.call(`GET /api/v1/accounts/verify_credentials?access_token=${token}`);
    expect(client.server.requests.slice(before)).toMatchObject([
      { method: 'GET', path: '/api/v2/instance', status: 200, headers: expect.arrayContaining(['cookie']) },
      { method: 'GET', path: '/api/v1/accounts/verify_credentials', status: 401 },
    ]);
    expect(client.server.violations).toEqual([
      'A cookie was sent: GET /api/v2/instance',
      'A token stood in the address: GET /api/v1/accounts/verify_credentials',
    ]);
    expect(JSON.stringify([client.server.requests, client.server.violations])).not.toContain(token);
  });

  it('shows where requests stand, to the microsecond', async () => {
    const client = await start();
    const token = await tokenFor(client);
    const { headers } = await client.call('POST /api/v2/media', { token, form: upload(png(), 'a.png') });
    expect(headers.get('x-ratelimit-limit')).toBe('30');
    expect(headers.get('x-ratelimit-remaining')).toBe('29');
    expect(headers.get('x-ratelimit-reset')).toBe('2026-11-20T10:30:00.000000Z');
  });
});
