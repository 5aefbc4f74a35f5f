import { all, climb, first, holds, wordsOf } from './elements.ts';
import { readText } from './text.ts';
import type { Found } from './types.ts';
import { currentOf } from './versions.ts';

/** One post of a draft: its text, and the box with all that belongs to it. */
export interface Part {
  text: string;
  part: Element;
}

/** The posts of a composer. A title stands above the first, tags below the last. */
export const partsOf = (found: Found): Part[] => {
  const parts = textsOf(found);
  const [one] = parts;
  const last = parts.at(-1);
  const title = first(found.root, found.recipe.title);
  if (one && title && title !== found.editors[0]) one.text = joined(readText(title).trim(), one.text);
  if (last) last.text = joined(last.text, tagsIn(found));
  return parts;
};

const textsOf = (found: Found): Part[] => {
  const { root, editors, recipe } = found;
  if (recipe.several === 'blocks') return [{ text: editors.map(readText).join('\n').trimEnd(), part: root }];
  if (recipe.several === 'versions') {
    const current = currentOf(found);
    return current ? [{ text: readText(current), part: root }] : [];
  }
  return editors.map((editor) => ({ text: readText(editor), part: ownBox(editor, found) }));
};

/** What belongs to one text box of a thread: the widest box around it that holds no other text box. */
const ownBox = (editor: HTMLElement, { root, editors }: Found): Element =>
  climb(editor, (box) => holds(root, box) && !editors.some((other) => other !== editor && holds(box, other)));

const joined = (above: string, below: string): string =>
  [above, below].filter((it) => it !== '').join('\n\n');

/** Each as one word, whatever the site puts before it. */
const tagsIn = ({ root, recipe }: Found): string =>
  all(root, recipe.tags)
    .flatMap((it) => wordsOf(it).split(','))
    .map((it) => it.replace(/[^\p{L}\p{N}_]+/gu, ''))
    .filter((it) => it !== '')
    .map((it) => `#${it}`)
    .join(' ');
