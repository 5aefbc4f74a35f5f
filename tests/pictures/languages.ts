import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unpack } from '../../lib/catalogue.ts';
import type { Named } from '../e2e/browser/types.ts';

/** A language the pictures are made in. */
export interface Language {
  code: string;
  /** What is written in its pictures. */
  draft: string;
  /** Of the draft's picture. */
  description: string;
  /** Our own words, by the name of their message. */
  word(message: string): string;
}

const builds = resolve(import.meta.dirname, '../../.output/chrome-mv3/words');
const built = (name: string) => JSON.parse(readFileSync(join(builds, `${name}.json`), 'utf8'));

function language(code: string, draft: string, description: string): Language {
  const messages = unpack(built('keys'), built(code));
  return { code, draft, description, word: (name) => messages[name] ?? name };
}

export const languages: readonly Language[] = [
  language(
    'en',
    'The reading room is open until nine this Thursday. Come in, keep warm, borrow something good.\n\nhttps://library.example/late #Libraries 📚',
    'Evening light falls through tall windows onto rows of books.',
  ),
  language(
    'cy',
    'Mae’r ystafell ddarllen ar agor tan naw nos Iau. Dewch i mewn, cadwch yn gynnes, a benthycwch rywbeth da.\n\nhttps://library.example/hwyr #Llyfrgelloedd 📚',
    'Golau’r hwyr yn disgyn drwy ffenestri uchel ar resi o lyfrau.',
  ),
];

/** A button of ours, by the name of its message. */
export const button = ({ word }: Language, message: string): Named => ({
  role: 'button',
  name: word(message),
});
