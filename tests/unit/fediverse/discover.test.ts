import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../lib/fediverse/address.ts';
import { discover } from '../../../lib/fediverse/discover.ts';
import { createServer, manners } from '../../servers/index.ts';
import { type Host, html, json, type Net, net, paths } from './net.ts';

const NOW = Date.parse('2026-11-20T10:00:00Z');

async function find(typed: string, hosts: Record<string, Host>, signal?: AbortSignal) {
  const internet = await net(hosts);
  const address = parseAddress(typed);
  if (!address.ok) throw new Error('The test itself has a bad address.');
  return { ...internet, result: await discover(address.value, { fetch: internet.fetch, signal }, NOW) };
}

const nodeInfo = (origin: string, name: string, version = '1.0') => ({
  '/.well-known/nodeinfo': () =>
    json(200, {
      links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0', href: `${origin}/nodeinfo/2.0` }],
    }),
  '/nodeinfo/2.0': () => json(200, { software: { name, version } }),
});
const v2 = (document: object) => ({ '/api/v2/instance': () => json(200, { version: '1.0', ...document }) });
const v1 = (document: object) => ({ '/api/v1/instance': () => json(200, { version: '1.0', ...document }) });

describe('finding a server', () => {
  it('reads the limits of a Mastodon', async () => {
    const server = createServer({ host: 'toot.wales', limits: { characters: 777 } });
    const { result, asked } = await find('@carys@toot.wales', { 'toot.wales': server });
    expect(result).toMatchObject({
      ok: true,
      value: {
        instance: {
          server: 'https://toot.wales',
          family: 'mastodon',
          software: 'mastodon 4.5.3',
          readAt: NOW,
          maxCharacters: 777,
          maxMedia: 4,
          imageBytes: 16 * 1024 * 1024,
          videoBytes: 99 * 1024 * 1024,
          maxDescription: 1500,
          poll: { maxOptions: 4, maxCharacters: 50, minMs: 300_000, maxMs: 2_629_746_000 },
        },
        domain: 'toot.wales',
      },
    });
    expect(asked).toEqual([
      'GET https://toot.wales/.well-known/nodeinfo',
      'GET https://toot.wales/nodeinfo/2.0',
      'GET https://toot.wales/api/v2/instance',
    ]);
    expect(server.violations).toEqual([]);
  });

  it('takes the newest NodeInfo that is offered', async () => {
    const { result } = await find('a.example', {
      'a.example': paths({
        '/.well-known/nodeinfo': () =>
          json(200, {
            links: [
              { rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0', href: 'https://a.example/2.0' },
              { rel: 'http://nodeinfo.diaspora.software/ns/schema/2.1', href: 'https://a.example/2.1' },
              { rel: 'https://www.w3.org/ns/activitystreams#Application', href: 'https://a.example/actor' },
            ],
          }),
        '/2.1': () => json(200, { software: { name: 'gotosocial', version: '0.20' } }),
        ...v2({}),
      }),
    });
    expect(result).toMatchObject({ ok: true, value: { instance: { family: 'gotosocial' } } });
  });

  it('reads what Akkoma says at the top level', async () => {
    const { result } = await find('akko.example', {
      'akko.example': paths({
        ...nodeInfo('https://akko.example', 'Akkoma', '3.16.0'),
        ...v1({
          uri: 'https://akko.example',
          max_toot_chars: 4000,
          upload_limit: 16_000_000,
          description_limit: 3000,
          poll_limits: {
            max_options: 20,
            max_option_chars: 200,
            min_expiration: 0,
            max_expiration: 31_536_000,
          },
        }),
      }),
    });
    expect(result).toMatchObject({
      value: {
        instance: {
          family: 'akkoma',
          maxCharacters: 4000,
          imageBytes: 16_000_000,
          videoBytes: 16_000_000,
          maxDescription: 3000,
          poll: { maxOptions: 20, maxCharacters: 200, minMs: 300_000 },
        },
        domain: 'akko.example',
      },
    });
  });

  it('knows that Pixelfed has no polls, whatever it says of them', async () => {
    const { result } = await find('pix.example', {
      'pix.example': paths({
        ...nodeInfo('https://pix.example', 'pixelfed'),
        ...v2({ configuration: { polls: { max_options: 4 } } }),
      }),
    });
    expect(result).toMatchObject({ value: { instance: { poll: null, maxDescription: 1000 } } });
  });

  it.each([
    ['3.5.3 (compatible; Pixelfed 0.12.6)', 'pixelfed'],
    ['2.7.2 (compatible; Akkoma 3.16.0-0-gabc)', 'akkoma'],
    ['2.8.0 (compatible; Friendica 2024.09)', 'friendica'],
    ['4.2.1 (compatible; Iceshrimp.NET/2025.1)', 'iceshrimp'],
    ['4.0.0 (not true; really snac/2.75)', 'snac'],
    ['4.2.9', 'mastodon-like'],
  ])('without NodeInfo, takes %s for %s', async (version, family) => {
    const { result } = await find('a.example', { 'a.example': paths(v1({ version })) });
    expect(result).toMatchObject({ ok: true, value: { instance: { family } } });
  });

  it('keeps its own limits where a server states impossible ones', async () => {
    const { result } = await find('a.example', {
      'a.example': paths(
        v2({
          configuration: {
            statuses: { max_characters: -1, max_media_attachments: 'four' },
            media_attachments: { supported_mime_types: 'image/png', image_size_limit: 0.5 },
            polls: null,
          },
        }),
      ),
    });
    expect(result).toMatchObject({
      ok: true,
      value: { instance: { maxCharacters: 500, maxMedia: 4, mediaTypes: [], imageBytes: 8 * 1024 * 1024 } },
    });
  });

  it('trusts nothing to an unknown server: a repeated key might post twice there', async () => {
    const { result } = await find('a.example', {
      'a.example': paths({ ...nodeInfo('https://a.example', 'constructor'), ...v2({}) }),
    });
    expect(result).toMatchObject({ ok: true, value: { instance: { family: 'mastodon-like' } } });
  });

  it('accepts a server that shows its limits only to those who are signed in', async () => {
    const { result } = await find('a.example', {
      'a.example': paths({
        ...nodeInfo('https://a.example', 'mastodon'),
        '/api/v2/instance': () => json(401, { error: 'no' }),
        '/api/v1/instance': () => json(401, { error: 'no' }),
      }),
    });
    expect(result).toMatchObject({ ok: true, value: { instance: { family: 'mastodon' }, domain: null } });
  });
});

describe('a handle whose host is not the server', () => {
  const social = () => createServer({ host: 'social.cyngor.example' });
  const found = { ok: true, value: { instance: { server: 'https://social.cyngor.example' } } };

  it('is followed where NodeInfo links to the server', async () => {
    const { result } = await find('cyngor.example', {
      'cyngor.example': paths({
        '/.well-known/nodeinfo': () =>
          json(200, {
            links: [
              {
                rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0',
                href: 'https://social.cyngor.example/nodeinfo/2.0',
              },
            ],
          }),
      }),
      'social.cyngor.example': social(),
    });
    expect(result).toMatchObject(found);
  });

  it('is followed where NodeInfo redirects to the server', async () => {
    const { result } = await find('cyngor.example', {
      'cyngor.example': paths({
        '/.well-known/nodeinfo': () =>
          new Response(null, {
            status: 301,
            headers: { location: 'https://social.cyngor.example/.well-known/nodeinfo' },
          }),
      }),
      'social.cyngor.example': social(),
    });
    expect(result).toMatchObject(found);
  });

  it('is followed by WebFinger', async () => {
    const { result, asked } = await find('carys@cyngor.example', {
      'cyngor.example': paths({
        '/.well-known/webfinger': ({ url }) => {
          expect(new URL(url).searchParams.get('resource')).toBe('acct:carys@cyngor.example');
          return json(200, {
            links: [
              { rel: 'http://webfinger.net/rel/avatar', href: 'https://cdn.example/a.png' },
              {
                rel: 'self',
                type: 'application/activity+json',
                href: 'https://social.cyngor.example/users/carys',
              },
            ],
          });
        },
      }),
      'social.cyngor.example': social(),
    });
    expect(result).toMatchObject(found);
    expect(asked.join()).not.toContain('cdn.example');
  });

  it('does not follow a link to a server that knows nothing of it', async () => {
    const { result } = await find('a.example', {
      'a.example': paths({ ...nodeInfo('https://b.example', 'mastodon'), ...v2({}) }),
      'b.example': paths({ '/nodeinfo/2.0': () => json(200, { software: { name: 'pixelfed' } }) }),
    });
    expect(result).toMatchObject({
      ok: true,
      value: { instance: { server: 'https://a.example', family: 'mastodon-like' } },
    });
  });

  it.each([
    'http://social.cyngor.example/nodeinfo',
    'https://127.0.0.1/nodeinfo',
    'https://localhost/nodeinfo',
    'https://social.cyngor.example:8443/nodeinfo',
    'https://me:word@social.cyngor.example/nodeinfo',
    'file:///etc/passwd',
    'https://router/nodeinfo',
  ])('never asks %s', async (href) => {
    const { asked } = await find('carys@cyngor.example', {
      'cyngor.example': paths({
        '/.well-known/nodeinfo': () =>
          json(200, { links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0', href }] }),
        '/.well-known/webfinger': () =>
          json(200, { links: [{ rel: 'self', type: 'application/activity+json', href }] }),
      }),
    });
    expect(asked.filter((it) => !it.startsWith('GET https://cyngor.example/'))).toEqual([]);
  });
});

describe('what is no server', () => {
  const problem = async (typed: string, hosts: Record<string, Host>) => {
    const { result } = await find(typed, hosts);
    return result.ok ? null : result.problem.code;
  };

  it.each([
    ['Lemmy', 'server-no-sign-in'],
    ['PeerTube', 'server-no-sign-in'],
    ['foundkey', 'server-unsupported'],
    ['misskey', 'server-unsupported'],
  ])('says why nobody can post to %s', async (name, code) => {
    const hosts = { 'a.example': paths({ ...nodeInfo('https://a.example', name), ...v2({}) }) };
    expect(await problem('a.example', hosts)).toBe(code);
  });

  it('says that a host is out of reach', async () => {
    expect(await problem('a.example', {})).toBe('server-unreachable');
  });

  it('says that a host is slow, and stops asking it', async () => {
    const patience = new AbortController();
    const hosts: Record<string, Host> = {
      'a.example': {
        answer: ({ signal }) => {
          patience.abort(new DOMException('Too slow', 'TimeoutError'));
          return Promise.reject(signal.reason);
        },
      },
    };
    const { result, asked } = await find('carys@a.example', hosts, patience.signal);
    expect(result).toEqual({ ok: false, problem: { code: 'server-timeout', about: { host: 'a.example' } } });
    expect(asked).toEqual(['GET https://a.example/.well-known/nodeinfo']);
  });

  it('says that a website is no Fediverse server', async () => {
    expect(await problem('a.example', { 'a.example': { answer: () => html(200) } })).toBe(
      'server-not-fediverse',
    );
    expect(await problem('a.example', { 'a.example': { answer: () => html(404) } })).toBe(
      'server-not-fediverse',
    );
    expect(await problem('a.example', { 'a.example': { answer: () => json(200, []) } })).toBe(
      'server-not-fediverse',
    );
    expect(await problem('a.example', { 'a.example': { answer: () => json(200, {}) } })).toBe(
      'server-not-fediverse',
    );
  });

  it('does not call a server none for its bot check or its outage', async () => {
    expect(await problem('a.example', { 'a.example': { answer: () => html(403) } })).toBe(
      'server-unreachable',
    );
    expect(await problem('a.example', { 'a.example': { answer: () => html(502) } })).toBe(
      'server-unreachable',
    );
  });

  it('does not believe what came by a redirect to plain http', async () => {
    const answer = () =>
      Object.defineProperty(json(200, { version: '4.5.0' }), 'url', { value: 'http://a.example/' });
    const address = { host: 'a.example', user: null };
    const result = await discover(address, { fetch: async () => answer() }, NOW);
    expect(result).toMatchObject({ ok: false, problem: { code: 'server-unreachable' } });
  });

  it('reads no more of an endless answer than it needs', async () => {
    let sent = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            sent += 65_536;
            controller.enqueue(new Uint8Array(65_536).fill(32));
          },
        }),
      );
    expect(await problem('a.example', { 'a.example': { answer: endless } })).toBe('server-not-fediverse');
    expect(sent).toBeLessThan(40 * 1024 * 1024);
  });
});

it('recognises the servers of the tests', async () => {
  const hosts: Record<string, Host> = {
    'burning.example': createServer({ host: 'burning.example', manners: manners.burning }),
    'forgetful.example': createServer({ host: 'forgetful.example', manners: manners.forgetful }),
  };
  const burning: Net & { result: unknown } = await find('burning.example', hosts);
  expect(burning.result).toMatchObject({ value: { instance: { family: 'pixelfed' } } });
  const forgetful = await find('forgetful.example', hosts);
  expect(forgetful.result).toMatchObject({ value: { instance: { family: 'gotosocial' } } });
});
