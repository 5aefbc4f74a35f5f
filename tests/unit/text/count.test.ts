import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { families } from '../../../lib/model/account.ts';
import { count, countCodePoints, countPlain, roomFor } from '../../../lib/text/count.ts';
import { counting } from '../../../lib/text/counting.ts';
import { countedLength } from '../../servers/mastodon/length.ts';
import { anything, posts } from './texts.ts';

const onMastodon = (text: string): number => count(text, counting.mastodon);
const long = 'https://www.gov.wales/cy/newyddion/2026/11/llyfrgelloedd-newydd-yng-ngwynedd';

describe('Mastodon counts an address as 23', () => {
  it.each([
    ['https://a.zip', 23],
    ['http://a.zip', 23],
    ['HTTPS://GOV.WALES', 23],
    [long, 23],
    [`${long} ${long}`, 47],
    [`${long}.`, 24],
    [`${long}, a`, 26],
    [`(${long})`, 25],
    [`${long}?a=b&c=d#e`, 23],
    [`${long}?`, 24],
    [`${long}/`, 23],
    [`“${long}”`, 24],
    ['https://gov.wales:8443/x', 23],
    ['https://llyw.cymru', 23],
    ['https://cy.wikipedia.org/wiki/Tŷ_(adeilad)', 23],
    ['(https://cy.wikipedia.org/wiki/Tŷ_(adeilad)).', 26],
    ['https://example.com/a(b)c', 23],
    ['https://example.com/a(b(c)d)e', 31],
    ['https://example.com/a(b', 25],
    ['https://пример.рф/путь', 23],
    ['https://例え.みんな/道', 23],
    ['https://xn--e1afmkfd.xn--p1ai/x', 23],
    ['https://😀.com', 23],
    ['https://example.com你好', 25],
    ['https://sub_domain.example.com', 23],
    ['gopher://example.com/x', 23],
    ['gemini://example.com/x', 23],
    ['ipfs://example.com/x', 23],
    ['你好https://example.com', 25],
    ['https://t.co/AbCd1234', 23],
    ['https://t.co/AbCd1234/xyz', 27],
    ['https://x.com/@bob@example.com', 23],
    ['https://example.com/a,https://example.org/b', 23],
  ])('%s: %i', (text, expected) => {
    expect(onMastodon(text)).toBe(expected);
  });
});

describe('Mastodon counts in full what its server does not take for an address', () => {
  it.each([
    'http://localhost:3000/x',
    'http://192.168.0.1/some/very/long/path',
    'https://[::1]/x',
    'https://user:word@example.com/and/a/long/path',
    'www.gov.wales/and/a/long/path/of/it',
    'gov.wales',
    'xhttps://gov.wales/and/a/long/path',
    '#https://gov.wales/and/a/long/path',
    'ftp://gov.wales/and/a/long/path',
    'xmpp:someone@example.com/and/a/long/path',
    'https://',
    'https://-gov.wales/and/a/long/path',
    'mailto:post@llyw.cymru',
  ])('%s', (text) => {
    expect(onMastodon(text)).toBe(text.length);
  });
});

describe('where it cannot be known what the server recognises', () => {
  it.each([
    ['https://foo.bar.newtldxyz/x', 35],
    ['https://a.newtldxyz', 23],
    [`https://a.newtldxyz/${'x'.repeat(50)}`, 74],
    ['gov.wales/x,https://example.com/a', 35],
    ['https://my_site.com/x', 25],
    ['http://localhost/https://a.zip', 40],
    ['https://https://a.zip', 31],
  ])('%s counts as the most it can be, %i', (text, expected) => {
    expect(onMastodon(text)).toBe(expected);
  });
});

describe('Mastodon counts a mention without its server', () => {
  it.each([
    ['@bob@example.com hi', 7],
    ['@bob hi', 7],
    ['(@bob@example.com)', 6],
    ['@bob@example.com.', 5],
    ['@first.last@example.com', 11],
    ['@bob@bücher.example', 4],
    ['@a@b.cymru @c@d.cymru', 5],
    ['@bob@example.com@x', 18],
    ['x@bob@example.com', 17],
    ['/@bob@example.com', 17],
    ['=@bob@example.com', 17],
    ['post@llyw.cymru', 15],
    ['＠bob＠example.com', 16],
  ])('%s: %i', (text, expected) => {
    expect(onMastodon(text)).toBe(expected);
  });
});

describe('characters are those a person sees', () => {
  it.each([
    ['', 0],
    ['Llŷn', 4],
    ['Lly\u0302n', 4],
    ['🏴󠁧󠁢󠁷󠁬󠁳󠁿', 1],
    ['🇬🇧🇫🇷', 2],
    ['👨‍👩‍👧‍👦', 1],
    ['👩🏽‍🚒', 1],
    ['👍🏿', 1],
    ['1️⃣', 1],
    ['❤️', 1],
    ['مرحبا', 5],
    ['שָׁלוֹם', 4],
    ['한국어', 3],
    ['日本語', 3],
    ['ก็', 1],
    ['a\nb\n\nc', 6],
    ['e\u0301\u0302\u0303', 1],
    ['“Cymru” – a’r byd…', 18],
  ])('%j: %i', (text, expected) => {
    expect(onMastodon(text)).toBe(expected);
    expect(count(text, counting.akkoma)).toBe(expected);
  });

  it.each([
    ['क्षि', 2],
    ['त्र्य', 3],
    ['क्‍ष', 2],
    ['কর্ম', 3],
    ['น้ำ', 2],
    ['\r\n', 2],
  ])('%j counts as many as a server with older tables sees, %i', (text, expected) => {
    expect(onMastodon(text)).toBe(expected);
  });
});

describe('other families', () => {
  it.each([
    ['pixelfed', '👨‍👩‍👧‍👦', 7],
    ['gotosocial', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', 7],
    ['takahe', '👍🏿', 2],
    ['sharkey', '👍🏿', 4],
    ['iceshrimp', '👍🏿', 4],
    ['pleroma', '👍🏿', 1],
    ['pixelfed', long, long.length],
    ['gotosocial', 'https://a.zip', 13],
    ['akkoma', long, long.length],
    ['akkoma', '@bob@example.com', 16],
    ['sharkey', '@bob@example.com', 16],
    ['mastodon-like', 'https://a.zip', 23],
    ['mastodon-like', long, long.length],
    ['mastodon-like', '@bob@example.com', 16],
  ] as const)('%s counts %s as %i', (family, text, expected) => {
    expect(count(text, counting[family])).toBe(expected);
  });

  it('the warning takes from the text on all but three', () => {
    const apart = families.filter((family) => roomFor(500, 'Bwyd', counting[family]) === 500);
    expect(apart).toEqual(['pixelfed', 'takahe', 'loops']);
    expect(roomFor(500, 'Bwyd 👍🏿', counting.mastodon)).toBe(494);
  });

  it('an address in a warning has no price of its own', () => {
    expect(roomFor(500, long, counting.mastodon)).toBe(500 - long.length);
  });
});

/** Hosts with signs, and names run into a link: there the test server's rule is simpler than the real one. */
const oddHost =
  /:\/\/[^\s/?#]*[^\p{L}\p{M}\p{N}\s/?#:.-]|:\/\/[^\s/?#]*:\/\/|\u3164|@[\p{L}\p{M}\p{N}\p{Pc}.@-]*:\/\//u;

describe('against the test server, which has a rule of its own', () => {
  it('never counts less than it', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('', 'Bwyd 👍🏿', 'क्षि'), (text, warning) => {
        fc.pre(!oddHost.test(text));
        const ours = onMastodon(text) + countPlain(warning, counting.mastodon);
        expect(ours).toBeGreaterThanOrEqual(countedLength(text, warning, 23));
      }),
      { numRuns: 5000 },
    );
  });

  it('counts the same on ordinary Welsh and English posts', () => {
    const words = [
      'Diolch',
      'i',
      'bawb',
      'am',
      'Ŵyl',
      'heddiw!',
      'The',
      'library',
      'opens',
      '10am.',
      '#Cymru',
      '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
      '👨‍👩‍👧',
      '👍🏽',
      '(gweler)',
      '@bob@example.com',
      `${long}.`,
      'https://llyw.cymru/x?a=b',
      'a’r',
      '–',
      '\n\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (list) => {
        const text = list.join(' ');
        expect(onMastodon(text)).toBe(countedLength(text, '', 23));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('code points', () => {
  it('are counted as iteration finds them, also in halves of pairs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), posts, (a, b) => {
        const text = `${a}${b}\uD83D`;
        expect(countCodePoints(text)).toBe([...text].length);
      }),
    );
  });
});
