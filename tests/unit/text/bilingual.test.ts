import { describe, expect, it } from 'vitest';
import { splitBilingual } from '../../../lib/text/bilingual.ts';
import { readSentences } from './language/judge.ts';

const cy = "Mae'r llyfrgell ar gau heddiw oherwydd y tywydd.";
const en = 'The library is closed today because of the weather.';

describe('a post in Welsh and English', () => {
  it.each([
    ['an empty line', `${cy}\n\n${en}`],
    ['a line break', `${cy}\n${en}`],
    ['a slash', `${cy} / ${en}`],
    ['two slashes', `${cy} // ${en}`],
    ['a slash right after the sentence', `${cy}/${en}`],
    ['a bar', `${cy} | ${en}`],
    ['a rule', `${cy}\n---\n${en}`],
    ['a rule of stars', `${cy}\n***\n${en}`],
    ['a dot on a line', `${cy}\n.\n${en}`],
    ['flags', `🏴󠁧󠁢󠁷󠁬󠁳󠁿 ${cy}\n🏴󠁧󠁢󠁥󠁮󠁧󠁿 ${en}`],
    ['flags on lines of their own', `🏴󠁧󠁢󠁷󠁬󠁳󠁿\n${cy}\n🇬🇧\n${en}`],
    ['labels', `Cymraeg: ${cy}\nEnglish: ${en}`],
    ['labels in brackets', `[CY] ${cy}\n[EN] ${en}`],
    ['a label that points down', `(English below)\n\n${cy}\n\n${en}`],
    ['a Welsh label that points down', `${cy}\n\nEnglish:\n${en}`],
    ['nothing but the end of a sentence', `${cy} ${en}`],
    ['a dash', `${cy} – ${en}`],
  ])('parts at %s', (_, text) => {
    expect(splitBilingual(text)).toEqual({ first: 'cy', cy, en });
  });

  it('parts with the English first', () => {
    expect(splitBilingual(`${en}\n\n${cy}`)).toEqual({ first: 'en', cy, en });
  });

  it('parts line by line', () => {
    const text = `${cy}\n${en}\nDewch draw yfory.\nCome along tomorrow.`;
    expect(splitBilingual(text)).toEqual({
      first: 'cy',
      cy: `${cy}\nDewch draw yfory.`,
      en: `${en}\nCome along tomorrow.`,
    });
  });

  it('keeps the line breaks and links of each half', () => {
    const welsh = `${cy}\n\nManylion: https://llyw.cymru/x`;
    const english = `${en}\n\nDetails: https://gov.wales/x`;
    expect(splitBilingual(`${welsh}\n\n${english}`)).toEqual({ first: 'cy', cy: welsh, en: english });
  });

  it('gives what stands at the end for both to both', () => {
    expect(splitBilingual(`${cy}\n\n${en}\n\n#Llyfrgell https://llyw.cymru/x`)).toEqual({
      first: 'cy',
      cy: `${cy}\n\n#Llyfrgell https://llyw.cymru/x`,
      en: `${en}\n\n#Llyfrgell https://llyw.cymru/x`,
    });
  });

  it('does not give a half with its own tags those of the other', () => {
    expect(splitBilingual(`${cy} #Llyfrgell\n\n${en} #Library`)).toEqual({
      first: 'cy',
      cy: `${cy} #Llyfrgell`,
      en: `${en} #Library`,
    });
  });

  it.each([
    '',
    'Diolch',
    cy,
    en,
    `${cy} Bydd ar agor yfory.`,
    `${en} It opens tomorrow.`,
    'Diolch! The library is closed today because of the weather, and it opens again tomorrow.',
    'Trains between Aberystwyth and Pwllheli are running late. Ysgol Bro Myrddin is closed.',
    'La bibliothèque est fermée aujourd’hui.\n\nThe library is closed today.',
    '#Cymru #Diolch https://llyw.cymru/x',
  ])('is not seen in %j', (text) => {
    expect(splitBilingual(text)).toBeNull();
  });
});

const sentences = [...readSentences('posts.txt'), ...readSentences('rights.txt')];
const of = (language: string): string[] =>
  sentences.flatMap((it) => (it.language === language && it.text.split(' ').length >= 5 ? [it.text] : []));

describe('sentences that were written apart', () => {
  const [welsh, english] = [of('cy'), of('en')];

  it.each(['\n\n', '\n', ' / ', '\n---\n'])('are told apart again, joined by %j', (between) => {
    const pairs = welsh.flatMap((one, at) => {
      const other = english[(at * 7) % english.length];
      return other && !one.includes('\n') && !other.includes('\n') ? [[one, other] as const] : [];
    });
    const found = pairs.filter(([one, other], at) => {
      const text = at % 2 === 0 ? one + between + other : other + between + one;
      const halves = splitBilingual(text);
      return halves?.cy === one && halves.en === other;
    });
    expect(pairs.length).toBeGreaterThan(80);
    expect(found.length / pairs.length).toBeGreaterThan(0.97);
  });

  it('in one language are never taken for two', () => {
    const joined = [welsh, english].flatMap((own) =>
      own.map((one, at) => `${one}\n\n${own[(at * 5 + 1) % own.length]}`),
    );
    expect(joined.filter((text) => splitBilingual(text) !== null)).toEqual([]);
  });

  it('in other languages are never taken for Welsh and English', () => {
    const others = sentences.filter(({ language }) => !['cy', 'en', '-'].includes(language));
    expect(others.filter(({ text }) => splitBilingual(text) !== null)).toEqual([]);
  });
});
