import type { ComposerRecipe } from '../sites/recipe.ts';
import { all, closest, first, holds, isField, origin } from './elements.ts';
import { filesOf } from './files.ts';
import { itemsIn, type MediaItem, sourceOf } from './media.ts';

/** A file the person gave, and what became of it since. */
interface Entry {
  readonly name: string;
  readonly file: File;
  /** Addresses of thumbnails that show it. */
  readonly urls: Set<string>;
  description: string;
}

/** Files of a composer that is filled in steps and shows one of them at a time. */
export interface Given {
  /** Learns from the thumbnails and fields that stand on the page now: they come and go. */
  look(document: Document): void;
  /** The media of the composer, in order; `null` when the page shows something else than we remember. */
  items(root: Element): MediaItem[] | null;
  /** Alt text by the name of an item. */
  description(name: string): string | null;
  stop(): void;
}

const EVENTS = ['change', 'drop'] as const;
const PICTURE = ['img[src^="blob:"], video, canvas, [style*="blob:"]'];
/** Whatever a person writes in. */
const WRITTEN = ['input[type="text"], input:not([type]), textarea, [contenteditable]'];

/**
 * Begins with the files that are given to a dialog that shows none yet. Where thumbnails of all of them stand, beside the
 * input that adds more, their order is the order of the post, and one that is gone was taken out.
 */
export const startGiven = (window: Window, kinds: readonly ComposerRecipe[]): Given => {
  let entries: Entry[] = [];
  let count = 0;
  /** The thumbnails that were seen last were ours, one each. */
  let isAgreed = true;
  const kind = kinds.find(({ media }) => media?.strip);

  const take = (event: Event) => {
    const target = origin(event);
    const box = target && kind && closest(target, kind.composer);
    if (!box || !kind?.media || !first(box, kind.media.strip)) return;
    const files = filesOf(event, target);
    if (files.length === 0) return;
    if (itemsIn(box, kind, kind.media).length === 0) entries = [];
    isAgreed = true;
    for (const file of files)
      entries.push({ name: `given:${count++}`, file, urls: new Set(), description: '' });
  };
  for (const type of EVENTS) window.addEventListener(type, take, { capture: true, passive: true });

  const readStrip = (urls: readonly string[]) => {
    const shown = urls.map((url) => entries.find((it) => it.urls.has(url)));
    const free = entries.filter((it) => !shown.includes(it));
    const fresh = urls.filter((_, at) => !shown[at]);
    // One picture alone may be the large one, of which the thumbnails are not there yet.
    if (fresh.length > 0 && fresh.length !== free.length) {
      isAgreed &&= urls.length === 1;
      return;
    }
    isAgreed = true;
    for (const [at, url] of fresh.entries()) free[at]?.urls.add(url);
    const inOrder = urls.flatMap((url) => entries.find((it) => it.urls.has(url)) ?? []);
    // One that no thumbnail has shown yet is still being read by the page.
    entries = [...inOrder, ...entries.filter((it) => it.urls.size === 0)];
  };
  const readFields = (document: Document) => {
    const fields = fieldsIn(document, kind);
    if (fields.length !== entries.length) return;
    readStrip(fields.map((it) => it.url));
    for (const [at, { text }] of fields.entries()) if (entries[at]) entries[at].description = text;
  };

  return {
    look(document) {
      if (!kind || entries.length === 0) return;
      for (const input of all(document, kind.media?.strip)) {
        const box = boxOf(input, kind);
        if (box) readStrip(picturesIn(box));
      }
      readFields(document);
    },
    items(root) {
      const fields = fieldsIn(root, kind);
      const isCounted = fields.length === 0 || fields.length === entries.length;
      const isShown = kind?.media && itemsIn(root, kind, kind.media).length > 0;
      if (!isAgreed || !isCounted || !!isShown !== entries.length > 0) return null;
      return entries.map(({ name, file }) => ({
        url: name,
        kind: file.type.startsWith('video/') ? 'video' : 'image',
        shown: null,
        label: '',
        file,
      }));
    },
    description: (name) => entries.find((it) => it.name === name)?.description ?? null,
    stop() {
      for (const type of EVENTS) window.removeEventListener(type, take, { capture: true });
    },
  };
};

/** Fields of alt texts, each with the picture beside it, and nothing else that is written in. */
const fieldsIn = (scope: ParentNode, kind: ComposerRecipe | undefined) =>
  all(scope, kind?.media?.field).flatMap((field) => {
    const box = kind && boxOf(field, kind);
    const [url, ...more] = box ? picturesIn(box) : [];
    const isAlone = box && all(box, WRITTEN).length === 1;
    return isField(field) && isAlone && url && more.length === 0 ? [{ url, text: field.value.trim() }] : [];
  });

/** The smallest box around a control that holds pictures too, inside of the composer. */
const boxOf = (control: Element, { composer }: ComposerRecipe): Element | null => {
  const root = closest(control, composer);
  let box: Element | null = control;
  while (box && root && holds(root, box) && all(box, PICTURE).length === 0) box = box.parentElement;
  return box && root && holds(root, box) ? box : null;
};

/** What is drawn in several layers is one picture. */
const picturesIn = (box: Element): string[] => {
  const shown = all(box, PICTURE);
  return shown
    .filter((it) => !shown.some((other) => other !== it && other.contains(it)))
    .map((it) => sourceOf(it));
};
