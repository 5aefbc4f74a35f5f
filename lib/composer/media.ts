import type { ComposerRecipe } from '../sites/recipe/composer.ts';
import type { MediaRecipe } from '../sites/recipe/media.ts';
import { all, first, hits, holds, isBefore, isVisible, rootsIn, wordsOf } from './elements.ts';
import type { Files, Found, IsOwn, Preview } from './types.ts';

/** One picture or video of a draft as it stands in the composer. */
export interface MediaItem extends Preview {
  /** What shows it; `null` when the site shows something else, which must not be dropped all the same. */
  readonly shown: Shown | null;
  /** Alt text, or the site's default for want of one. */
  readonly label: string;
  /** The file itself, where the composer does not show it. */
  readonly file?: File;
}
type Shown = HTMLImageElement | HTMLVideoElement | HTMLCanvasElement;

const SHOWN = 'video, img, canvas';

/** The author's own media, in order. What stands after the name of a quoted author belongs to the quoted post. */
export const mediaIn = (scope: Element, recipe: ComposerRecipe): MediaItem[] =>
  recipe.media ? itemsIn(scope, recipe, recipe.media).map((it) => readItem(it, recipe.media)) : [];

export const itemsIn = (scope: Element, recipe: ComposerRecipe, media: MediaRecipe): HTMLElement[] => {
  const quoted = recipe.quote ? first(scope, recipe.quote.mark) : null;
  const lists = media.list ? all(scope, media.list) : [scope];
  return lists
    .flatMap((list) => hits(list, media.item, (it) => isMedia(it, media)).elements)
    .filter((it) => !quoted || (isBefore(it, quoted) && !it.contains(quoted)));
};

/** Emoji that are drawn as pictures stand in the text; icons and faces are small. */
const isMedia = (item: HTMLElement, { least = 0 }: MediaRecipe): boolean => {
  const { width, height } = item.getBoundingClientRect();
  return !item.isContentEditable && (width >= least || height >= least);
};

/** Files that belong to a composer although they were given outside of its box. */
export const isOwnFile =
  ({ recipe, root }: Found): IsOwn =>
  (path) =>
    path.some((it) => {
      const element = it as Partial<Element>;
      return recipe.media?.input?.some((selector) => element.matches?.(selector)) || it === root;
    });

/** How many more there are than are shown; `NaN` when that is said and not understood. */
export const moreIn = (root: Element, media: MediaRecipe | undefined): number => {
  const more = first(root, media?.more);
  return more ? Number(/\d+/.exec(wordsOf(more))?.[0] ?? Number.NaN) : 0;
};

/** Stands for the address of media that are not shown. */
export const givenName = (at: number): string => `given:${at}`;

/**
 * Media that the composer keeps to itself, beside those it shows: from the files the person gave, in order.
 *
 * @returns `null` when their number does not agree with what the composer says
 */
export const unseenMedia = (found: Found, files: Files): MediaItem[] | null => {
  const { root, recipe } = found;
  const media = recipe.media;
  const more = moreIn(root, media);
  if (!media || !(media.unseen || more !== 0)) return [];
  const shown = mediaIn(root, recipe);
  const given = [...shown.flatMap((it) => files.of(it.url) ?? []), ...files.given(root, isOwnFile(found))];
  const count = media.unseen ? all(root, media.count).length || given.length : shown.length + more;
  if (count !== given.length) return null;
  const kind = (file: File) => (file.type.startsWith('video/') ? 'video' : 'image');
  return given.map((file, at) => ({
    ...(shown[at] ?? { url: givenName(at), shown: null, label: '' }),
    kind: kind(file),
    file,
  }));
};

/** Shown smaller than this in both directions, it is an icon. */
const ICON = 40;

/**
 * Something of the person's stands there and nothing is known of it: a list of media with nothing recognised inside, or a
 * picture that the page made itself, which no site needs for its own.
 */
export const isUnread = (scope: Element, recipe: ComposerRecipe): boolean => {
  const { media, quote, link } = recipe;
  const list = media?.list ? first(scope, media.list) : null;
  const items = media ? itemsIn(scope, recipe, media) : [];
  const known = [...(quote?.mark ?? []), ...(link ?? [])];
  if (list?.querySelector(SHOWN) && items.length === 0 && !first(scope, known)) return true;
  if (media?.unseen) return false;
  const urls = items.map((it) => sourceOf(it, shownIn(it)));
  const made = 'img[src^="blob:"], img[src^="data:image/"], video[src^="blob:"]';
  const shown = rootsIn(scope).flatMap((it) => [...it.querySelectorAll<HTMLElement>(made)]);
  return shown.some(
    (it) =>
      !items.some((item) => holds(item, it)) &&
      !urls.includes((it as HTMLImageElement).src) &&
      !(it as HTMLImageElement).src.startsWith('data:image/svg') &&
      !it.isContentEditable &&
      isVisible(it) &&
      Math.max(it.offsetWidth, it.offsetHeight) >= ICON,
  );
};

const readItem = (item: HTMLElement, media: MediaRecipe | undefined): MediaItem => {
  const shown = shownIn(item);
  const label = media?.description ?? 'alt';
  return {
    url: sourceOf(item, shown),
    kind: shown?.tagName === 'VIDEO' ? 'video' : 'image',
    shown,
    // A document says its name as the title of its frame.
    label: (item.getAttribute(label) ?? (shown ? shown.getAttribute(label) : item.title) ?? '').trim(),
  };
};

function shownIn(item: HTMLElement): Shown | null {
  return item.matches(SHOWN) ? (item as unknown as Shown) : item.querySelector<Shown>(SHOWN);
}

/** Canvases have no address; each gets a name of its own. */
const canvases = new WeakMap<Element, string>();

export const sourceOf = (item: HTMLElement, shown = shownIn(item)): string => {
  if (shown?.tagName === 'CANVAS') {
    const name = canvases.get(shown) ?? `canvas:${crypto.randomUUID()}`;
    canvases.set(shown, name);
    return name;
  }
  const media = shown as HTMLImageElement | HTMLVideoElement | null;
  return media?.currentSrc || media?.src || item.querySelector('source')?.src || backgroundOf(item);
};

/** Address of a picture in the background of an item, or of something in it. */
const backgroundOf = (item: HTMLElement): string => {
  for (const it of [item, ...item.querySelectorAll<HTMLElement>('[style*="url("]')]) {
    const url = /url\("(.+?)"\)/.exec(getComputedStyle(it).backgroundImage)?.[1];
    if (url) return url;
  }
  return '';
};
