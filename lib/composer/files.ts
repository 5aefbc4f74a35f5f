import type { Ear } from './ear.ts';
import type { Files, Preview } from './types.ts';

/** Handles, not bytes; still, a page that lives for days should not gather them. */
const MOST = 60;

/** Tells the originals behind previews, which may be smaller or cropped. */
export const startFiles = (ear: Ear): Files => {
  const bound = new Map<string, File>();
  const known = new Set<string>();
  const shownBefore = new WeakMap<Element, string[]>();

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
    const own = ear.waiting.filter(({ path }) => path.includes(root) || isOwn(path));
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
      if (file) bound.set(url, file);
      known.add(url);
    }
    ear.claim(own);
  };

  return {
    bind,
    of: (url) => bound.get(url) ?? null,
    given: (root, isOwn) =>
      ear.waiting.filter(({ path }) => path.includes(root) || isOwn(path)).map((it) => it.file),
    get seen() {
      return [...bound.values(), ...ear.waiting.map((it) => it.file)];
    },
  };
};

/** An animation is shown as a picture by some sites and as a video by others, a video by its first picture. */
const suits = (file: File, preview: Preview | undefined): boolean =>
  file.type === 'image/gif' || file.type.startsWith(`${preview?.kind}/`);
