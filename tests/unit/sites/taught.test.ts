import { expect, test } from 'vitest';
import { mixpost } from '../../../lib/sites/mixpost.ts';
import { readTaught, recipeOf, taughtAt, withTaught } from '../../../lib/sites/taught.ts';
import { x } from '../../../lib/sites/x.ts';

const lesson = {
  id: 'taught-tool.example',
  name: 'A tool',
  matches: ['https://tool.example/*'],
  seen: '2026-11-27',
  editor: [
    '[data-testid="text"]',
    '[role="textbox"][aria-label="Schreib’ etwas…"]',
    'main > textarea:nth-of-type(1)',
  ],
  composer: [],
  submit: ['button[data-qa="send"]', 'desk-box >>> footer > button.send-now'],
};

const lessonOf = ({ editor, composer, submit }: typeof lesson) => ({ editor, composer, submit });

test('a lesson passes the door as it was taught', () => {
  expect(readTaught([lesson])).toEqual([lesson]);
});

test.each([
  ['a pattern', { outcome: { call: '(a+)+$' } }],
  ['a word list', { intent: { words: {} } }],
  ['a selector that reaches everything', { editor: ['*'] }],
  ['a selector of the whole page', { composer: ['body'] }],
  ['a selector of the whole page on its way', { submit: ['html > body button'] }],
  ['a selector that looks at what lies inside', { composer: ['div:has(input)'] }],
  ['a selector that says what is not', { composer: ['div:not(.a)'] }],
  ['a list of selectors in one', { submit: ['button, a'] }],
  ['a selector that is broken', { editor: ['[data-testid="text'] }],
  ['an escape', { editor: ['[aria-label="\\22 "]'] }],
  ['code', { editor: ['javascript:alert(1)<img>'] }],
  ['markup in a value', { editor: ['[title="<b>"]'] }],
  ['every site', { matches: ['https://*/*'] }],
  ['every host of a domain', { matches: ['https://*.example/*'] }],
  ['an unencrypted site', { matches: ['http://tool.example/*'] }],
  ['the name of a site we know', { id: 'x' }],
  ['the name of another host', { id: 'taught-other.example' }],
  ['a profile of others', { profile: 'https://evil.example/{handle}' }],
  ['no text box', { editor: [] }],
  ['more ways than we take', { submit: Array.from({ length: 9 }, () => 'button') }],
  ['a selector without end', { submit: ['a'.repeat(301)] }],
])('a recipe with %s is left out, and the others stay', (_, change) => {
  expect(readTaught([{ ...lesson, ...change }, lesson])).toEqual([lesson]);
});

test('whatever is stored, nothing but recipes comes of it', () => {
  for (const stored of [null, 'x', {}, [1, null, []]]) expect(readTaught(stored)).toEqual([]);
  expect(readTaught(Array.from({ length: 99 }, () => lesson))).toHaveLength(32);
});

test('a lesson is of the host that the browser names, one for each, and a full list pushes none out', () => {
  const ways = lessonOf(lesson);
  expect(taughtAt('tool.example', 'A tool', ways, '2026-11-27')).toEqual(lesson);
  const elsewhere = { ...ways, matches: ['https://x.com/*'] };
  expect(taughtAt('tool.example', 'A tool', elsewhere, '2026-11-27')).toEqual(lesson);
  const [one] = readTaught([lesson]);
  if (!one) throw new Error('no lesson');
  expect(withTaught([one], { ...one, name: 'Anew' })).toEqual([{ ...one, name: 'Anew' }]);
  const others = Array.from({ length: 32 }, (_, at) => ({ ...one, id: `taught-${at}.example` }));
  expect(withTaught(others, one)).toBeNull();
});

test("a tool on a server of one's own is read as the tool is, at that host only", () => {
  const own = taughtAt('posts.example', 'Mixpost (posts.example)', { like: 'mixpost' }, '2026-11-27');
  if (!own) throw new Error('not kept');
  expect(recipeOf(own, mixpost)).toMatchObject({
    editor: mixpost.editor,
    matches: ['https://posts.example/*'],
  });
  const taught = taughtAt('posts.example', 'Mixpost', { ...lessonOf(lesson), like: 'mixpost' }, '2026-11-27');
  if (!taught) throw new Error('not kept');
  expect(recipeOf(taught, mixpost)).toMatchObject({ editor: lesson.editor, channels: mixpost.channels });
  expect(
    readTaught([
      { ...own, like: 'x' },
      { ...own, like: undefined },
    ]),
  ).toEqual([]);
});

test('on a site we know, a lesson changes where the text and the button are, and not who reads along', () => {
  const [one] = readTaught([lesson]);
  if (!one) throw new Error('no lesson');
  const taught = recipeOf(one, x);
  expect(taught).toMatchObject({
    editor: one.editor,
    submit: one.submit,
    reply: x.reply,
    audience: x.audience,
  });
  expect(recipeOf(one, undefined)).toMatchObject({
    editor: one.editor,
    profile: null,
    media: { given: true },
  });
});
