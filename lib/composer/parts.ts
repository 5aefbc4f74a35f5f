import { climb, holds } from './elements.ts';
import type { Found } from './types.ts';

/** What belongs to one text box of a thread: the widest box around it that holds no other text box. */
export const partsOf = (found: Found): { editor: HTMLElement; part: Element }[] =>
  found.editors.map((editor) => {
    const isOwn = (box: Element) =>
      holds(found.root, box) && !found.editors.some((other) => other !== editor && holds(box, other));
    return { editor, part: climb(editor, isOwn) };
  });
