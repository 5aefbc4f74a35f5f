import { describe, expect, it } from 'vitest';
import { count } from '../../../lib/text/count.ts';
import { counting } from '../../../lib/text/counting.ts';

/**
 * The published rules of twitter-text and of Mastodon (facts: fediverse-api 4c), restated as tables of our own: every form
 * of one kind, in every surrounding.
 */
const onMastodon = (text: string): number => count(text, counting.mastodon);

const schemes = ['https', 'http', 'HTTPS', 'dat', 'dweb', 'ipfs', 'ipns', 'ssb', 'gopher', 'gemini'];
const hosts = [
  ...[
    'gov.wales',
    'llyw.cymru',
    'www.bbc.co.uk',
    'example.com',
    'a.b.c.example.org',
    'x.com',
    'xn--p1ai.xn--p1ai',
  ],
  ...[
    'toot.wales:3000',
    'EXAMPLE.COM',
    'my-site.wales',
    '1.example.net',
    'example.museum',
    'bücher.example.de',
    '日本語.jp',
  ],
];
const paths = [
  ...[
    '',
    '/',
    '/a',
    '/a/b.html',
    '/tŷ',
    '/wiki/Tŷ_(adeilad)',
    '/?a=b',
    '/a?b=c&d=%20',
    '/a#b',
    '/a?b#c',
    '/@user',
    '/~user/',
  ],
  ...['/a-b_c', '/a,b', '/a.b.c', '/a:b', '/путь', '/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p'],
];
const around: readonly (readonly [before: string, after: string])[] = [
  ...([
    ['', ''],
    ['Gweler ', ' heddiw'],
    ['(', ')'],
    ['“', '”'],
    ['\n', '\n'],
    ['', '.'],
    ['', ','],
    ['', '!'],
  ] as const),
  ...([
    ['', '…'],
    [': ', ';'],
    ['– ', ' –'],
    ['👉 ', ' 👈'],
    ['«', '»'],
    ['"', '"'],
  ] as const),
];

describe('an address is 23, whatever it is made of', () => {
  it.each(schemes.flatMap((scheme) => hosts.map((host) => `${scheme}://${host}/x`)))('%s', (address) => {
    expect(onMastodon(address)).toBe(23);
  });

  it.each(hosts.flatMap((host) => paths.map((path) => `https://${host}${path}`)))('%s', (address) => {
    expect(onMastodon(`${address} `)).toBe(24);
  });
});

describe('and what stands around it counts as ever', () => {
  it.each(
    around.flatMap(([before, after]) =>
      ['https://gov.wales', 'https://gov.wales/a', 'https://gov.wales/a_(b)'].map(
        (address) => [before, address, after] as const,
      ),
    ),
  )('%j %s %j', (before, address, after) => {
    // Mastodon lets a path hold and end with any sign that its rule does not name.
    const isSwallowed = address.includes('/a') && /^[”…»]$/.test(after);
    const rest = isSwallowed ? 0 : [...after].length;
    expect(onMastodon(before + address + after)).toBe([...before].length + 23 + rest);
  });
});

const names = ['bob', 'Bob_1', 'b', 'first.last', 'a-b', '1a', 'a_b_c', 'x.y-z'];
const servers = [
  'toot.wales',
  'mastodon.social',
  'a.b.example.org',
  'xn--bcher-kva.example',
  'bücher.example',
  'ex-ample.com',
];

describe('a mention counts as its name alone', () => {
  it.each(names.flatMap((name) => servers.map((server) => [name, server] as const)))(
    '@%s@%s',
    (name, server) => {
      expect(onMastodon(`Diolch @${name}@${server} heddiw`)).toBe(`Diolch @${name} heddiw`.length);
      expect(count(`@${name}@${server}`, counting.gotosocial)).toBe([...`@${name}@${server}`].length);
    },
  );

  it.each(['a', '1', '_', '=', '/', 'é', '日'])('not after %j, where it is none', (before) => {
    const text = `${before}@bob@toot.wales`;
    expect(onMastodon(text)).toBe([...text].length);
  });
});

describe('no family but Mastodon has a price for addresses', () => {
  const families = [
    'pixelfed',
    'gotosocial',
    'pleroma',
    'akkoma',
    'takahe',
    'sharkey',
    'iceshrimp',
    'friendica',
  ] as const;
  it.each(
    families.flatMap((family) =>
      ['https://a.zip', `https://gov.wales/${'a'.repeat(60)}`].map((it) => [family, it] as const),
    ),
  )('%s: %s', (family, address) => {
    expect(count(address, counting[family])).toBe(address.length);
  });
});
