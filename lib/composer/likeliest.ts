import { CONTROLS } from '../sites/controls.ts';
import type { ComposerRecipe } from '../sites/recipe/composer.ts';
import { isVague } from '../sites/said.ts';
import {
  chooses,
  climb,
  closest,
  hits,
  holds,
  isVisible,
  matching,
  meaningIn,
  parentOf,
  wordsOf,
} from './elements.ts';
import { titlesOf } from './named.ts';
import { DIALOG, isForOthers, makeOf, votesFor } from './signs.ts';
import { readText } from './text.ts';
import type { Found } from './types.ts';

const EDGE = `${DIALOG}, form`;
const POSTS = /^(now|schedule|queue)$/;
/** What makes one more part of a thread. */
const ADDS_PART =
  /thread|add (another|a) (post|part|tweet)|edefyn|edau|ychwanegu postiad|beitrag hinzufügen|fil de discussion|hilo|スレッド|投稿を追加/i;

/** Votes a text box needs to be taken for the one that a post is written in. */
const ENOUGH = 9;
/** One that has this many less, or fewer less, is as likely. */
const NEAR = 2;

interface Candidate {
  box: HTMLElement;
  root: Element;
  votes: number;
}

/**
 * The composer of a tool that nobody described to us: the text box that most speaks for, near a control that says that it
 * publishes; all of them, where they are the parts of one thread. Two that are as likely are not guessed between, nor two
 * such controls: the best is found without its control, which is said.
 */
export const findLikeliest = (recipe: ComposerRecipe, document: Document): Found[] => {
  const boxes = recipe.editor
    .flatMap((it) => matching(document, it))
    .filter(isWritten)
    .map(outermost);
  const shown = [...new Set(boxes)].filter((it) => isVisible(it) && !closest(it, recipe.skip));
  const posts = ['', 'iframe >>> '].flatMap((way) => matching(document, way + CONTROLS)).filter(publishes);
  const candidates = shown.flatMap((it) => candidateOf(it, shown, posts) ?? []);
  const [best] = candidates.toSorted((one, other) => other.votes - one.votes);
  if (!best || best.votes < ENOUGH) return [];
  const { root } = best;
  const rivals = candidates.filter((it) => it !== best && isRival(it, best));
  const editors = candidates.filter((it) => it === best || rivals.includes(it)).map((it) => it.box);
  const isThread = rivals.length > 0 && areParts(editors, best);
  const place = closest(root, [DIALOG]) ? 'dialog' : 'inline';
  const submit = rivals.length > 0 && !isThread ? null : submitOf(root, recipe);
  return [{ recipe, root, editors: isThread ? editors : [best.box], submit, place }];
};

/** The body of a frame that is written in carries no mark of it where its whole document is. */
const isWritten = (it: HTMLElement): boolean => it.localName !== 'body' || it.isContentEditable;

const outermost = (it: HTMLElement): HTMLElement =>
  climb(it, (parent) => (parent as HTMLElement).isContentEditable) as HTMLElement;

const publishes = (it: HTMLElement): boolean =>
  POSTS.test(meaningIn(it) ?? '') && !chooses(it) && isVisible(it);

const candidateOf = (
  box: HTMLElement,
  all: readonly HTMLElement[],
  posts: readonly HTMLElement[],
): Candidate | null => {
  const near = nearest(
    box,
    posts.filter((it) => isOf(box, it, all)),
  );
  const root = near && (closest(near, [EDGE]) ?? widened(near, all));
  return root && { box, root, votes: votesFor(box, all, root) };
};

/** A control belongs to the text boxes that are nearest to it, but a note inside of a composer has none of its own. */
const isOf = (box: Element, control: Element, all: readonly HTMLElement[]): boolean => {
  const edge = closest(box, [EDGE]);
  const owners = all.filter((it) => it === box || !(edge && holds(edge, it) && isForOthers(it)));
  for (let at = parentOf(control); at; at = parentOf(at)) {
    const here = owners.filter((it) => holds(at as Element, it));
    if (here.length > 0) return here.includes(box as HTMLElement);
  }
  return false;
};

/** The smallest box around that holds a control which says that it publishes; `null` when its dialog has none. */
const nearest = (box: Element, posts: readonly Element[]): Element | null => {
  for (let at = parentOf(box); at && at !== document.body; at = parentOf(at)) {
    if (posts.some((it) => holds(at as Element, it))) return at;
    if (at.matches(DIALOG)) return null;
  }
  return null;
};

/** Up to where its files are given, as long as nobody writes anything else there. */
const widened = (near: Element, all: readonly HTMLElement[]): Element => {
  const count = (at: Element) => all.filter((it) => holds(at, it)).length;
  for (let at: Element | null = near; at && at.localName !== 'body'; at = at.parentElement) {
    if (count(at) > count(near)) break;
    if (at.querySelector('input[type="file"]')) return at;
  }
  return near;
};

/** As likely as the best; or in the same composer, and of the same make or with something in it, and for nothing else. */
const isRival = ({ box, root, votes }: Candidate, best: Candidate): boolean => {
  if (votes >= best.votes - NEAR) return true;
  if (!holds(best.root, box) || !holds(best.root, root) || isForOthers(box)) return false;
  return makeOf(box) === makeOf(best.box) || readText(box).trim() !== '';
};

/** One thread: of one make, in one composer that can be given one more part, and called the same, or nothing. */
const areParts = (boxes: readonly HTMLElement[], { box, root }: Candidate): boolean =>
  boxes.every((it) => holds(root, it) && makeOf(it) === makeOf(box) && !isForOthers(it)) &&
  new Set(
    boxes.map((it) =>
      titlesOf(it)
        .filter((title) => !/\d/.test(title))
        .join(),
    ),
  ).size === 1 &&
  matching(root, CONTROLS).some((it) => isVisible(it) && ADDS_PART.test(wordsOf(it)));

/** Where there is none by itself, the one whose menu publishes. */
const submitOf = (root: Element, { submit }: ComposerRecipe): HTMLElement | null => {
  const [one = null] = hits(root, submit).elements;
  if (one) return one;
  const said = matching(root, CONTROLS).filter((it) => publishes(it) && !isVague(wordsOf(it)));
  const [opener, more] = said;
  return opener?.matches('[aria-haspopup]') && !more ? opener : null;
};
