import type { Files, Preview } from './types.ts';

/** Handles, not bytes; still, a page that lives for days should not gather them. */
const MOST = 60;

interface Given {
  readonly path: readonly EventTarget[];
  readonly file: File;
  /** Type of the event that told of it. */
  readonly by: string;
}

/**
 * Keeps the files a person gives to the page, before the page clears its inputs. Previews may be smaller or cropped, so
 * the original is worth keeping. Start at `document_start`: a listener on `window` that comes first cannot be hidden from
 * (facts: toolchain-chromium 5.4). An input that is never in the document is not seen. What we read here never starts
 * anything, so events need not be trusted.
 *
 * @param before called when more files come, while what came earlier can still be told from them
 */
export const startFiles = (window: Window, before: () => void = () => undefined): Files => {
  let waiting: Given[] = [];
  const bound = new Map<string, { root: Element; file: File }>();
  const known = new Set<string>();
  const shownBefore = new WeakMap<Element, string[]>();

  const take = (event: Event) => {
    const path = event.composedPath();
    const given = filesOf(event, path[0]);
    if (given.length > 0) before();
    for (const file of given) {
      // One choice is told by two events, in Firefox with two objects.
      const isEcho = waiting.some(
        (it) => it.by !== event.type && it.path[0] === path[0] && isSame(it.file, file),
      );
      if (!isEcho) waiting.push({ path, file, by: event.type });
    }
    waiting = waiting.slice(-MOST);
  };
  // `change` does not leave a shadow root; `input`, which comes just before it, does in some browsers.
  const events = ['input', 'change', 'drop', 'paste'] as const;
  const listen = (view: Window) => {
    for (const type of events) view.addEventListener(type, take, { capture: true, passive: true });
  };
  listen(window);
  const hear = (root: Node) => {
    if ('host' in root) root.addEventListener('change', take, { capture: true, passive: true });
  };

  /** A preview that changes its address, when it is uploaded, stays what it was: as many left as came. */
  const follow = (root: Element, urls: readonly string[]) => {
    const before = shownBefore.get(root) ?? [];
    if (before.length !== urls.length) return;
    for (const [at, url] of urls.entries()) {
      const old = before[at] ?? '';
      const it = bound.get(old);
      if (old === url || urls.includes(old) || before.includes(url)) continue;
      if (it) bound.set(url, it);
      if (known.has(old)) known.add(url);
    }
  };

  const bind: Files['bind'] = (root, previews, isOwn = () => false, uploaded = false) => {
    const urls = previews.map((it) => it.url);
    const own = waiting.filter(({ path }) => path.includes(root) || isOwn(path));
    if (own.length === 0) follow(root, urls);
    shownBefore.set(root, urls);
    // Not forgotten when they leave: sites take previews away for a moment, and an address is never used twice.
    for (const url of [...bound.keys()].slice(0, -MOST)) bound.delete(url);

    const fresh = previews.filter(
      (it) => (uploaded || !/^https?:/.test(it.url)) && it.url && !known.has(it.url),
    );
    const fits = own.length === fresh.length && own.every(({ file }, at) => suits(file, fresh[at]));
    if (!fits && own.length > 0) return;
    for (const [at, { url }] of fresh.entries()) {
      const file = own[at]?.file;
      if (file) bound.set(url, { root, file });
      known.add(url);
    }
    waiting = waiting.filter((it) => !own.includes(it));
  };

  return {
    bind,
    listen,
    hear,
    of: (url) => bound.get(url)?.file ?? null,
    given: (root, isOwn) =>
      waiting.filter(({ path }) => path.includes(root) || isOwn(path)).map((it) => it.file),
    get seen() {
      return [...bound.values(), ...waiting].map((it) => it.file);
    },
    stop: () => {
      for (const type of events) window.removeEventListener(type, take, { capture: true });
    },
  };
};

const isSame = (one: File, other: File): boolean =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

/** Files that an `input` or `change`, a `drop` or a `paste` gives. */
export const filesOf = (event: Event, from: EventTarget | undefined): File[] => {
  if (/input|change/.test(event.type))
    return [...((from as Partial<HTMLInputElement> | undefined)?.files ?? [])];
  const data = (event as DragEvent).dataTransfer ?? (event as ClipboardEvent).clipboardData;
  return [...(data?.files ?? [])];
};

/** An animation is shown as a picture by some sites and as a video by others, a video by its first picture. */
const suits = (file: File, preview: Preview | undefined): boolean =>
  file.type === 'image/gif' || file.type.startsWith(`${preview?.kind}/`);
