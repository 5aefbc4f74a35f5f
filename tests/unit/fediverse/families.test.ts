import { describe, expect, it } from 'vitest';
import type { PostRequest } from '../../../lib/fediverse/driver.ts';
import { createDrivers } from '../../../lib/fediverse/drivers.ts';
import { htmlToText } from '../../../lib/fediverse/html.ts';
import { instanceFrom } from '../../../lib/fediverse/instance.ts';
import { createDriver } from '../../../lib/fediverse/mastodon.ts';
import { retryAt } from '../../../lib/fediverse/outcome.ts';
import { profiles } from '../../../lib/fediverse/profiles.ts';
import { signOut } from '../../../lib/fediverse/sign-out.ts';
import { type Account, type Family, families } from '../../../lib/model/account.ts';
import { setting } from './identity.ts';
import { html, json, net, paths } from './net.ts';

const NOW = Date.parse('2026-11-20T10:07:00Z');
const server = 'https://a.example';
const request: PostRequest = {
  text: 'Bore da',
  mediaIds: [],
  poll: null,
  spoilerText: '',
  sensitive: false,
  visibility: 'public',
  language: null,
  inReplyTo: null,
  mentions: [],
};
const picture = new Blob(['x'], { type: 'image/png' });
const about = { name: 'a.png', description: '' };

type Answers = Parameters<typeof paths>[0];
const me = { '/api/v1/accounts/verify_credentials': () => json(200, { id: '1', username: 'carys' }) };

async function driverOf(family: Family, answers: Answers) {
  const internet = await net({ 'a.example': paths(answers) });
  const instance = instanceFrom({ server, family, software: family, readAt: 0 }, null);
  const options = { account: { server, family }, token: 'a-token', instance, fetch: internet.fetch };
  return { driver: createDriver({ ...options, now: () => NOW }), asked: internet.asked };
}
const publish = async (family: Family, answer: () => Response, more: Answers = me) =>
  (await driverOf(family, { '/api/v1/statuses': answer, ...more })).driver.publish(request, 'k');

const refused = (code: string) => ({ is: 'refused', problem: { code } });

describe('an answer means what its family means by it', () => {
  const unauthenticated = () => json(500, { error: 'Unauthenticated.' });
  const bare = () => new Response(null, { status: 401 });
  const sharkey = () => json(401, { error: { message: 'Too long.', code: 'MAX_LENGTH', id: 'x' } });

  it.each<[string, Family, () => Response, Answers, object]>([
    [
      'a validation error of Pixelfed comes as 500',
      'pixelfed',
      () => json(500, { message: 'Bad', errors: {} }),
      me,
      refused('refused'),
    ],
    ['a bad token of Pixelfed comes as 500', 'pixelfed', unauthenticated, me, refused('token-revoked')],
    [
      'another 500 of Pixelfed leaves it open',
      'pixelfed',
      () => json(500, { error: 'Server Error' }),
      me,
      { is: 'unknown' },
    ],
    ['the same 500 of Mastodon leaves it open', 'mastodon', unauthenticated, me, { is: 'unknown' }],
    [
      'Pixelfed says 403 to a post without a picture',
      'pixelfed',
      () => json(403, { error: 'Empty statuses' }),
      me,
      refused('refused'),
    ],
    [
      'Pixelfed says 403 without a word to a missing scope',
      'pixelfed',
      () => json(403, { error: '' }),
      me,
      refused('permission-missing'),
    ],
    [
      'a spent key of Pixelfed leaves it open',
      'pixelfed',
      () => json(400, { error: 'Duplicate idempotency key.' }),
      me,
      { is: 'unknown' },
    ],
    [
      'Mastodon says 403 to a missing scope',
      'mastodon',
      () => json(403, { error: 'Scope' }),
      me,
      refused('permission-missing'),
    ],
    [
      'Mastodon says 403 to an account in trouble',
      'mastodon',
      () => json(403, { error: 'Disabled' }),
      { '/api/v1/accounts/verify_credentials': () => json(403, { error: 'Disabled' }) },
      refused('account-limited'),
    ],
    [
      'Akkoma says 403 to an expired token',
      'akkoma',
      () => json(403, { error: 'Invalid credentials.' }),
      { '/api/v1/accounts/verify_credentials': () => json(403, { error: 'Invalid credentials.' }) },
      refused('token-revoked'),
    ],
    ['Sharkey says 401 to anything', 'sharkey', sharkey, me, refused('refused')],
    [
      'Sharkey says 401 to a bad token too',
      'sharkey',
      sharkey,
      { '/api/v1/accounts/verify_credentials': sharkey },
      refused('token-revoked'),
    ],
    ['snac says 401 without a word', 'snac', bare, me, refused('token-revoked')],
    [
      'snac says no without a word',
      'snac',
      () => new Response(null, { status: 404 }),
      me,
      refused('refused'),
    ],
    ['a 404 in HTML is nobody’s word', 'mastodon', () => html(404), me, { is: 'unknown' }],
    [
      'a server that destroys itself says 410',
      'mastodon',
      () => json(410, { error: 'Gone' }),
      me,
      refused('server-closing'),
    ],
    [
      'an account that moved is told so by GoToSocial with 403',
      'gotosocial',
      () => json(403, { error: 'Moved' }),
      {
        '/api/v1/accounts/verify_credentials': () =>
          json(200, { id: '1', username: 'carys', moved: { id: '2' } }),
      },
      refused('account-moved'),
    ],
    [
      'a suspended account is told apart',
      'mastodon',
      () => json(403, { error: 'No' }),
      {
        '/api/v1/accounts/verify_credentials': () =>
          json(200, { id: '1', username: 'carys', suspended: true }),
      },
      refused('account-suspended'),
    ],
    [
      'a check for robots leaves it open, whatever its status',
      'mastodon',
      () => html(401, '<!doctype html><title>Just a moment...</title>'),
      me,
      { is: 'unknown', problem: { code: 'bot-check' } },
    ],
    [
      'a network that wants a sign-in leaves it open',
      'hollo',
      () => html(511, '<html><title>Hotspot login</title>'),
      me,
      { is: 'unknown', problem: { code: 'captive-portal' } },
    ],
    [
      'a domain that is for sale leaves it open',
      'snac',
      () => html(200, '<html><body>This domain is for sale at parkingcrew</body>'),
      me,
      { is: 'unknown', problem: { code: 'domain-gone' } },
    ],
    [
      'a conflict may be our own first request',
      'hollo',
      () => json(409, { error: 'conflict' }),
      me,
      { is: 'unknown' },
    ],
    [
      'a redirect is no answer',
      'mastodon',
      () => Response.redirect('https://b.example/'),
      me,
      { is: 'unknown' },
    ],
  ])('%s', async (_, family, answer, more, outcome) => {
    expect(await publish(family, answer, more)).toMatchObject(outcome);
  });

  it('passes on the words of an error that is an object', async () => {
    expect(await publish('sharkey', sharkey)).toMatchObject({ problem: { said: 'Too long.' } });
  });

  it('carries the token to no other host', async () => {
    const { driver, asked } = await driverOf('mastodon', {
      '/api/v1/statuses': () => Response.redirect('https://b.example/', 307),
      '/api/v1/accounts/verify_credentials': () => Response.redirect('https://b.example/', 307),
    });
    await driver.publish(request, 'k');
    await driver.recent(0);
    expect(asked.filter((it) => it.includes('b.example'))).toEqual([]);
  });
});

describe('what is sent', () => {
  const sent = async (family: Family, change: Partial<PostRequest> = {}) => {
    let body: unknown;
    let headers: string[] = [];
    const answer = async (asked: Request) => {
      if (new URL(asked.url).pathname !== '/api/v1/statuses')
        return json(200, { id: '1', username: 'carys' });
      headers = [...asked.headers.keys()];
      body = await asked.json();
      return json(200, { id: '1', url: 'https://a.example/1' });
    };
    const internet = await net({ 'a.example': { answer } });
    const instance = instanceFrom({ server, family, software: family, readAt: 0 }, null);
    const account = { server, family };
    const driver = createDriver({
      account,
      token: 'a-token',
      instance,
      fetch: internet.fetch,
      now: () => NOW,
    });
    expect(await driver.publish({ ...request, ...change }, 'k')).toMatchObject({ is: 'created' });
    return { body, headers };
  };

  it('is nothing but what the post has, and never null or empty', async () => {
    expect((await sent('hollo')).body).toEqual({ status: 'Bore da', visibility: 'public', sensitive: false });
  });

  it('asks Mastodon to stop mentions, and nobody else', async () => {
    expect((await sent('mastodon')).body).toMatchObject({ allowed_mentions: [] });
    expect((await sent('mastodon', { mentions: ['a@b.example'] })).body).not.toHaveProperty(
      'allowed_mentions',
    );
    expect((await sent('pixelfed')).body).not.toHaveProperty('allowed_mentions');
  });

  it('asks those who would read Markdown not to', async () => {
    expect((await sent('gotosocial')).body).toMatchObject({ content_type: 'text/plain' });
  });

  it.each(families)('has no header that a server may forbid to extensions (%s)', async (family) => {
    const allowed = ['accept', 'authorization', 'content-type', 'idempotency-key'];
    expect((await sent(family)).headers.sort()).toEqual(allowed);
  });
});

describe('a success that shows nothing to go by leaves it open', () => {
  const url = 'https://a.example/@carys/1';
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', [{ id: '1', url }]],
    ['no id', { url }],
    ['an empty id', { id: '', url }],
    ['a number for an id', { id: 1, url }],
    ['no address', { id: '1' }],
    ['an empty address', { id: '1', url: '', uri: '' }],
    ['an address nobody can open', { id: '1', url: 'javascript:alert(1)', uri: 'tag:a.example,2026:1' }],
    ['a scheduled post', { id: '1', scheduled_at: '2026-11-20T11:00:00Z', params: {} }],
  ])('%s', async (_, body) => {
    const answer = () => (body === undefined ? new Response('') : json(200, body));
    expect(await publish('mastodon', answer)).toMatchObject({ is: 'unknown' });
  });

  it('but the `uri` will do for a post that has no page', async () => {
    const outcome = await publish('mastodon', () => json(200, { id: '1', url: null, uri: url }));
    expect(outcome).toMatchObject({ is: 'created', value: { id: '1', url } });
  });

  it('and so does an upload without an id', async () => {
    const { driver } = await driverOf('mastodon', { '/api/v2/media': () => json(200, { id: '', url }) });
    expect(await driver.upload(picture, about)).toMatchObject({ is: 'unknown' });
  });
});

describe('pictures', () => {
  const media = () => json(200, { id: 'm', url: 'https://a.example/m.png' });

  it.each(families)('go to the endpoint that works (%s)', async (family) => {
    const { driver, asked } = await driverOf(family, { '/api/v1/media': media, '/api/v2/media': media });
    expect(await driver.upload(picture, about)).toEqual({ is: 'created', value: { id: 'm', ready: true } });
    expect(asked).toEqual([`POST https://a.example/api/${profiles[family].mediaEndpoint}/media`]);
  });

  it('go to the old endpoint where the new one is missing', async () => {
    const { driver } = await driverOf('mastodon-like', { '/api/v1/media': media });
    expect(await driver.upload(picture, about)).toMatchObject({ is: 'created' });
  });

  it('are sent with their name and description, and nothing else', async () => {
    let sent: [string, unknown][] = [];
    const { driver } = await driverOf('mastodon', {
      '/api/v2/media': async (asked) => {
        sent = [...(await asked.formData())];
        return media();
      },
    });
    await driver.upload(picture, { name: 'llun.png', description: 'Un picsel' });
    expect(sent).toEqual([
      ['file', expect.objectContaining({ name: 'llun.png', type: 'image/png', size: 1 })],
      ['description', 'Un picsel'],
    ]);
    await driver.upload(picture, about);
    expect(sent.map(([name]) => name)).toEqual(['file']);
  });

  it('wait for the next half hour after too many', async () => {
    const { driver } = await driverOf('mastodon', {
      '/api/v2/media': () => json(429, { error: 'Slow down' }),
    });
    expect(await driver.upload(picture, about)).toMatchObject({
      is: 'refused',
      problem: { code: 'rate-limited' },
      retryAt: Date.parse('2026-11-20T10:30:00Z'),
    });
  });

  it('too large for a proxy are too large', async () => {
    const { driver } = await driverOf('mastodon', { '/api/v2/media': () => html(413) });
    expect(await driver.upload(picture, about)).toMatchObject(refused('media-too-large'));
  });
});

it('does not call a post deleted on a server that cannot delete', async () => {
  const { driver } = await driverOf('snac', {
    '/api/v1/statuses/7': ({ method }) =>
      method === 'DELETE' ? new Response(null, { status: 404 }) : json(200, { id: '7' }),
  });
  expect(await driver.remove('7')).toMatchObject(refused('undo-failed'));
});

describe('looking through one’s own posts', () => {
  /** A server that shows 15 posts at a time, one a minute, without end. */
  const endless = {
    ...me,
    '/api/v1/accounts/1/statuses': ({ url }: Request) => {
      const from = Number(new URL(url).searchParams.get('max_id') ?? 1000);
      const page = Array.from({ length: 15 }, (_, at) => from - 1 - at);
      return json(
        200,
        page.map((id) => ({
          id: String(id),
          created_at: new Date(NOW - (1000 - id) * 60_000).toISOString(),
        })),
      );
    },
  };
  const pages = (asked: string[]) => asked.filter((it) => it.endsWith('/statuses')).length;

  it('goes on to the next page, up to 40 posts', async () => {
    const { driver, asked } = await driverOf('mastodon', endless);
    const seen = await driver.recent(0);
    expect(seen.is === 'created' && seen.value.map(({ id }) => id)).toEqual(
      Array.from({ length: 40 }, (_, at) => String(999 - at)),
    );
    expect(pages(asked)).toBe(3);
  });

  it('goes no further back than it must', async () => {
    const { driver, asked } = await driverOf('mastodon', endless);
    await driver.recent(NOW - 10 * 60_000);
    expect(pages(asked)).toBe(1);
  });

  it('ends where a server shows the same page again', async () => {
    const { driver, asked } = await driverOf('mastodon', {
      ...me,
      '/api/v1/accounts/1/statuses': () => json(200, [{ id: '5', created_at: new Date(NOW).toISOString() }]),
    });
    expect(await driver.recent(0)).toMatchObject({ is: 'created', value: [{ id: '5' }] });
    expect(pages(asked)).toBe(2);
  });
});

describe('when a server says to come back', () => {
  const at = (headers: Record<string, string>) => {
    const answer = {
      is: 'answered',
      status: 429,
      ok: false,
      json: {},
      empty: false,
      page: null,
      said: '',
    } as const;
    return retryAt({ ...answer, headers: new Headers(headers) }, NOW);
  };

  it.each([
    [{ 'retry-after': '30' }, NOW + 30_000],
    [{ 'retry-after': 'Fri, 20 Nov 2026 10:08:00 GMT' }, NOW + 60_000],
    [{ 'x-ratelimit-reset': '2026-11-20T10:10:00.123456Z' }, NOW + 180_123],
    [{ 'x-ratelimit-reset': String(NOW / 1000 + 90) }, NOW + 90_000],
    [{ 'x-ratelimit-reset': '45' }, NOW + 45_000],
    [{ 'retry-after': '10', 'x-ratelimit-reset': '45' }, NOW + 10_000],
    [{ 'x-ratelimit-reset': '2026-11-20T10:00:00Z' }, null],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
    [{ 'retry-after': '999999999' }, NOW + 24 * 3_600_000],
  ])('%j', (headers, expected) => {
    expect(at(headers)).toBe(expected);
  });
});

describe('the text of a status', () => {
  it.each([
    ['<p>Bore da</p>', 'Bore da'],
    ['<p>Un<br>dau<br />tri</p><p>Pedwar</p>', 'Un\ndau\ntri\n\nPedwar'],
    [
      '<p>a &lt;b&gt; &amp;amp; &quot;c&quot; &#39;d&#39; &#x1F600;&nbsp;e</p>',
      `a <b> &amp; "c" 'd' 😀\u00a0e`,
    ],
    ['Te &amp; choffi', 'Te & choffi'],
    [
      '<a href="https://e.example/x"><span class="invisible">https://</span><span>e.example/x</span></a>',
      'https://e.example/x',
    ],
    ['', ''],
    ['1 &lt; 2 &unknown; &#99999999;', '1 < 2 &unknown; &#99999999;'],
  ])('%s', (markup, text) => {
    expect(htmlToText(markup)).toBe(text);
  });
});

describe('a token that ends', () => {
  const DAY = 24 * 3_600_000;
  const account = (family: Family, expiresAt: number): Account => ({
    id: 'carys@a.example',
    acct: 'carys@a.example',
    displayName: 'Carys',
    server,
    family,
    url: 'https://a.example/@carys',
    avatar: null,
    scopes: 'read write',
    expiresAt,
    isDefault: true,
    visibility: 'public',
    language: null,
    needsSignIn: false,
    addedAt: 0,
  });

  async function expiring(family: Family, days: number, token: () => Response) {
    const forms: string[] = [];
    const here = await setting({
      'a.example': {
        answer: async (asked) => {
          if (new URL(asked.url).pathname !== '/oauth/token') return json(200, {});
          forms.push(await asked.text());
          return token();
        },
      },
    });
    const expiresAt = here.time.now + days * DAY;
    const instance = instanceFrom({ server, family, software: family, readAt: here.time.now }, null);
    const keys = { app: 'app', clientId: 'c', clientSecret: 's' };
    const secret = { account: 'carys@a.example', token: 'old', refreshToken: 'r1', expiresAt, ...keys };
    await here.deps.store.admitAccount(account(family, expiresAt), secret, instance);
    return { ...here, forms, driverOf: createDrivers(here.deps) };
  }
  const fresh = () => json(200, { access_token: 'new', refresh_token: 'r2', expires_in: 31_536_000 });

  it('is renewed in time, once, and the new one is on disk', async () => {
    const { driverOf, forms, deps, time } = await expiring('pixelfed', 20, fresh);
    const drivers = await Promise.all([driverOf('carys@a.example'), driverOf('carys@a.example')]);
    expect(drivers.every(({ ok }) => ok)).toBe(true);
    expect(forms).toEqual(['grant_type=refresh_token&refresh_token=r1&client_id=c&client_secret=s']);
    expect(await deps.store.readSecret('carys@a.example')).toMatchObject({
      token: 'new',
      refreshToken: 'r2',
      expiresAt: time.now + 365 * DAY,
    });
  });

  it('is left alone while it is young', async () => {
    const { driverOf, forms } = await expiring('pixelfed', 200, fresh);
    await driverOf('carys@a.example');
    expect(forms).toEqual([]);
  });

  it('serves until its last day when the server does not renew it', async () => {
    const { driverOf, time } = await expiring('pixelfed', 20, () => html(502));
    expect(await driverOf('carys@a.example')).toMatchObject({ ok: true });
    time.now += 21 * DAY;
    expect(await driverOf('carys@a.example')).toEqual({ ok: false, problem: { code: 'token-revoked' } });
  });

  it('is not said to be revoked where the server has no way to', async () => {
    const { deps, asked } = await expiring('pixelfed', 20, fresh);
    expect(await signOut('carys@a.example', deps)).toEqual({ ok: true, value: { revoked: false } });
    expect(asked).toEqual([]);
  });
});
