import { closest, hits, holds, origin } from './elements.ts';
import type { Found } from './types.ts';

/**
 * The composer whose native submit a person has just pressed, by click or by Ctrl+Enter (Cmd+Enter); `null` for any
 * other event. The event is only looked at: it goes on to the page as it came.
 *
 * @param composers asked only when the event looks like a press, so that other clicks cost nothing
 */
export function nativePress(event: Event, composers: () => readonly Found[]): Found | null {
  if (!event.isTrusted) return null;
  if (event.type === 'click') return pressedByClick(event, composers);
  return isChord(event as KeyboardEvent) ? pressedByKey(event, composers()) : null;
}

const CONTROL = ['button, [role="button"], a, input, summary'];

function pressedByClick(event: Event, composers: () => readonly Found[]): Found | null {
  const target = origin(event);
  const control = target && closest(target, CONTROL);
  if (!control || isDisabled(control)) return null;
  return innermost(composers().filter((found) => isSubmit(control, found)));
}

/** Any of the controls that publish, also one that is not the first on the page. */
const isSubmit = (control: Element, { root, recipe }: Found): boolean =>
  hits(root, recipe.submit).elements.some((it) => holds(it, control) || control.contains(it));

function pressedByKey(event: Event, composers: readonly Found[]): Found | null {
  const path = event.composedPath();
  const found = innermost(
    composers.filter(
      ({ recipe, editors }) => recipe.submitsOnCtrlEnter && editors.some((editor) => path.includes(editor)),
    ),
  );
  return found?.submit && !isDisabled(found.submit) ? found : null;
}

/** Ctrl+Enter, Cmd+Enter, as it is first pressed and outside of an input method. */
export const isChord = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'repeat'>,
): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing && !event.repeat;

const isDisabled = (submit: Element): boolean => submit.closest(':disabled, [aria-disabled="true"]') !== null;

/** A composer may lie inside the box of another. */
const innermost = (composers: readonly Found[]): Found | null =>
  composers.reduce<Found | null>((best, it) => (!best || holds(best.root, it.root) ? it : best), null);
