import fc from 'fast-check';

/** Words and signs of real posts, and those that have broken posts before. */
const shards = [
  'Mae’r ysgol ar gau heddiw.',
  'Diolch yn fawr i bawb!',
  'Llŷn, Môn & Sir Gâr',
  'The library is open until 8pm.',
  'Free entry, 10:30–16:00',
  '#Eisteddfod2026',
  '#GŵylDdewi',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '🇬🇧🇫🇷',
  '👨‍👩‍👧‍👦',
  '👩🏽‍🚒',
  '👍🏿',
  '1️⃣',
  '❤️',
  'é',
  'مرحبا بكم',
  'สวัสดีน้ำ',
  'क्षि त्र',
  '日本語。',
  '한국어',
  'https://gov.wales/x?lang=cy',
  'https://cy.wikipedia.org/wiki/Tŷ_(adeilad)',
  'http://a.zip',
  'https://foo.bar.newtldxyz/x',
  'http://localhost:3000/x',
  'https://пример.рф/путь',
  'www.llyw.cymru/coronafeirws',
  'post@llyw.cymru',
  '@bob@example.com',
  '@BBCCymru',
] as const;
const glue = [' ', ' ', ' ', '\n', '\n\n', '. ', ', ', '', '(', ')', '/', '…', '! ', ' – '] as const;
const hostile = [
  '@',
  '@@',
  '＠',
  '＠＠',
  '@\u200B',
  '@\u200D',
  '@\u0301',
  '@\u200F',
  '\u202E',
  '\uFEFF',
  '.@',
  '(@',
  '/@',
  '=@',
  '_@',
  '-@',
  '~@',
  '!@',
  'RT@',
  'rt:@',
  'é@',
  '絡@',
  'bbc',
  'BBC_Wales',
  'a',
  'me@toot.wales',
  'x.com',
  'twitter.com',
  'bücher.example',
  'toot.wales',
  'https://',
  'http://x.com/',
  'https://medium.com/@',
  'https://x.org/?u=',
  'https://x.org/é/',
  '#',
  ':',
  '.',
  '-',
  '_',
  ' ',
  '\n',
  '%',
  '&',
  '+',
  '\u2060',
  '\u3164',
  '日',
  '1',
  '🙂',
] as const;

const mixed = (pieces: readonly string[], most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((list) => list.join(''));

/** Posts as people write them. */
export const posts: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...shards), fc.constantFrom(...glue)), { maxLength: 40 })
  .map((list) => list.flat().join('').normalize('NFC'));
/** Posts as nobody writes them but those who want to break something. */
export const attacks: fc.Arbitrary<string> = mixed(hostile, 14);
/** All kinds, and raw Unicode among them. */
export const anything: fc.Arbitrary<string> = fc.oneof(
  posts,
  attacks,
  mixed([...shards, ...hostile, ...glue], 20),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
