import { origin } from './elements.ts';

/** Handles, not bytes; still, a page that lives for days should not gather them. */
const MOST_FILES = 60;
const MOST_PRESSES = 10;
const EVENTS = ['input', 'change', 'drop', 'paste', 'click', 'keydown'] as const;

/** A file that a person gave to the page. */
export interface Given {
  /** Where it was given, from the inside out; the same object for all files of one event. */
  readonly path: readonly EventTarget[];
  readonly file: File;
  /** Type of the event that told of it. */
  readonly by: string;
}

/** @param given files of this event that were not given by one before it */
export type Listener = (event: Event, given: readonly Given[]) => void;

/** Hears a page from its first moment on, and keeps what whoever comes later must know. */
export interface Ear {
  /** Files the person gave, as they came, until a composer has claimed them. */
  readonly waiting: readonly Given[];
  /** Elements that were pressed before anybody listened, the last one last. */
  readonly pressed: readonly Element[];
  /** Tells of every event from now on, before the page hears of it; its files are not among those that wait yet. */
  tell(listener: Listener): void;
  /** Hears another window too: an editor's frame. */
  enter(view: Window): void;
  /** Hears what does not leave a shadow root; any number of times. */
  hear(root: Node): void;
  claim(own: readonly Given[]): void;
}

/**
 * Listens on `window` in the capture phase and never interferes. Start at `document_start`: a listener that comes first
 * cannot be hidden from (facts: toolchain-chromium 5.4), and the page clears its inputs soon. A file input that is never in
 * the document is not heard. What is kept here starts nothing, so events need not be trusted: a page that forges them could
 * as well show us a forged composer.
 */
export const startEar = (window: Window, signal: AbortSignal): Ear => {
  let waiting: Given[] = [];
  let pressed: Element[] = [];
  const listeners: Listener[] = [];

  const listen = (event: Event) => {
    const given = isTyping(event) ? [] : givenBy(event, waiting);
    for (const listener of listeners) listener(event, given);
    const target = listeners.length === 0 && event.type === 'click' && origin(event);
    if (target) pressed = [...pressed, target].slice(-MOST_PRESSES);
    if (given.length > 0) waiting = [...waiting, ...given].slice(-MOST_FILES);
  };
  const options = { capture: true, passive: true, signal };
  const enter = (view: Window) => {
    for (const type of EVENTS) view.addEventListener(type, listen, options);
  };
  enter(window);

  return {
    get waiting() {
      return waiting;
    },
    get pressed() {
      return pressed;
    },
    tell: (listener) => void listeners.push(listener),
    enter,
    // `change` does not leave a shadow root; `input`, which comes just before it, does in some browsers.
    hear(root) {
      if ('host' in root) root.addEventListener('change', listen, options);
    },
    claim(own) {
      waiting = waiting.filter((it) => !own.includes(it));
    },
  };
};

/** Most events of a page where somebody writes, and they give no file. */
const isTyping = (event: Event): boolean => event.type === 'keydown' || 'inputType' in event;

function givenBy(event: Event, waiting: readonly Given[]): Given[] {
  const path = wayOf(event);
  const by = event.type;
  // One choice is told by two events, in Firefox with two objects.
  const isEcho = (file: File) =>
    waiting.some((it) => it.by !== by && it.path[0] === path[0] && isSame(it.file, file));
  return filesOf(event, path[0]).flatMap((file) => (isEcho(file) ? [] : { path, file, by }));
}

/** From the inside out, also beyond the shadow root that an event does not leave. */
const wayOf = (event: Event): EventTarget[] => {
  const path = event.composedPath();
  const last = path.at(-1) as Node | undefined;
  for (let at = hostOf(last); at; at = at.parentNode ?? hostOf(at)) path.push(at);
  return path;
};

/** Of a shadow root; a link has a `host` too. */
const hostOf = (root: Node | undefined): Node | null =>
  root?.nodeType === 11 ? ((root as Partial<ShadowRoot>).host ?? null) : null;

const isSame = (one: File, other: File): boolean =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

/** Files that an `input` or `change`, a `drop` or a `paste` gives. */
const filesOf = (event: Event, from: EventTarget | undefined): File[] => {
  if (/input|change/.test(event.type))
    return [...((from as Partial<HTMLInputElement> | undefined)?.files ?? [])];
  const data = (event as DragEvent).dataTransfer ?? (event as ClipboardEvent).clipboardData;
  return [...(data?.files ?? [])];
};
