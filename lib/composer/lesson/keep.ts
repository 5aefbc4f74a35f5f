/** What a person does while they point. */
export interface Pointed {
  isOurs(target: EventTarget | null): boolean;
  /** Our card lies there, whose controls do as they always do. */
  isOnCard(at: { x: number; y: number }): boolean;
  /** While they do, the page hears neither pointer nor keys. */
  isPointing(): boolean;
  onKey(key: 'before' | 'next' | 'Enter' | 'Escape'): void;
  onPoint(at: { x: number; y: number }, isPress: boolean): void;
  /** The page scrolled, or the window changed. */
  onMove(): void;
}

const POINTER = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...[
    'touchstart',
    'touchend',
    'pointermove',
    'mousemove',
    'pointerover',
    'mouseover',
    'pointerout',
    'mouseout',
  ],
];
const KEYS = ['keydown', 'keypress', 'keyup'];

const NAMES: Readonly<Record<string, 'before' | 'next' | 'Enter' | 'Escape'>> = {
  ArrowDown: 'next',
  ArrowRight: 'next',
  ArrowUp: 'before',
  ArrowLeft: 'before',
  Enter: 'Enter',
  Escape: 'Escape',
};

/**
 * Hears a lesson's pointer and keys before the page does, and keeps them from it: else the lesson would publish the draft
 * (facts: composers-tools 26.4). The veil is what they land on, so that also a page that heard first sees only our host.
 */
export function keepFromPage(page: Window, signal: AbortSignal, on: Pointed): void {
  const listen = (type: string, hear: (event: Event) => void) =>
    page.addEventListener(type, hear, { capture: true, signal, passive: false });

  for (const type of POINTER)
    listen(type, (event) => {
      const { clientX: x, clientY: y, detail } = event as MouseEvent;
      if (!on.isPointing() || !on.isOurs(event.target) || on.isOnCard({ x, y })) return;
      // A press by a helper of the person, which has no place.
      if (type === 'click' && detail === 0) return;
      event.stopImmediatePropagation();
      // The focus stays where it is.
      if (type === 'mousedown') event.preventDefault();
      if (!event.isTrusted) return;
      if (type === 'pointermove') on.onPoint({ x, y }, false);
      if (type === 'click') on.onPoint({ x, y }, true);
    });
  for (const type of KEYS)
    listen(type, (event) => {
      const name = nameOf(event as KeyboardEvent);
      const isOurs = on.isOurs(event.target);
      const isKept = name && (on.isPointing() || (isOurs && name === 'Escape'));
      if (isKept || isOurs) event.stopImmediatePropagation();
      if (!isKept) return;
      event.preventDefault();
      if (type === 'keydown' && event.isTrusted && !(event as KeyboardEvent).repeat) on.onKey(name);
    });
  // Focus traps of dialogs would take the focus back from our card.
  for (const type of ['focusin', 'focusout'])
    listen(type, (event) => on.isOurs(event.target) && event.stopImmediatePropagation());
  for (const type of ['scroll', 'resize']) listen(type, () => on.onMove());
}

const nameOf = (event: KeyboardEvent) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Tab') return event.shiftKey ? 'before' : 'next';
  return NAMES[event.key] ?? null;
};
