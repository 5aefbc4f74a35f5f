import { wordsOf } from './elements.ts';

const READ = ['aria-label', 'placeholder', 'data-placeholder', 'aria-placeholder', 'title'];
/** What stands before a box is longer where it is no label of it, characters. */
const LONGEST_CAPTION = 40;
/** Wrappers of a box and its label. */
const WRAPPERS = 3;

/** What a field is called for its reader: in its label, by itself, and right before it. */
export const titlesOf = (field: HTMLElement): string[] => {
  const labels = [...((field as Partial<HTMLTextAreaElement>).labels ?? [])].map(wordsOf);
  const ids = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/);
  const others = ids.flatMap((it) => (it && field.ownerDocument.getElementById(it)?.textContent) || []);
  const inside = [...field.querySelectorAll('[data-placeholder]')].map(
    (it) => it.getAttribute('data-placeholder') ?? '',
  );
  const own = READ.map((it) => field.getAttribute(it) ?? '');
  return [...own, ...labels, ...others, ...inside, captionOf(field)].filter((it) => it !== '');
};

/** The same, and what it is called for its programmers. */
export const namesOf = (field: HTMLElement): string[] => [
  ...titlesOf(field),
  ...['name', 'id'].flatMap((it) => field.getAttribute(it) ?? []),
];

/** The words right before a field, or before the wrappers that begin with it. */
const captionOf = (field: HTMLElement): string => {
  let at: Element = field;
  for (let step = 0; step < WRAPPERS && !at.previousElementSibling && at.parentElement; step++)
    at = at.parentElement;
  const before = at.previousElementSibling;
  const words = before && !before.querySelector('button, input, textarea') ? wordsOf(before) : '';
  return words.length <= LONGEST_CAPTION ? words : '';
};

const ALT =
  /\balt\b|alt.?text|alternativ|describe|descriptive|visual(ly)? impair|image (text|description)|amgen|disgrifi|bildbeschreibung|beschreibe|décri|descri(p|b)|代替|画像の説明|説明文/i;

/** Whether a field is for the alt text of a picture, by what it is called (facts: composers-tools 25.2). */
export const isForAlts = (field: HTMLElement): boolean => namesOf(field).some((it) => ALT.test(it));
