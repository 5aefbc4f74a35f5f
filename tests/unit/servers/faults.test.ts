import { describe, expect, it } from 'vitest';
import type { Fault } from '../../servers/index.ts';
import { type CallOptions, mp4, png, start, tokenFor, upload } from './client.ts';

const on = 'POST /api/v1/statuses';

async function ready() {
  const client = await start();
  const token = await tokenFor(client);
  const post = (more: CallOptions = {}) =>
    client.call(on, { token, json: { status: 'a' }, headers: { origin: 'https://x.example' }, ...more });
  return { client, server: client.server, faults: client.server.faults, token, post };
}

describe('a fault', () => {
  it('before the work leaves nothing behind; after it, the post is there', async () => {
    const { server, faults, post } = await ready();
    faults.add({ on, when: 'before', do: 'error-503' });
    expect((await post()).status).toBe(503);
    expect(server.statuses.length).toBe(0);
    faults.add({ on, when: 'after', do: 'error-503' });
    expect((await post()).status).toBe(503);
    expect(server.statuses.length).toBe(1);
    expect((await post()).status).toBe(200);
  });

  it('meets as many requests as it says, or all until it is taken away', async () => {
    const { faults, post } = await ready();
    faults.add({ on, when: 'before', do: 'error-500', times: 2 });
    expect([(await post()).status, (await post()).status, (await post()).status]).toEqual([500, 500, 200]);
    const always = faults.add({ on, when: 'before', do: 'error-502', times: Number.POSITIVE_INFINITY });
    expect([(await post()).status, (await post()).status]).toEqual([502, 502]);
    faults.remove(always);
    expect((await post()).status).toBe(200);
  });

  it('meets only the endpoint it names', async () => {
    const { client, faults, post } = await ready();
    faults.add({ on: 'GET /api/v1/media/:id', when: 'before', do: 'error-500' });
    expect((await post()).status).toBe(200);
    expect((await client.call('GET /api/v1/media/1')).status).toBe(500);
  });

  it.each(['before', 'after'] as const)(
    'that drops the connection %s the work gives no answer',
    async (when) => {
      const { server, faults, post } = await ready();
      faults.add({ on, when, do: 'drop' });
      await expect(post()).rejects.toThrow();
      expect(server.statuses.length).toBe(when === 'before' ? 0 : 1);
      expect(server.requests.at(-1)?.status).toBeNull();
    },
  );

  it('that hangs can be waited for and released', async () => {
    const { server, faults, post } = await ready();
    const fault = faults.add({ on, when: 'after', do: 'hang' });
    const answer = post();
    await faults.reached(fault);
    expect(server.statuses.length).toBe(1);
    expect(server.requests.at(-1)?.status).toBeNull();
    faults.release();
    expect((await answer).status).toBe(200);
  });

  it('that hangs before the work comes to nothing when the client has gone', async () => {
    const { server, faults, post } = await ready();
    const fault = faults.add({ on, when: 'before', do: 'hang' });
    const leave = new AbortController();
    const answer = post({ signal: leave.signal });
    await faults.reached(fault);
    leave.abort();
    await expect(answer).rejects.toThrow();
    await expect.poll(() => server.requests.at(-1)?.over).toBe(true);
    faults.release();
    expect((await post()).status).toBe(200);
    expect(server.statuses.length).toBe(1);
  });

  it.each([
    ['proxy-502', 502, false],
    ['challenge', 403, false],
    ['error-502', 502, true],
    ['revoked', 401, true],
    ['unexpected-accounts', 422, true],
    ['rate-limited', 429, true],
  ] as const)('of the kind %s answers %i, as whoever says it would', async (kind, status, own) => {
    const { faults, post } = await ready();
    faults.add({ on, when: 'after', do: kind });
    const { status: got, headers } = await post();
    expect(got).toBe(status);
    expect(headers.get('content-type')).toContain(own ? 'application/json' : 'text/html');
    expect(headers.get('access-control-allow-origin')).toBe(own ? '*' : null);
    if (kind === 'rate-limited') expect(headers.get('x-ratelimit-reset')).toBe('2026-11-20T10:05:00.000000Z');
  });

  it.each([
    ['empty-list', []],
    ['empty-object', {}],
  ] as const)('of the kind %s is a success that shows nothing', async (kind, shown) => {
    const { server, faults, post } = await ready();
    faults.add({ on, when: 'after', do: kind });
    const response = await post();
    expect([response.status, await response.json()]).toEqual([200, shown]);
    expect(server.statuses.length).toBe(1);
  });

  it('cuts an answer short', async () => {
    const { faults, post } = await ready();
    faults.add({ on, when: 'after', do: 'truncated' });
    const response = await post();
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  it('holds back half of an answer', async () => {
    const { faults, post } = await ready();
    faults.add({ on, when: 'after', do: 'slow-body' });
    const response = await post();
    const body = response.json();
    faults.release();
    expect((await body).content).toBe('<p>a</p>');
  });

  it.each<[string, Fault['do'], number[]]>([
    ['be long in coming', { processing: 2 }, [206, 206, 200]],
    ['never come', 'processing-failed', [422, 422, 422]],
  ])('can make a picture %s', async (_, what, expected) => {
    const { client, faults, token } = await ready();
    faults.add({ on: 'POST /api/v2/media', when: 'after', do: what } as Fault);
    const sent = await client.ask('POST /api/v2/media', { token, form: upload(png(), 'a.png') });
    expect([sent.status, sent.json.url]).toEqual([202, null]);
    const refused = await client.ask(on, { token, json: { status: 'a', media_ids: [sent.json.id] } });
    expect(refused.status).toBe(422);
    const looks = [];
    for (const _ of expected)
      looks.push((await client.call(`GET /api/v1/media/${sent.json.id}`, { token })).status);
    expect(looks).toEqual(expected);
  });

  it('can make a video fail while it is asked for', async () => {
    const { client, faults, token } = await ready();
    const { json } = await client.ask('POST /api/v2/media', { token, form: upload(mp4(), 'a.mp4') });
    faults.add({ on: 'GET /api/v1/media/:id', when: 'after', do: 'processing-failed' });
    expect((await client.call(`GET /api/v1/media/${json.id}`, { token })).status).toBe(422);
    expect(client.server.media[0]?.state).toBe('failed');
  });
});
