import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEntities } from '../../../lib/text/entities.ts';
import { anything } from './texts.ts';

const found = (text: string): string[] =>
  findEntities(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('links', () => {
  it.each([
    ['Gweler https://llyw.cymru.', 'https://llyw.cymru'],
    ['(https://llyw.cymru)', 'https://llyw.cymru'],
    ['“https://llyw.cymru/x”', 'https://llyw.cymru/x”'],
    ['https://llyw.cymru/x, a', 'https://llyw.cymru/x'],
    ['https://llyw.cymru/x!', 'https://llyw.cymru/x'],
    ['https://llyw.cymru/x?a=b.', 'https://llyw.cymru/x?a=b'],
    ['<https://llyw.cymru/x>', 'https://llyw.cymru/x'],
    ['https://cy.wikipedia.org/wiki/Tŷ_(adeilad))', 'https://cy.wikipedia.org/wiki/Tŷ_(adeilad)'],
    ['https://llyw.cymru/#pennod-2', 'https://llyw.cymru/#pennod-2'],
    ['http://localhost:3000/x', 'http://localhost:3000/x'],
    ['https://bücher.example/ü', 'https://bücher.example/ü'],
    ['https://foo.newtldxyz/x', 'https://foo.newtldxyz/x'],
    ['www.llyw.cymru/x', 'www.llyw.cymru/x'],
    ['Gweler llyw.cymru/brechlyn.', 'llyw.cymru/brechlyn'],
    ['https://x.com/@bbc/status/1', 'https://x.com/@bbc/status/1'],
    ['https://x.org/a\nhttps', 'https://x.org/a'],
  ])('in %j is %j', (text, link) => {
    expect(found(text)).toEqual([`link ${link}`]);
  });

  it.each(['e.g. this', '3.5', 'a..b', 'https://', 'word.Word', 'v1.2.3', '…'])(
    'there is none in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('two in a row are two', () => {
    expect(found('https://a.com https://b.com')).toEqual(['link https://a.com', 'link https://b.com']);
  });
});

describe('mentions', () => {
  it.each([
    ['@bbc', 'bbc', null],
    ['.@bbc', 'bbc', null],
    ['(@bbc)', 'bbc', null],
    ['＠bbc', 'bbc', null],
    ['@bbc.', 'bbc', null],
    ['@bbc’s', 'bbc', null],
    ['@me@toot.wales', 'me', 'toot.wales'],
    ['＠me＠toot.wales', 'me', 'toot.wales'],
    ['@me@toot.wales.', 'me', 'toot.wales'],
    ['@first.last@toot.wales', 'first.last', 'toot.wales'],
    ['@a@b', 'a', 'b'],
  ])('in %j is %s at %s', (text, name, host) => {
    expect(findEntities(text)).toEqual([expect.objectContaining({ kind: 'mention', name, host })]);
  });

  it.each(['a@b', '@ bbc', '@', 'meet @ 5'])('there is none in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    'https://medium.com/@bbc',
    'https://x.org/?u=@bbc',
    'post@llyw.cymru',
    'first.last+tag@gov.wales',
  ])('there is none inside %s', (text) => {
    expect(findEntities(text).map(({ kind }) => kind)).not.toContain('mention');
  });
});

describe('hashtags', () => {
  it.each([
    ['#Cymru', '#Cymru'],
    ['#GŵylDdewi!', '#GŵylDdewi'],
    ['(#Cymru)', '#Cymru'],
    ['＃日本', '＃日本'],
    ['#2026Cymru', '#2026Cymru'],
    ['#a_b', '#a_b'],
    ['#मराठी', '#मराठी'],
  ])('in %j is %j', (text, tag) => {
    expect(found(text)).toEqual([`hashtag ${tag}`]);
  });

  it.each(['#1', '#', 'a#b', '#️⃣', '&#39;x', '# Cymru'])('there is none in %j', (text) => {
    expect(found(text).filter((it) => it.startsWith('hashtag'))).toEqual([]);
  });
});

describe('e-mail addresses', () => {
  it.each(['post@llyw.cymru', 'first.last+tag@gov.wales', 'A_B@x.org'])('%s is one', (text) => {
    expect(found(`(${text}).`)).toEqual([`email ${text}`]);
  });
});

it('entities come in order and never overlap, whatever is typed', () => {
  fc.assert(
    fc.property(anything, (text) => {
      let end = 0;
      for (const entity of findEntities(text)) {
        expect(entity.start).toBeGreaterThanOrEqual(end);
        expect(entity.end).toBeGreaterThan(entity.start);
        end = entity.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3000 },
  );
});
