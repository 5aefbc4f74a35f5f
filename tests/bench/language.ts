/** Prints how well languages are told apart, how large that is and how long it takes: `node tests/bench/language.ts`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { detectLanguage, languages } from '../../lib/text/language.ts';
import { judge, precision, readSentences, recall, type Sentence } from '../unit/text/language/judge.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const report = (title: string, sentences: readonly Sentence[]): void => {
  console.log(`\n${title}: ${sentences.length} sentences`);
  console.table(
    Object.fromEntries(
      judge(sentences).map((figures) => [
        figures.language,
        {
          sentences: figures.sentences,
          precision: percent(precision(figures)),
          recall: percent(recall(figures)),
          unsure: figures.unsure,
          wrong: figures.wrong,
          'taken for it': figures.taken,
        },
      ]),
    ),
  );
  const silent = sentences.filter(({ language }) => !languages.includes(language));
  const kept = silent.filter(({ text }) => detectLanguage(text) === null).length;
  console.log(`in no language of these: ${silent.length}, unsure about ${kept}`);
};

const posts = readSentences('posts.txt');
const rights = readSentences('rights.txt');
report('Written posts', posts);
report('Declaration of Human Rights', rights);

const files = ['table', 'words'].map((name) =>
  readFileSync(resolve(import.meta.dirname, `../../lib/text/language/${name}.ts`)),
);
console.log(`\ntable and words: ${gzipSync(Buffer.concat(files), { level: 9 }).length} bytes gzip`);

const rounds = 20;
const start = performance.now();
for (let round = 0; round < rounds; round += 1) for (const { text } of posts) detectLanguage(text);
console.log(`time: ${((performance.now() - start) / rounds / posts.length).toFixed(3)} ms a post`);
