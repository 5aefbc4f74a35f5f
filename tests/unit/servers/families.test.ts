import { describe, expect, it } from 'vitest';
import { families } from '../../servers/index.ts';
import { mp4, png, start, tokenFor, upload } from './client.ts';

type Family = keyof typeof families;
const headers = { accept: 'application/json' };

/** A server of that family, and somebody who may do all we ever do. */
async function at(family: Family) {
  const client = await start({ manners: families[family] });
  const scopes = ['pixelfed', 'takahe'].includes(family) ? 'read write' : 'read write:statuses write:media';
  const token = await tokenFor(client, scopes);
  await client.call('GET /api/v1/accounts/verify_credentials', { token, headers });
  const said = async (answer: Response) => {
    const text = await answer.text();
    return { status: answer.status, json: /^[[{]/.test(text) ? JSON.parse(text) : text };
  };
  const post = async (json: object, key = '') =>
    said(
      await client.call('POST /api/v1/statuses', {
        token,
        json,
        headers: { ...headers, ...(key && { 'idempotency-key': key }) },
      }),
    );
  const media = async (bytes = png(), name = 'a.png', version = 1) =>
    said(await client.call(`POST /api/v${version}/media`, { token, form: upload(bytes, name), headers }));
  const stranger = async () =>
    said(await client.call('POST /api/v1/statuses', { token: 'bad', json: { status: 'Helo' }, headers }));
  return { ...client, post, media, stranger };
}

describe('a refusal has the form of its family', () => {
  it.each<[Family, number, unknown]>([
    ['mastodon', 401, { error: 'The access token is invalid' }],
    ['pixelfed', 500, { error: 'Unauthenticated.' }],
    ['gotosocial', 401, { error: 'Unauthorized: token was invalid' }],
    ['akkoma', 403, { error: 'Invalid credentials.' }],
    ['hollo', 401, { error: 'invalid_token' }],
    ['takahe', 401, { error: 'identity_token_required' }],
    ['sharkey', 401, { error: expect.objectContaining({ code: 'AUTHENTICATION_FAILED' }) }],
    ['snac', 401, ''],
  ])('%s does not know a token', async (family, status, json) => {
    expect(await (await at(family)).stranger()).toEqual({ status, json });
  });

  it.each<[Family, number, unknown]>([
    ['mastodon', 422, { error: expect.stringContaining('limit') }],
    ['pixelfed', 500, { message: expect.any(String), errors: {} }],
    ['gotosocial', 400, { error: expect.stringMatching(/^Bad Request: /) }],
    ['friendica', 200, expect.anything()],
    ['hollo', 200, expect.anything()],
    ['sharkey', 401, { error: expect.objectContaining({ code: 'INVALID_PARAM' }) }],
    ['snac', 200, expect.anything()],
  ])('%s is sent a text over its limit', async (family, status, json) => {
    const text = 'x'.repeat(families[family].limits.characters + 1);
    const here = await at(family);
    const { id } = (await here.media()).json;
    expect(await here.post({ status: text, visibility: 'public', media_ids: [id] })).toEqual({
      status,
      json,
    });
  });
});

describe('a repeated key', () => {
  it('brings the first answer again on Akkoma, a refusal too, whoever sends it', async () => {
    const { post, server } = await at('akkoma');
    const refusal = await post({ status: '' }, 'k');
    expect(await post({ status: 'Helo' }, 'k')).toEqual(refusal);
    expect(server.statuses).toHaveLength(0);
  });

  it('is burnt on Pixelfed, and forgotten by GoToSocial', async () => {
    const pixelfed = await at('pixelfed');
    const { id } = (await pixelfed.media()).json;
    await pixelfed.post({ status: 'Helo', media_ids: [id] }, 'k');
    expect(await pixelfed.post({ status: 'Helo', media_ids: [id] }, 'k')).toMatchObject({ status: 400 });
    const gotosocial = await at('gotosocial');
    for (const _ of [1, 2]) await gotosocial.post({ status: 'Helo' }, 'k');
    expect(gotosocial.server.statuses).toHaveLength(2);
  });
});

describe('a lie', () => {
  it('Mitra makes an unlisted post public, and drops its warning', async () => {
    const { post, server } = await at('mitra');
    await post({ status: 'Helo', visibility: 'unlisted', spoiler_text: 'Rhybudd' });
    expect(server.statuses).toMatchObject([{ visibility: 'public', spoilerText: '' }]);
  });

  it('Hollo and Takahē publish at once what should wait; Iceshrimp refuses it', async () => {
    const scheduled_at = '2026-11-21T10:00:00Z';
    for (const family of ['hollo', 'takahe', 'iceshrimp'] as const) {
      const { post, server } = await at(family);
      await post({ status: 'Helo', visibility: 'public', scheduled_at });
      expect([server.statuses.length, server.scheduled.length]).toEqual([family === 'iceshrimp' ? 0 : 1, 0]);
    }
  });

  it('Pixelfed answers `[]` to somebody it does not remember, and never says where an upload is', async () => {
    const client = await start({ manners: families.pixelfed });
    const token = await tokenFor(client, 'read write');
    const { json } = await client.ask('POST /api/v2/media', { token, form: upload(png(), 'a.png'), headers });
    expect(json.url).toBeNull();
    const sent = { status: 'Helo', media_ids: [json.id] };
    expect(await client.ask('POST /api/v1/statuses', { token, json: sent, headers })).toEqual({
      status: 200,
      json: [],
    });
  });

  it('snac calls a film an image, and puts a file in the place of its namesake', async () => {
    const { media, server } = await at('snac');
    expect((await media(mp4(), 'a.mp4')).json.type).toBe('image');
    const [one, two] = [await media(png(1, 1)), await media(png(2, 2))];
    expect(two.json.id).toBe(one.json.id);
    expect(server.media).toHaveLength(2);
  });
});

it('a family says of itself what it says', async () => {
  const akkoma = await at('akkoma');
  const { json } = await akkoma.ask('GET /api/v1/instance');
  expect(json.configuration).toBeUndefined();
  expect(json.max_toot_chars).toBe(5000);
  expect((await akkoma.call('GET /api/v2/instance')).status).toBe(404);
  const hollo = await at('hollo');
  const v2 = (await hollo.ask('GET /api/v2/instance')).json;
  expect(v2.configuration.media_attachments).not.toHaveProperty('description_limit');
  expect(v2.configuration.statuses.characters_reserved_per_url).toBe(256);
});
