import { expect, test } from 'vitest';
import { readTaught } from '../../../lib/sites/taught.ts';

const lesson = {
  id: 'taught-tool.example',
  name: 'A tool',
  matches: ['https://tool.example/*'],
  seen: '2026-11-27',
  editor: ['[data-testid="text"]', 'main > textarea:nth-of-type(1)'],
  composer: [],
  submit: ['button[data-qa="send"]'],
  submitsOnCtrlEnter: false,
  skip: [],
  profile: null,
};

test('a recipe that was taught passes the door and is one like any other', () => {
  expect(readTaught([lesson])).toEqual([lesson]);
  const withMedia = { ...lesson, title: ['input[name="title"]'], media: { item: ['figure img'], least: 40 } };
  expect(readTaught([withMedia])).toEqual([withMedia]);
});

test.each([
  ['a pattern', { outcome: { call: '(a+)+$' } }],
  ['a word list', { intent: { words: {} } }],
  ['a selector that reaches everything', { editor: ['*'] }],
  ['a selector of the whole page', { composer: ['body'] }],
  ['a selector that looks at what lies inside', { composer: ['div:has(input)'] }],
  ['code', { editor: ['javascript:alert(1)<img>'] }],
  ['every site', { matches: ['https://*/*'] }],
  ['an unencrypted site', { matches: ['http://tool.example/*'] }],
  ['the name of a site we know', { id: 'x' }],
  ['a profile of others', { profile: 'https://evil.example/{handle}' }],
  ['no text box', { editor: [] }],
  ['a selector without end', { submit: ['a'.repeat(301)] }],
])('a recipe with %s is left out, and the others stay', (_, change) => {
  expect(readTaught([{ ...lesson, ...change }, lesson])).toEqual([lesson]);
});

test('whatever is stored, nothing but recipes comes of it', () => {
  for (const stored of [null, 'x', {}, [1, null, []]]) expect(readTaught(stored)).toEqual([]);
  expect(readTaught(Array.from({ length: 99 }, () => lesson))).toHaveLength(32);
});
