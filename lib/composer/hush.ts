/**
 * Keeps keys pressed on our button from the page's shortcuts, also from listeners that capture. Must be called at
 * `document_start`: a listener on the window that came first hears first (facts: permissions-and-policy 7). What a key
 * does by itself, pressing the button or moving the focus, still happens.
 *
 * @param isOurs whether an event's target is a host of ours
 * @param onEscape hears Escape, which our own listeners cannot any more
 */
export function hushKeys(
  page: Window,
  isOurs: (target: EventTarget | null) => boolean,
  onEscape: (target: EventTarget) => void,
  signal: AbortSignal,
): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    page.addEventListener(
      type,
      (event) => {
        if (!event.target || !isOurs(event.target)) return;
        event.stopImmediatePropagation();
        if (type === 'keydown' && event.key === 'Escape' && event.isTrusted) onEscape(event.target);
      },
      { capture: true, signal },
    );
  }
}
