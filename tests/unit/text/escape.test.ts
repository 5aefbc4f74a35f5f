import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../lib/fediverse/html.ts';
import { escapeMarkdown } from '../../../lib/text/escape/markdown.ts';
import { escapeMfm, unescapeMfm } from '../../../lib/text/escape/mfm.ts';
import { friendicaHtml, readMarkdown, readMfm } from '../../servers/interpreters.ts';

/** Pieces that mean something to one language or another, beside words that do not. */
const piece = fc.oneof(
  fc.constantFrom(
    '*',
    '**',
    '_',
    '__',
    '~~',
    '~',
    '`',
    '```',
    '\\',
    '#',
    '##',
    '>',
    '-',
    '+',
    '=',
    '===',
    '---',
  ),
  fc.constantFrom(
    '[',
    ']',
    '](',
    ')',
    '(',
    '![',
    '?[',
    '$[',
    '$[x2 ',
    '<',
    '</',
    '<b>',
    '</b>',
    '<plain>',
    '</plain>',
  ),
  fc.constantFrom(
    '1.',
    '2)',
    '|',
    ':',
    ':cat:',
    '&amp;',
    '&lt;',
    '&',
    '!',
    '\\(',
    '\\[',
    '@',
    '"',
    '^',
    '{',
    '}',
  ),
  fc.constantFrom(' ', '\n', '\n\n', 'Search', 'search', 'Bore', 'da', 'a', '1', 'é', '🎉', '. ', ', '),
  fc.constantFrom('https://llyw.cymru/a_b_c', 'https://a.cymru/*x*?a=1&b=2', '#Cymraeg', '#dau_air'),
);
/** BBCode, entities, signs beside an address, tables and underlines cannot be escaped there at all, and a star only in company. */
const friendly = piece.filter((it) => !/[<>&|=~*\\`]|---|\[|\]|http/.test(it));
const textsOf = (pieces: fc.Arbitrary<string>) =>
  fc
    .array(pieces, { minLength: 1, maxLength: 14 })
    .map((all) => all.join('').trim())
    .filter((text) => text !== '');
const texts = textsOf(piece);

/** What a reader cannot tell apart: kinds and numbers of spaces, and lines without anything in them. */
const seen = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();

describe('a text whose characters mean something to the server', () => {
  it('is shown by MFM as it was written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(seen(readMfm(escapeMfm(text)))).toBe(seen(text));
      }),
      { numRuns: 2000, seed: 20261127 },
    );
  });

  it('comes back from MFM as it was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(unescapeMfm(escapeMfm(text))).toBe(text);
      }),
      { numRuns: 1000, seed: 20261127 },
    );
  });

  it.each(['commonmark', 'joins-lines'] as const)('is shown by Markdown as it was written: %s', (dialect) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(seen(readMarkdown(escapeMarkdown(text, dialect), dialect))).toBe(seen(text));
      }),
      { numRuns: 2000, seed: 20261127 },
    );
  });

  it('is shown by Friendica as it was written, but for what cannot be escaped there', () => {
    fc.assert(
      fc.property(textsOf(friendly), (text) => {
        const shown = htmlToText(friendicaHtml(escapeMarkdown(text, 'bbcode')).replaceAll('<br>\n', '<br>'));
        expect(seen(shown)).toBe(seen(text));
      }),
      { numRuns: 2000, seed: 20261127 },
    );
  });
});
