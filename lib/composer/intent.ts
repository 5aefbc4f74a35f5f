import type { ComposerRecipe } from '../sites/recipe/composer.ts';
import type { Intent } from '../sites/recipe/intent.ts';
import { isSpoken, meaningOf, plainly } from '../sites/said.ts';
import { all, closest, hits, holds, isVisible, meaningIn, origin, wordsOf } from './elements.ts';
import type { Found } from './types.ts';

/** A press on a composer's submit area, and what it means; `unclear` when its words are not known. */
export interface Press {
  found: Found;
  means: Intent | 'unclear';
  /** The control publishes now, whatever time the composer shows. */
  atOnce?: boolean;
}

/**
 * The composer whose native submit a person has just pressed, by click or by Ctrl+Enter (Cmd+Enter); `null` for any
 * other event. The event is only looked at: it goes on to the page as it came.
 *
 * @param composers asked only when the event looks like a press, so that other clicks cost nothing
 */
export function nativePress(event: Event, composers: () => readonly Found[]): Press | null {
  if (!event.isTrusted) return null;
  if (event.type === 'click') return pressedByClick(event, composers);
  return isChord(event as KeyboardEvent) ? pressedByKey(event, composers()) : null;
}

const CONTROL = ['button, [role="button"], [role="menuitem"], a, input, summary'];

function pressedByClick(event: Event, composers: () => readonly Found[]): Press | null {
  const target = origin(event);
  const control = target && (closest(target, CONTROL) ?? target);
  if (!control || isDisabled(control)) return null;
  const standing = composers();
  const presses = standing.flatMap((found): Press[] => {
    const named = namedIntent(control, found, standing.length === 1);
    const means = named ?? (isSubmit(control, found) ? intentOf(control, found) : null);
    return means ? [{ found, means, atOnce: named === 'now' }] : [];
  });
  return innermost(presses);
}

/** Any of the controls that publish and are seen, also one that is not the first on the page; never one that opens a menu. */
const isSubmit = (control: Element, { root, recipe }: Found): boolean =>
  !control.matches('[aria-haspopup]:not([aria-haspopup="false"])') &&
  hits(root, recipe.submit, isVisible).elements.some((it) => holds(it, control) || control.contains(it));

const MENU_ITEM = ['[role="menuitem"], [role="menu"] *, [role="listbox"] *'];

/** Menus may stand outside of the composer; where there is one composer, they are its own. */
const namedIntent = (control: Element, { root, recipe }: Found, isAlone: boolean): Intent | null => {
  const scope = isAlone ? root.ownerDocument : root;
  for (const [means, ranked] of Object.entries(recipe.intent?.controls ?? {})) {
    if (all(scope, ranked).some((it) => holds(it, control))) return means as Intent;
  }
  // Of a composer that nobody described, menus are known by what they say.
  return recipe.likeliest && isAlone && closest(control, MENU_ITEM) ? meaningIn(control) : null;
};

/** What a submit control means by the words it shows now, or else is named with. */
export const intentOf = (control: Element, { root, recipe }: Found): Press['means'] =>
  intentSaid(wordsOf(control), root.ownerDocument.documentElement.lang, recipe, meaningIn(control));

/**
 * What a control means by its words.
 *
 * @param language of the page, as it says itself
 * @param known what such words mean everywhere
 */
export const intentSaid = (
  said: string,
  language: string,
  { intent }: Pick<ComposerRecipe, 'intent'>,
  known = meaningOf(said),
): Press['means'] => {
  const words = plainly(said);
  for (const [means, own] of Object.entries(intent?.words ?? {}))
    if (own.includes(words)) return means as Intent;
  return known ?? (intent?.strict && isSpoken(language) ? 'unclear' : 'now');
};

function pressedByKey(event: Event, composers: readonly Found[]): Press | null {
  const path = event.composedPath();
  const press = innermost(
    composers
      .filter((it) => it.recipe.submitsOnCtrlEnter && it.editors.some((editor) => path.includes(editor)))
      .map((found) => ({ found, means: 'now' })),
  );
  const submit = press?.found.submit;
  return press && submit && !isDisabled(submit) ? { ...press, means: intentOf(submit, press.found) } : null;
}

/** Ctrl+Enter, Cmd+Enter, as it is first pressed and outside of an input method. */
export const isChord = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'repeat'>,
): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing && !event.repeat;

const isDisabled = (submit: Element): boolean =>
  closest(submit, [':disabled, [aria-disabled="true"]']) !== null;

/** A composer may lie inside the box of another. */
const innermost = (presses: readonly Press[]): Press | null =>
  presses.reduce<Press | null>(
    (best, it) => (!best || holds(best.found.root, it.found.root) ? it : best),
    null,
  );
