import { isPageCall } from './page-calls.ts';

const OTHERS = [
  'focusin',
  'focusout',
  'beforeinput',
  'textInput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
];
/** How long after a press or a key the focus may still move on its account. */
const AFTER_INPUT_MS = 1000;

/** Every event any element knows, at the window before anybody else. */
export const watchEvents = () => {
  const untrusted: string[] = [];
  const focus: string[] = [];
  let touchedAt = Number.NEGATIVE_INFINITY;
  let focused: EventTarget | null = null;

  const see = (event: Event) => {
    // A page may open its own file input, or send its own messages.
    if (!event.isTrusted && !isPageCall())
      untrusted.push(`${event.type} at ${(event.target as Partial<Element>).tagName ?? 'window'}`);
    if (/^(pointer|mouse|key|touch)(down|up|start)|^drop$/.test(event.type)) touchedAt = performance.now();
    if (event.type !== 'focusin' || event.target === focused) return;
    focused = event.target;
    const isAsked = isPageCall() || performance.now() - touchedAt < AFTER_INPUT_MS;
    if (!isAsked) focus.push((event.target as Element).tagName);
  };

  const known = new Set<string>(OTHERS);
  for (const holder of [window, document, HTMLElement.prototype]) {
    for (const name in holder) if (name.startsWith('on')) known.add(name.slice(2));
  }
  for (const type of known) window.addEventListener(type, see, { capture: true, passive: true });
  return { untrusted, focus };
};
