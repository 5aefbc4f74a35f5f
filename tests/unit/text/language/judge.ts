import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectLanguage, languages } from '../../../../lib/text/language.ts';

export interface Sentence {
  /** Its language; one we do not tell, or `-` for no language, where only silence is right. */
  language: string;
  text: string;
}

/** Sentences that the table of letter sequences was not made from: language, tab, text, with `\n` for a new line. */
export const readSentences = (file: 'posts.txt' | 'rights.txt'): Sentence[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [language = '', text = ''] = line.split('\t');
      return { language, text: text.replaceAll('\\n', '\n') };
    });

export interface Figures {
  language: string;
  sentences: number;
  right: number;
  unsure: number;
  /** Sentences of this language that were taken for another. */
  wrong: number;
  /** Sentences of other languages that were taken for this one. */
  taken: number;
}

export const judge = (
  sentences: readonly Sentence[],
  detect: (text: string) => string | null = detectLanguage,
): Figures[] => {
  const answers = sentences.map(({ language, text }) => ({ language, found: detect(text) }));
  return languages.map((language) => {
    const own = answers.filter((it) => it.language === language);
    const right = own.filter(({ found }) => found === language).length;
    const unsure = own.filter(({ found }) => found === null).length;
    const taken = answers.filter((it) => it.language !== language && it.found === language).length;
    return { language, sentences: own.length, right, unsure, wrong: own.length - right - unsure, taken };
  });
};

/** Of the sentences said to be in the language, how many are. */
export const precision = ({ right, taken }: Figures): number => right / (right + taken || 1);
/** Of the sentences in the language, how many are said to be. */
export const recall = ({ right, sentences }: Figures): number => right / (sentences || 1);
