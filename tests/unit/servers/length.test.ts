import { describe, expect, it } from 'vitest';
import { countedLength } from '../../servers/mastodon/length.ts';
import { start, tokenFor } from './client.ts';

const count = (text: string, warning = '') => countedLength(text, warning, 23);

describe('length', () => {
  it.each([
    ['letters', 'abc', 3],
    ['a short link, padded up', 'https://a.zip', 23],
    ['a long link', `https://example.com/${'x'.repeat(300)}`, 23],
    ['a link and the sentence it ends', 'See https://example.com/a.', 28],
    ['a link in parentheses', '(https://example.com/a_(b))', 25],
    ['two links', 'https://a.com https://b.com', 47],
    ['a link without scheme, in full', 'example.com/abc', 15],
    ['a link without top level domain, in full', 'http://localhost:3000/x', 23],
    ['a link with a port and a query', 'https://a.com:8080/x?y=z', 23],
    ['another scheme that is counted', 'gemini://a.com/abcdefghijklmnopqrstuvwxyz', 23],
    ['a scheme that is not', 'magnet://a.com/abcdefghijklmnopqrstuvwxyz', 41],
    ['a far mention by its name', '@bob@example.com hi', 7],
    ['a near mention', '@bob hi', 7],
    ['an address of mail, in full', 'bob@example.com', 15],
    ['a mention within a link', 'https://social.example/@bob@example.com', 23],
    ['a family emoji once', '👨‍👩‍👧‍👦', 1],
    ['a letter with combining marks once', 'e\u0301', 1],
    ['a flag once', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', 1],
    ['an Indic conjunct by its letters', 'क्षि', 2],
    ['a tag in full', '#Eisteddfod', 11],
    ['a line break', 'a\nb', 3],
  ])('of %s', (_, text, expected) => {
    expect(count(text)).toBe(expected);
  });

  it('includes the warning, in which a link counts in full', () => {
    expect(count('abc', 'https://example.com/long')).toBe(27);
  });
});

describe('the limit', () => {
  const link = ` https://example.com/${'x'.repeat(100)}`;
  const mention = ' @someone@far.example';
  const family = ' 👨‍👩‍👧‍👦';
  it.each([
    ['plain text', 500, ''],
    ['a link', 500 - 24, link],
    ['a mention', 500 - 9, mention],
    ['an emoji', 500 - 2, family],
  ])('holds to the character with %s', async (_, room, ending) => {
    const client = await start();
    const token = await tokenFor(client);
    const post = (text: string) => client.ask('POST /api/v1/statuses', { token, json: { status: text } });
    expect((await post('a'.repeat(room + 1) + ending)).status).toBe(422);
    expect(client.server.statuses).toEqual([]);
    expect((await post('a'.repeat(room) + ending)).status).toBe(200);
    expect((await post('a'.repeat(room - 1) + ending)).status).toBe(200);
    expect(client.server.statuses.map(({ text }) => text.length)).toEqual([
      room + ending.length,
      room - 1 + ending.length,
    ]);
  });
});
