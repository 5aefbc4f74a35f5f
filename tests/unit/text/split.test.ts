import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { families } from '../../../lib/model/account.ts';
import { count } from '../../../lib/text/count.ts';
import { counting } from '../../../lib/text/counting.ts';
import { findEntities } from '../../../lib/text/entities.ts';
import { graphemeEdges } from '../../../lib/text/graphemes.ts';
import { join, split } from '../../../lib/text/split.ts';
import { anything, posts } from './texts.ts';

const within =
  (limit: number) =>
  (piece: string): boolean =>
    piece.length <= limit;
const bare = (text: string): string => text.replace(/\s+/gu, '');

describe('a text is cut', () => {
  it.each([
    ['not at all when it fits', 'Un. Dau.', 8, ['Un. Dau.']],
    ['at the end of a sentence', 'Mae hi’n braf. Dewch draw.', 20, ['Mae hi’n braf.', 'Dewch draw.']],
    ['after a question', 'Ble mae pawb? Yma yn y neuadd.', 20, ['Ble mae pawb?', 'Yma yn y neuadd.']],
    ['after closing quotes', '“Dewch draw.” Bydd croeso.', 18, ['“Dewch draw.”', 'Bydd croeso.']],
    ['at a line', 'Bore da bawb\nNos da bawb', 14, ['Bore da bawb', 'Nos da bawb']],
    ['at an empty line', 'Bore da\n\nGood morning', 15, ['Bore da', 'Good morning']],
    ['between words when the sentence is long', 'un dau tri pedwar', 10, ['un dau tri', 'pedwar']],
    [
      'between words when a sentence would leave crumbs',
      'Ie. un dau tri pedwar',
      18,
      ['Ie. un dau tri', 'pedwar'],
    ],
    ['not after the number of a list', '1. Caerdydd a Bangor', 12, ['1. Caerdydd', 'a Bangor']],
    ['between characters when a word is long', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    [
      'after a full stop in Japanese',
      '今日は休みです。明日は開きます。',
      10,
      ['今日は休みです。', '明日は開きます。'],
    ],
    ['not inside a flag', '🏴󠁧󠁢󠁷󠁬󠁳󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿', 20, ['🏴󠁧󠁢󠁷󠁬󠁳󠁿', '🏴󠁧󠁢󠁷󠁬󠁳󠁿']],
    ['not inside a hashtag', 'Dewch i #EisteddfodGenedlaethol', 25, ['Dewch i', '#EisteddfodGenedlaethol']],
    ['not inside a link', 'Gweler https://llyw.cymru/a.b/c', 25, ['Gweler', 'https://llyw.cymru/a.b/c']],
    ['not inside a mention', 'Diolch @me@toot.wales!', 16, ['Diolch', '@me@toot.wales!']],
    ['not inside an e-mail address', 'Ebost post@llyw.cymru', 16, ['Ebost', 'post@llyw.cymru']],
    ['never between a word and the @ after it', 'aaaaaaaa bbb@ccc', 12, ['aaaaaaaa', 'bbb@ccc']],
  ])('%s', (_, text, limit, expected) => {
    expect(split(text, within(limit))).toEqual(expected);
  });

  it.each([
    ['a link', 'https://llyw.cymru/a/long/path', 20],
    ['a hashtag', 'See #EisteddfodGenedlaethol', 10],
    ['a word with an @ inside', 'Ie gair@gair', 6],
    ['one emoji', '👨‍👩‍👧‍👦', 5],
  ])('and refuses when %s alone is too long', (_, text, limit) => {
    expect(split(text, within(limit))).toBeNull();
  });

  it('into as few pieces as its words allow', () => {
    const text = Array.from({ length: 300 }, () => 'gair').join(' ');
    expect(split(text, within(499))).toHaveLength(3);
  });

  it('and put together again', () => {
    expect(join(['a', '', 'b'])).toBe('a\n\nb');
    expect(join(['a', 'b'], ' ')).toBe('a b');
  });
});

describe('whatever is cut', () => {
  const cases = fc.record({
    text: anything,
    limit: fc.integer({ min: 24, max: 120 }),
    family: fc.constantFrom(...families),
  });

  it('every piece fits and nothing but white space at the cuts is lost', () => {
    fc.assert(
      fc.property(cases, ({ text, limit, family }) => {
        const fits = (piece: string): boolean => count(piece, counting[family]) <= limit;
        const pieces = split(text, fits);
        if (pieces === null) return;
        expect(pieces.every(fits)).toBe(true);
        expect(bare(join(pieces))).toBe(bare(text));
        expect(pieces.length === 1 || pieces.every((piece) => piece !== '')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('no link, mention, hashtag, address or emoji is cut', () => {
    fc.assert(
      fc.property(posts, fc.integer({ min: 45, max: 120 }), (raw, limit) => {
        const text = raw.trim();
        const pieces = split(text, within(limit));
        if (pieces === null) return;
        const edges = new Set(graphemeEdges(text));
        let at = 0;
        for (const piece of pieces) {
          const start = text.indexOf(piece, at);
          at = start + piece.length;
          expect(edges.has(start) && edges.has(at)).toBe(true);
          const cut = findEntities(text).filter((entity) => entity.start < at && at < entity.end);
          expect(cut).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a hostile text of 100,000 characters without stalling', () => {
    for (const shard of [
      'a',
      '@',
      '.',
      '(',
      'https://',
      'https://a.b/(',
      '#',
      '日',
      'a@',
      '.@a',
      '🏴',
      ' ',
    ]) {
      const text = shard.repeat(Math.ceil(100_000 / shard.length));
      split(text, (piece) => count(piece, counting.mastodon) <= 500);
    }
  }, 60_000);
});
