import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { detectLanguage, languages } from '../../lib/text/language.ts';
import {
  type Figures,
  judge,
  precision,
  readSentences,
  recall,
  type Sentence,
} from '../unit/text/language/judge.ts';
import type { Figure } from './figures.ts';

const sets: readonly [string, readonly Sentence[]][] = [
  ['posts', readSentences('posts.txt')],
  ['Human Rights', readSentences('rights.txt')],
];
/** Of what is said to be in Welsh, or in English, so much must be. */
const BAR = 98;
const KB = 1000;

/** How well languages are told apart, how large that is and how long it takes. Unsure lowers recall, never precision. */
export const language = (): Figure[] => [
  ...sets.flatMap(([name, sentences]) => told(name, sentences)),
  {
    name: 'table and words, gzip',
    unit: 'bytes',
    ours: [size()],
    bar: { most: 25 * KB, of: 'median' },
  },
  { name: 'a post', unit: 'ms', ours: [time()] },
];

/** Welsh and English each; of the others, the one that is told worst. */
function told(set: string, sentences: readonly Sentence[]): Figure[] {
  const about = (name: string, share: number): Figure => ({
    name: `${set}: ${name}`,
    unit: '%',
    ours: [100 * share],
  });
  const all = judge(sentences).filter((figures) => figures.sentences > 0);
  const isOurs = ({ language }: Figures): boolean => language === 'cy' || language === 'en';
  const worst = (what: string, of: (figures: Figures) => number): Figure[] => {
    const [least] = all.filter((figures) => !isOurs(figures)).toSorted((a, b) => of(a) - of(b));
    return least
      ? [about(`least ${what} of the other ${all.length - 2} (${least.language})`, of(least))]
      : [];
  };
  const silent = sentences.filter((it) => !languages.includes(it.language));
  const kept = silent.filter(({ text }) => detectLanguage(text) === null).length;
  return [
    ...all.filter(isOurs).flatMap((figures): Figure[] => [
      {
        ...about(`${figures.language} precision, of ${figures.sentences}`, precision(figures)),
        bar: { least: BAR, of: 'median' },
      },
      about(`${figures.language} recall`, recall(figures)),
    ]),
    ...worst('precision', precision),
    ...worst('recall', recall),
    ...(silent.length > 0
      ? [about(`unsure of what is in none of them, of ${silent.length}`, kept / silent.length)]
      : []),
  ];
}

function size(): number {
  const files = ['table', 'words'].map((name) =>
    readFileSync(resolve(import.meta.dirname, `../../lib/text/language/${name}.ts`)),
  );
  return gzipSync(Buffer.concat(files), { level: 9 }).length;
}

function time(): number {
  const rounds = 20;
  const [[, posts] = ['', []]] = sets;
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) for (const { text } of posts) detectLanguage(text);
  return (performance.now() - start) / rounds / posts.length;
}
