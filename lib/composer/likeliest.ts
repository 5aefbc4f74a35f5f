import type { ComposerRecipe } from '../sites/recipe.ts';
import { climb, closest, hits, holds, isVisible, matching, parentOf, wordsOf } from './elements.ts';
import type { Found } from './types.ts';

const DIALOG = '[role="dialog"], [aria-modal="true"], dialog';
const EDGE = `${DIALOG}, form`;
const ASIDE = ['nav, header, [role="search"], [role="navigation"], [role="log"]'];
const EDITOR =
  '.public-DraftEditor-content, [data-slate-editor], [data-lexical-editor], .ProseMirror, .ql-editor, .ck-content';
/** What a text box is called that is for a post, and one that is for something else (facts: composers-tools 27). */
const FOR_POSTS =
  /post|caption|write|compose|shar(e|ing)|what.?s (on|new|happening)|capsiwn|ysgrifenn|rhannu|beitrag|schreib|beschriftung|teilen|publi[ck]|légende|écri|partag|escrib|compart|投稿|本文|キャプション|シェア/i;
const FOR_OTHERS =
  /comment|repl(y|ies)|note|search|filter|e-?mail|subject|bio\b|chat|prompt|alt.?text|sylw|ateb|nodyn|chwilio|ebost|kommentar|antwort|notiz|such(e|en)\b|betreff|réponse|répondre|recherche|objet|respuesta|respond|nota\b|buscar|asunto|コメント|返信|メモ|検索|件名/i;

/** Votes a text box needs to be taken for the one that a post is written in. */
const ENOUGH = 9;
/** One that has this many less, or fewer less, is as likely. */
const NEAR = 2;
/** As many boxes of one make are a list of comments or of messages. */
const LIST = 5;

interface Candidate extends Found {
  votes: number;
}

/**
 * The composer of a tool that nobody described to us: the text box that most speaks for, near a control that says that it
 * publishes. Two that are as likely are not guessed between: the best is found without its control, which is said.
 */
export const findLikeliest = (recipe: ComposerRecipe, document: Document): Found[] => {
  const boxes = matching(document, recipe.editor[0] ?? '').map(
    (it) => climb(it, (parent) => (parent as HTMLElement).isContentEditable) as HTMLElement,
  );
  const shown = [...new Set(boxes)].filter((it) => isVisible(it) && !closest(it, recipe.skip));
  const candidates = shown.flatMap((it) => candidateOf(it, shown, recipe) ?? []);
  const [best, next] = candidates.toSorted((one, other) => other.votes - one.votes);
  if (!best || best.votes < ENOUGH) return [];
  const { votes, ...found } = best;
  return [next && next.votes >= votes - NEAR ? { ...found, submit: null } : found];
};

const candidateOf = (
  box: HTMLElement,
  all: readonly HTMLElement[],
  recipe: ComposerRecipe,
): Candidate | null => {
  const near = nearest(box, recipe);
  if (!near) return null;
  const root = closest(near, [EDGE]) ?? near;
  const [submit = null] = hits(root, recipe.submit).elements;
  const place = closest(root, [DIALOG]) ? 'dialog' : 'inline';
  const votes = votesFor(box, all, root);
  return { recipe, root, editors: [box], submit, place, votes };
};

/** The smallest box around that holds a control which publishes; `null` when there is none up to the edge of its own. */
const nearest = (box: Element, recipe: ComposerRecipe): Element | null => {
  for (let at = parentOf(box); at && at.localName !== 'body'; at = parentOf(at)) {
    if (hits(at, recipe.submit).rank >= 0) return at;
    if (at.matches(EDGE)) return null;
  }
  return null;
};

/** By signs of several kinds, none of which is enough (facts: composers-tools 27). */
const votesFor = (box: HTMLElement, all: readonly HTMLElement[], root: Element): number => {
  const { width, height } = box.getBoundingClientRect();
  const name = nameOf(box);
  const signs: readonly [boolean, number][] = [
    [true, 4],
    [closest(root, [EDGE]) !== null, 3],
    [FOR_OTHERS.test(name), -5],
    [!FOR_OTHERS.test(name) && FOR_POSTS.test(name), 3],
    [box.matches(EDITOR), 2],
    [width > 150 && height > 40, 1],
    [height < 24, -3],
    [root.querySelector('input[type="file"]') !== null, 3],
    [isCounted(root, box), 2],
    [closest(box, ASIDE) !== null, -6],
    [closest(box, ['article, li, [role="article"], [role="listitem"]']) !== null, -3],
    [isOneOfMany(box, all), -4],
    [box.closest('form')?.querySelector('[type="password"]') !== null && box.closest('form') !== null, -10],
  ];
  return signs.reduce((sum, [speaks, by]) => sum + (speaks ? by : 0), 0);
};

const LABELS = ['aria-label', 'placeholder', 'data-placeholder', 'aria-placeholder', 'name', 'id', 'title'];

/** All that a text box is called, for its reader and for its programmers. */
const nameOf = (box: HTMLElement): string => {
  const labels = [...((box as Partial<HTMLTextAreaElement>).labels ?? [])].map(wordsOf);
  const named = (box.getAttribute('aria-labelledby') ?? '').split(/\s+/);
  const others = named.flatMap((it) => (it && box.ownerDocument.getElementById(it)?.textContent) || []);
  const inside = [...box.querySelectorAll('[data-placeholder]')].map((it) =>
    it.getAttribute('data-placeholder'),
  );
  return [...LABELS.map((it) => box.getAttribute(it)), ...labels, ...others, ...inside].join(' ');
};

/** A number stands beside the text that says how long it is, or may be. */
const isCounted = (root: Element, box: Element): boolean =>
  [...root.querySelectorAll('*')].some(
    (it) =>
      it.childElementCount === 0 &&
      /^\d{1,5}(\s*\/\s*[\d,.]+)?$/.test(wordsOf(it)) &&
      !holds(box, it) &&
      isVisible(it),
  );

/** Boxes with the same parents, again and again. */
const isOneOfMany = (box: Element, all: readonly Element[]): boolean => {
  const way = (it: Element) =>
    [it, it.parentElement, it.parentElement?.parentElement].map((at) => at?.localName).join();
  return all.filter((it) => way(it) === way(box)).length >= LIST;
};
