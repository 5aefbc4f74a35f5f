import type { Recipe } from '../../sites/recipe.ts';
import { closest, holds, parentOf } from '../elements.ts';
import { findComposers } from '../find.ts';
import type { Found } from '../types.ts';
import { ownWays, waysTo } from './ways.ts';

/** Where a text box and the control that publishes are, each in several ways, the most lasting first. */
export interface Lesson {
  editor: string[];
  composer: string[];
  submit: string[];
}

const MOST = 8;
/** How far above the smallest box around both a box with a name of its own may be. */
const REACH = 5;
const NAMED = '[role="dialog"], dialog, form';
const WIDE = 'html, body, main, [role="main"]';

/**
 * What there is to learn from two elements that a person pointed at. Every way is tried on the page by the engine that
 * will use it: it must find this text box and this control, and nothing else.
 *
 * @param base all else that is known of the site
 * @returns `null` when the two cannot be told from others
 */
export function learn(
  base: Recipe,
  document: Document,
  box: HTMLElement,
  control: HTMLElement,
): Lesson | null {
  const tried = (lesson: Lesson) => findComposers(withLesson(base, lesson), document);
  const isIt = (found: Found) => found.editors.includes(box) && found.submit === control;
  const fits = (lesson: Lesson, mayBeMore: boolean) => {
    const found = tried(lesson);
    const [it, ...more] = found.filter(isIt);
    return it?.editors.length === 1 && more.length === 0 && (mayBeMore || found.length === 1);
  };

  const boxes = waysTo(box, document);
  for (const composer of [composerWays(box, control), []]) {
    const root = composer.length > 0 ? closest(box, composer) : common(box, control);
    const presses = root ? waysTo(control, root) : [];
    const [way] = boxes;
    const submit = way ? presses.filter((it) => fits({ editor: [way], composer, submit: [it] }, true)) : [];
    // What another composer of the page fits as well is a good way only where the site itself named it so.
    const editor = boxes.filter((it, at) => fits({ editor: [it], composer, submit }, at === 0));
    const lesson = {
      editor: editor.slice(0, MOST),
      composer: composer.slice(0, MOST),
      submit: submit.slice(0, MOST),
    };
    if (editor.length > 0 && submit.length > 0) return lesson;
  }
  return null;
}

export const withLesson = ({ likeliest: _, ...base }: Recipe, lesson: Lesson): Recipe => ({
  ...base,
  ...lesson,
});

/** The smallest box around both. */
const common = (one: Element, other: Element): Element | null => {
  for (let at: Element | null = one; at; at = parentOf(at)) if (holds(at, other)) return at;
  return null;
};

/** Names of the box around both, or of one a little further out; none when it has none and the engine must climb. */
function composerWays(box: Element, control: Element): string[] {
  let at = common(box, control);
  for (let step = 0; at && step < REACH && !at.matches(WIDE); step++, at = parentOf(at)) {
    const own = ownWays(at).filter((it) => closest(box, [it]) === at);
    const named = at.matches(NAMED) ? [at.matches('[role="dialog"]') ? '[role="dialog"]' : at.localName] : [];
    const ways = [...own, ...named];
    if (ways.length > 0) return [...new Set(ways)];
  }
  return [];
}
