import type { Recipe } from '../sites/recipe.ts';
import { closest } from './elements.ts';
import type { Found } from './types.ts';

/**
 * The composer whose native submit a person has just pressed, by click or by Ctrl+Enter (Cmd+Enter); `null` for any
 * other event. The event is only looked at: it goes on to the page as it came.
 *
 * @param composers asked only when the event looks like a press, so that other clicks cost nothing
 */
export function nativePress(event: Event, recipe: Recipe, composers: () => readonly Found[]): Found | null {
  if (!event.isTrusted) return null;
  if (event.type === 'click') return pressedByClick(event, recipe, composers);
  return isSubmitKey(event as KeyboardEvent, recipe) ? pressedByKey(event, composers()) : null;
}

function pressedByClick(event: Event, recipe: Recipe, composers: () => readonly Found[]): Found | null {
  const path = event.composedPath();
  const target = path.find((it): it is Element => (it as Node).nodeType === Node.ELEMENT_NODE);
  const submit = target && closest(target, recipe.submit);
  if (!submit || isDisabled(submit)) return null;
  return innermost(composers().filter((found) => found.submit === submit || found.root.contains(submit)));
}

function pressedByKey(event: Event, composers: readonly Found[]): Found | null {
  const path = event.composedPath();
  const found = innermost(composers.filter((it) => it.editors.some((editor) => path.includes(editor))));
  return found?.submit && !isDisabled(found.submit) ? found : null;
}

export const isSubmitKey = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'repeat'>,
  recipe: Pick<Recipe, 'submitsOnCtrlEnter'>,
): boolean =>
  recipe.submitsOnCtrlEnter &&
  event.key === 'Enter' &&
  (event.ctrlKey || event.metaKey) &&
  !event.isComposing &&
  !event.repeat;

const isDisabled = (submit: Element): boolean => submit.closest(':disabled, [aria-disabled="true"]') !== null;

/** A composer may lie inside the box of another. */
const innermost = (composers: readonly Found[]): Found | null =>
  composers.reduce<Found | null>((best, it) => (!best || best.root.contains(it.root) ? it : best), null);
