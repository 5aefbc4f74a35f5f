import { describe, expect, it } from 'vitest';
import { manners, type ServerOptions } from '../../servers/index.ts';
import { type Client, mp4, png, start, tokenFor, upload } from './client.ts';

async function ready(options?: ServerOptions, scopes?: string) {
  const client = await start(options);
  const token = await tokenFor(client, scopes);
  const post = (json: object, headers: Record<string, string> = {}) =>
    client.ask('POST /api/v1/statuses', { token, json, headers });
  const key = (value: string) => ({ 'idempotency-key': value });
  return { client, server: client.server, time: client.time, token, post, key };
}
const uploaded = async (client: Client, token: string, bytes = png()) =>
  (await client.ask('POST /api/v2/media', { token, form: upload(bytes, 'a.bin') })).json.id as string;
const minute = 60_000;

describe('a post', () => {
  it('is kept as sent, with all that was said of it', async () => {
    const { server, post, key } = await ready();
    const { json } = await post(
      { status: 'Bore da\n\npawb', visibility: 'unlisted', language: 'cy', spoiler_text: 'Cymraeg' },
      key('k'),
    );
    expect(server.statuses).toMatchObject([
      {
        id: json.id,
        account: 'carys',
        text: 'Bore da\n\npawb',
        spoilerText: 'Cymraeg',
        sensitive: true,
        visibility: 'unlisted',
        language: 'cy',
        idempotencyKey: 'k',
        application: 'Test app',
        mentions: [],
        deleted: false,
      },
    ]);
    expect(json).toMatchObject({ url: server.statuses[0]?.url, visibility: 'unlisted', language: 'cy' });
    expect(Number.isSafeInteger(Number(json.id))).toBe(false);
  });

  it('takes what is not said from the account', async () => {
    const options = {
      accounts: [
        { username: 'carys', password: 'a long password', visibility: 'private' as const, language: 'cy' },
      ],
    };
    const { server, post } = await ready(options);
    await post({ status: 'a', language: 'nonsense' });
    expect(server.statuses[0]).toMatchObject({ visibility: 'private', language: 'cy', sensitive: false });
  });

  it('may come as a form, with lists and records', async () => {
    const { client, server, token } = await ready();
    const form = { status: 'a', 'poll[options][]': 'b', 'poll[expires_in]': '3600', sensitive: 'true' };
    const body = new FormData();
    for (const [name, value] of Object.entries(form)) body.append(name, value);
    body.append('poll[options][]', 'c');
    await client.ask('POST /api/v1/statuses', { token, form: body });
    expect(server.statuses[0]).toMatchObject({
      sensitive: true,
      poll: { options: ['b', 'c'], expiresIn: 3600, multiple: false },
    });
  });

  it.each([
    ['nothing in it', {}],
    ['only spaces', { status: ' \n ' }],
    ['an unknown visibility', { status: 'a', visibility: 'everyone' }],
    ['an unknown picture', { status: 'a', media_ids: ['1'] }],
    ['a poll of one', { status: 'a', poll: { options: ['a'], expires_in: 3600 } }],
    ['a poll of five', { status: 'a', poll: { options: ['a', 'b', 'c', 'd', 'e'], expires_in: 3600 } }],
    ['a poll with the same twice', { status: 'a', poll: { options: ['a', 'a'], expires_in: 3600 } }],
    [
      'a poll with a long option',
      { status: 'a', poll: { options: ['a', 'b'.repeat(51)], expires_in: 3600 } },
    ],
    ['a poll of a minute', { status: 'a', poll: { options: ['a', 'b'], expires_in: 60 } }],
    ['a poll of two months', { status: 'a', poll: { options: ['a', 'b'], expires_in: 5_184_000 } }],
    ['a schedule that is no date', { status: 'a', scheduled_at: 'soon' }],
  ])('is refused with %s', async (_, wrong) => {
    const { server, post } = await ready();
    expect((await post(wrong)).status).toBe(422);
    expect(server.statuses).toEqual([]);
  });

  it('answers another only if that one is there', async () => {
    const { server, post } = await ready();
    expect((await post({ status: 'a', in_reply_to_id: '1' })).status).toBe(404);
    const first = await post({ status: 'a' });
    await post({ status: 'b', in_reply_to_id: first.json.id });
    expect(server.statuses.map(({ inReplyTo }) => inReplyTo)).toEqual([null, first.json.id]);
  });

  it('is written as paragraphs, line breaks, short links and tags', async () => {
    const { post } = await ready();
    const { json } = await post({
      status: 'a < b\nc\n\nhttps://www.example.com/abcdefghijklmnopqrstuvwxyz #Tag @bbc',
    });
    expect(json.content).toBe(
      '<p>a &lt; b<br />c</p><p><a href="https://www.example.com/abcdefghijklmnopqrstuvwxyz" target="_blank" ' +
        'rel="nofollow noopener" translate="no"><span class="invisible">https://www.</span><span class="ellipsis">' +
        'example.com/abcdefghijklmnopqr</span><span class="invisible">stuvwxyz</span></a> ' +
        '<a href="https://social.example/tags/tag" class="mention hashtag" rel="tag">#<span>Tag</span></a> ' +
        '<span class="h-card" translate="no"><a href="https://social.example/@bbc" class="u-url mention">@<span>bbc</span></a></span></p>',
    );
  });
});

describe('a mention', () => {
  it.each([
    ['@bbc', ['bbc']],
    ['(@BBC) .@nasa', ['bbc', 'nasa']],
    ['@bbc@news.example and @bbc@social.example', ['bbc@news.example', 'bbc']],
    ['https://x.com/@bbc https://x.com/?to=@bbc', []],
    ['bbc@example.com x.com/bbc @\u200bbbc ＠bbc', []],
    ['@nobodyknows', []],
  ])('in “%s” pings who is known', async (text, expected) => {
    const { server, post } = await ready();
    await post({ status: text });
    expect(server.statuses[0]?.mentions).toEqual(expected);
  });

  it('that is not allowed stops the post', async () => {
    const { client, server, post } = await ready();
    const bbc = (await client.ask('GET /api/v1/accounts/lookup?acct=bbc')).json;
    const refused = await post({ status: 'hello @bbc @nasa', allowed_mentions: [bbc.id] });
    expect(refused.status).toBe(422);
    expect(refused.json.unexpected_accounts.map(({ acct }: { acct: string }) => acct)).toEqual(['nasa']);
    expect((await post({ status: 'hello @nobodyknows', allowed_mentions: [] })).status).toBe(200);
    expect((await post({ status: 'hello @bbc', allowed_mentions: [bbc.id] })).status).toBe(200);
    expect(server.statuses.map(({ mentions }) => mentions)).toEqual([[], ['bbc']]);
  });
});

describe('a repeated key', () => {
  it('gets the first post again for an hour, whatever comes with it', async () => {
    const { server, time, post, key } = await ready();
    const first = await post({ status: 'a' }, key('k'));
    time.now += 59 * minute;
    expect(await post({ status: 'x'.repeat(501) }, key('k'))).toEqual(first);
    expect((await post({ status: 'a' }, key('other'))).json.id).not.toBe(first.json.id);
    time.now += 2 * minute;
    expect((await post({ status: 'a' }, key('k'))).json.id).not.toBe(first.json.id);
    expect(server.statuses.length).toBe(3);
  });

  it('gets the first post again also when many come at once', async () => {
    const { server, post, key } = await ready();
    const all = await Promise.all(Array.from({ length: 8 }, () => post({ status: 'a' }, key('k'))));
    expect(new Set(all.map(({ json }) => json.id)).size).toBe(1);
    expect(server.statuses.length).toBe(1);
  });

  it('gets the scheduled post again', async () => {
    const { server, time, post, key } = await ready();
    const wish = { status: 'a', scheduled_at: new Date(time.now + 10 * minute).toISOString() };
    const first = await post(wish, key('k'));
    expect(await post(wish, key('k'))).toEqual(first);
    expect(server.scheduled.length).toBe(1);
  });

  it('of a refused post is free', async () => {
    const { server, post, key } = await ready();
    expect((await post({ status: 'a', media_ids: ['1'] }, key('k'))).status).toBe(422);
    expect((await post({ status: 'a' }, key('k'))).status).toBe(200);
    expect(server.statuses.length).toBe(1);
  });

  it('belongs to one account', async () => {
    const accounts = ['carys', 'dai'].map((username) => ({ username, password: 'a long password' }));
    const { client, server, post, key } = await ready({ accounts });
    const token = await tokenFor(client, undefined, 'dai');
    await post({ status: 'a' }, key('k'));
    await client.ask('POST /api/v1/statuses', { token, json: { status: 'b' }, headers: key('k') });
    expect(server.statuses.map(({ account }) => account)).toEqual(['carys', 'dai']);
  });

  it('is burnt, where keys burn, as soon as the fields are good', async () => {
    const { server, post, key } = await ready({ manners: manners.burning });
    expect((await post({ status: '' }, key('k'))).status).toBe(422);
    expect((await post({ status: 'a', media_ids: ['1'] }, key('k'))).status).toBe(422);
    const duplicate = { status: 400, json: { error: 'Duplicate idempotency key.' } };
    expect(await post({ status: 'a' }, key('k'))).toEqual(duplicate);
    expect((await post({ status: 'a' }, key('new'))).status).toBe(200);
    expect(await post({ status: 'a' }, key('new'))).toEqual(duplicate);
    expect(server.statuses.length).toBe(1);
  });

  it('is forgotten at once, where keys mean nothing', async () => {
    const { server, post, key } = await ready({ manners: manners.forgetful });
    await post({ status: 'a' }, key('k'));
    await post({ status: 'a' }, key('k'));
    expect(server.statuses.length).toBe(2);
  });
});

describe('a schedule', () => {
  it('more than five minutes ahead is kept, and published in its time', async () => {
    const { server, time, post } = await ready();
    const at = time.now + 5 * minute + 1000;
    const { json } = await post({ status: 'hello @bbc', scheduled_at: new Date(at).toISOString() });
    expect(json).toMatchObject({ scheduled_at: new Date(at).toISOString(), params: { text: 'hello @bbc' } });
    expect(json.url).toBeUndefined();
    expect(server.statuses).toEqual([]);
    time.now = at;
    expect(server.statuses).toMatchObject([{ text: 'hello @bbc', mentions: ['bbc'] }]);
    expect(server.scheduled[0]?.published).toBe(server.statuses[0]?.id);
  });

  it('nearer is refused, and one that is past means now', async () => {
    const { server, time, post } = await ready();
    const at = (ms: number) => ({ status: 'a', scheduled_at: new Date(time.now + ms).toISOString() });
    expect((await post(at(5 * minute))).status).toBe(422);
    expect((await post(at(-1000))).json.url).toBeTruthy();
    expect(server.statuses.length).toBe(1);
  });

  it('can be listed, moved and cancelled', async () => {
    const { client, server, time, token, post } = await ready(undefined, 'read write');
    const at = (ms: number) => new Date(time.now + ms).toISOString();
    const { json } = await post({ status: 'a', scheduled_at: at(10 * minute) });
    const one = `/api/v1/scheduled_statuses/${json.id}`;
    await client.ask(`PUT ${one}`, { token, json: { scheduled_at: at(20 * minute) } });
    const list = await client.ask('GET /api/v1/scheduled_statuses', { token });
    expect(list.json).toMatchObject([{ id: json.id, scheduled_at: at(20 * minute) }]);
    expect(await client.ask(`DELETE ${one}`, { token })).toEqual({ status: 200, json: {} });
    time.now += 60 * minute;
    expect(server.statuses).toEqual([]);
  });
});

describe('media of a post', () => {
  it('keeps its order and may be used once', async () => {
    const { client, server, token, post } = await ready();
    const [a, b] = [await uploaded(client, token), await uploaded(client, token)];
    expect((await post({ media_ids: [b, a] })).status).toBe(200);
    expect(server.statuses[0]?.media.map(({ id }) => id)).toEqual([b, a]);
    expect((await post({ status: 'again', media_ids: [a] })).status).toBe(422);
  });

  it('is four at most, or one video, or none with a poll', async () => {
    const { client, server, token, post } = await ready();
    const ids = [];
    for (let i = 0; i < 5; i++) ids.push(await uploaded(client, token));
    const video = await uploaded(client, token, mp4());
    const poll = { options: ['a', 'b'], expires_in: 3600 };
    expect((await post({ media_ids: ids })).status).toBe(422);
    expect((await post({ status: 'a', media_ids: ids.slice(0, 1), poll })).status).toBe(422);
    expect((await post({ media_ids: [video, ids[0]] })).json.error).toContain('video');
    expect((await post({ media_ids: [video] })).json.error).toContain('not finished processing');
    expect((await post({ media_ids: ids.slice(0, 4) })).status).toBe(200);
    expect(server.statuses.length).toBe(1);
  });
});

describe('a post that is there', () => {
  it('is seen by a token only with the scope to read, and without token if it is public', async () => {
    const { client, token, post } = await ready();
    const { json } = await post({ status: 'a' });
    const hidden = await post({ status: 'b', visibility: 'private' });
    const list = `GET /api/v1/accounts/${json.account.id}/statuses`;
    expect((await client.ask(list, { token })).status).toBe(403);
    expect((await client.ask(list)).json.map(({ id }: { id: string }) => id)).toEqual([json.id]);
    expect((await client.ask(`GET /api/v1/statuses/${hidden.json.id}`)).status).toBe(404);
    const reader = await tokenFor(client, 'read:statuses');
    expect((await client.ask(list, { token: reader })).json.length).toBe(2);
  });

  it('stands in lists newest first, between bounds, with links to the next', async () => {
    const { client, post } = await ready();
    const ids: string[] = [];
    for (const text of ['a', 'b', 'c', 'd']) ids.push((await post({ status: text })).json.id);
    const [a, b, c, d] = ids;
    const account =
      client.server.statuses[0] && (await client.ask('GET /api/v1/accounts/lookup?acct=carys')).json.id;
    const list = async (query: string) =>
      (await client.ask(`GET /api/v1/accounts/${account}/statuses?${query}`)).json.map(
        ({ id }: { id: string }) => id,
      );
    expect(await list('limit=2')).toEqual([d, c]);
    expect(await list(`max_id=${c}`)).toEqual([b, a]);
    expect(await list(`since_id=${a}&limit=2`)).toEqual([d, c]);
    expect(await list(`min_id=${a}&limit=2`)).toEqual([c, b]);
    const { headers } = await client.call(`GET /api/v1/accounts/${account}/statuses?limit=2`);
    expect(headers.get('link')).toContain(`max_id=${c}>; rel="next"`);
  });

  it('can be edited; what is left out goes', async () => {
    const { client, server, token, post } = await ready();
    const media = await uploaded(client, token);
    const { json } = await post({
      status: 'a',
      spoiler_text: 'w',
      media_ids: [media],
      visibility: 'unlisted',
    });
    const edited = await client.ask(`PUT /api/v1/statuses/${json.id}`, { token, json: { status: 'b' } });
    expect(edited.json.edited_at).toBeTruthy();
    expect(server.statuses).toMatchObject([
      { text: 'b', spoilerText: '', media: [], visibility: 'unlisted' },
    ]);
  });

  it('can be deleted once, and gives its text and media back', async () => {
    const { client, server, token, post } = await ready();
    const media = await uploaded(client, token);
    const { json } = await post({ status: 'a', media_ids: [media] });
    const page = `GET /@carys/${json.id}`;
    expect(await (await client.call(page)).text()).toContain('<title>a</title>');
    const remove = () => client.ask(`DELETE /api/v1/statuses/${json.id}`, { token });
    expect((await remove()).json).toMatchObject({ id: json.id, text: 'a' });
    expect((await remove()).status).toBe(404);
    expect((await client.call(page)).status).toBe(404);
    expect(server.statuses).toMatchObject([{ deleted: true }]);
    expect((await post({ media_ids: [media] })).status).toBe(200);
  });

  it('shows its thread', async () => {
    const { client, post } = await ready();
    const ids: string[] = [];
    for (const text of ['a', 'b', 'c'])
      ids.push((await post({ status: text, ...(ids.length && { in_reply_to_id: ids.at(-1) }) })).json.id);
    const { json } = await client.ask(`GET /api/v1/statuses/${ids[1]}/context`);
    expect(json.ancestors.map(({ id }: { id: string }) => id)).toEqual([ids[0]]);
    expect(json.descendants.map(({ id }: { id: string }) => id)).toEqual([ids[2]]);
  });
});

describe('posting too much', () => {
  it('is refused until the window ends; repeats and refusals do not count', async () => {
    const limits = manners.mastodon.limits;
    const { client, server, time, token, post, key } = await ready({
      limits: { rates: { ...limits.rates, statuses: { limit: 2, periodMs: 180 * minute } } },
    });
    await post({ status: 'a' }, key('k'));
    await post({ status: 'a' }, key('k'));
    await post({ status: '' });
    await post({ status: 'b' });
    const response = await client.call('POST /api/v1/statuses', { token, json: { status: 'c' } });
    expect(response.status).toBe(429);
    expect(response.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(response.headers.get('x-ratelimit-reset')).toBe('2026-11-20T12:00:00.000000Z');
    expect(response.headers.get('retry-after')).toBeNull();
    time.now = Date.parse('2026-11-20T12:00:00Z');
    expect((await post({ status: 'c' })).status).toBe(200);
    expect(server.statuses.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });
});

describe('deleting too much', () => {
  it('is refused the 31st time within half an hour', async () => {
    const { client, time, token, post } = await ready();
    const remove = async () => {
      const { json } = await post({ status: 'a' });
      return (await client.call(`DELETE /api/v1/statuses/${json.id}`, { token })).status;
    };
    for (let i = 0; i < 30; i++) expect(await remove()).toBe(200);
    expect(await remove()).toBe(429);
    time.now += 30 * minute;
    expect(await remove()).toBe(200);
  });
});
