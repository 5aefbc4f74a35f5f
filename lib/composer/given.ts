import type { ComposerRecipe } from '../sites/recipe/composer.ts';
import type { MediaRecipe } from '../sites/recipe/media.ts';
import type { Selectors } from '../sites/recipe/ranked.ts';
import type { Given as GivenFile } from './ear.ts';
import { all, closest, first, holds, isField } from './elements.ts';
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
  /** A file was given to the page. */
  take(given: GivenFile): void;
  /** Learns from the thumbnails and fields that stand on the page now: they come and go. */
  look(document: Document): void;
  /** The media of the composer, in order; `null` when the page shows something else than we remember. */
  items(root: Element): MediaItem[] | null;
  /** Alt text by the name of an item. */
  description(name: string): string | null;
}

const PICTURE = ['img[src^="blob:"], video, canvas, [style*="blob:"]'];
/** Whatever a person writes in. */
const WRITTEN = ['input[type="text"], input:not([type]), textarea, [contenteditable]'];

/**
 * Begins with the files that are given to a dialog that shows none yet. Where thumbnails of all of them stand, beside the
 * input that adds more, their order is the order of the post, and one that is gone was taken out.
 */
export const startGiven = (kinds: readonly ComposerRecipe[]): Given => {
  let entries: Entry[] = [];
  let count = 0;
  /** The thumbnails that were seen last were ours, one each. */
  let isAgreed = true;
  /** Where files were given last. */
  let last: GivenFile['path'] = [];
  const kind = kinds.find(({ media }) => media?.strip);

  const take: Given['take'] = ({ path, file, by }) => {
    const box = kind && passed(path, kind.composer);
    if (by === 'paste' || !box || !kind.media || !isBeside(path, box, kind.media)) return;
    if (path !== last && itemsIn(box, kind, kind.media).length === 0) entries = [];
    last = path;
    isAgreed = true;
    entries.push({ name: `given:${count++}`, file, urls: new Set(), description: '' });
  };

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
    take,
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

/** Like `closest`, by the way an event went: what it passed may have left the page since. */
const passed = (path: readonly EventTarget[], selectors: Selectors): Element | undefined =>
  selectors
    .flatMap((selector) => path.find((it) => (it as Partial<Element>).matches?.(selector)) ?? [])
    .at(0) as Element | undefined;

/** Whether an event that went this way came from where files are given. */
const isBeside = (path: readonly EventTarget[], box: Element, { strip }: MediaRecipe): boolean =>
  path.slice(0, path.indexOf(box) + 1).some((it) => 'querySelectorAll' in it && first(it as Element, strip));

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
