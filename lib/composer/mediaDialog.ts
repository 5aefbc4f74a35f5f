import type { MediaRecipe } from '../sites/recipe/media.ts';
import type { Ranked } from '../sites/recipe/ranked.ts';
import { all, closest, first, holds, isField } from './elements.ts';

type Dialog = NonNullable<MediaRecipe['dialog']>;
interface Note {
  description?: string;
  sensitive?: boolean;
}

/** An attached picture or video, as its composer shows it: the box around, and the address that names it. */
export interface Attached {
  box: Element;
  url: string;
}

/**
 * What is typed and ticked in a site's own dialog for alt texts, by the address that names the picture in its composer.
 * Only what was saved counts, and a dialog that was closed leaves nothing to the next one.
 *
 * @param attached what stands in the composers now, in order
 */
export const watchMediaDialog = (recipe: Dialog, attached: () => readonly Attached[]) => {
  const saved = new Map<string, Note>();
  const typed = new WeakMap<Element, Map<string, Note>>();
  /** The picture whose dialog was opened last. */
  let opened: string | null = null;
  /** Addresses of all media as the dialog shows them, in order. */
  let thumbs: string[] = [];

  const opener = (target: Element) => {
    const items = attached();
    const own = items.find(({ box }) => holds(box, target));
    if (own) return own.url;
    const openers = all(target.ownerDocument, recipe.opens);
    const at = openers.findIndex((it) => holds(it, target));
    return openers.length === items.length ? items[at]?.url : undefined;
  };

  /** Which picture a dialog speaks of. */
  const pictureOf = (dialog: Element): string | null => {
    const urls = attached().map((it) => it.url);
    const shown = picturesIn(dialog);
    const same = shown.find((url) => urls.includes(url));
    const chosen = recipe.chosen;
    const at = chosen ? all(dialog, recipe.thumbs).findIndex((it) => it.matches(chosen)) : -1;
    return (at >= 0 ? urls[at] : null) ?? same ?? opened ?? shown[0] ?? null;
  };

  /** To be told of `input`, `change` and `click`, before the page acts on them. */
  const see = (target: Element, isClick: boolean) => {
    const dialog = closest(target, recipe.root);
    const shownNow = dialog ? thumbsIn(dialog, recipe) : [];
    if (shownNow.length > 0) thumbs = shownNow;
    if (isClick && !(dialog && first(dialog, recipe.description))) opened = opener(target) ?? opened;
    if (!dialog || (recipe.save && !first(dialog, recipe.save))) return;
    const notes = typed.get(dialog) ?? new Map<string, Note>();
    typed.set(dialog, notes);
    const url = pictureOf(dialog);
    if (url !== null) notes.set(url, { ...notes.get(url), ...noteOf(dialog, recipe) });
    if (recipe.save && !isIn(target, dialog, recipe.save)) return;
    for (const [picture, note] of notes) saved.set(picture, { ...saved.get(picture), ...note });
  };

  const renamed = (from: string, to: string) => {
    const note = saved.get(from);
    if (note) saved.set(to, note);
  };

  return {
    see,
    /** A picture goes by another address from now on. */
    renamed,
    /** The composer holds these media now, perhaps by other addresses than the dialog did before. */
    attached: (urls: readonly string[]) => {
      if (urls.length !== thumbs.length || urls.some((it) => thumbs.includes(it))) return;
      for (const [at, url] of urls.entries()) renamed(thumbs[at] ?? '', url);
      thumbs = [];
    },
    description: (url: string) => saved.get(url)?.description ?? null,
    isSensitive: (url: string) => saved.get(url)?.sensitive ?? false,
  };
};

/** The dialog shows one tab at a time: what is not shown is not said. */
const noteOf = (dialog: Element, recipe: Dialog): Note => {
  const field = first(dialog, recipe.description);
  const boxes = all(dialog, recipe.sensitive) as HTMLInputElement[];
  return {
    ...(field && { description: (isField(field) ? field.value : (field.textContent ?? '')).trim() }),
    ...(boxes.length > 0 && { sensitive: boxes.some((it) => it.checked) }),
  };
};

/** Addresses of what a dialog shows, the largest first. */
const picturesIn = (dialog: Element): string[] => {
  const area = (it: Element) => it.getBoundingClientRect().width * it.getBoundingClientRect().height;
  return [...dialog.querySelectorAll<HTMLImageElement | HTMLVideoElement>('img, video')]
    .sort((one, other) => area(other) - area(one))
    .map((it) => it.currentSrc || it.src);
};

/** The one that is shown large may stand there a second time. */
const thumbsIn = (dialog: Element, recipe: Dialog): string[] => {
  const boxes = all(dialog, recipe.thumbs) as HTMLImageElement[];
  const [largest] = picturesIn(dialog);
  const urls = boxes.map((it) => it.currentSrc || it.src);
  const twice = urls.filter((it) => it === largest).length > 1;
  const large = twice ? boxes.toSorted((one, other) => other.width - one.width)[0] : undefined;
  return urls.filter((_, at) => boxes[at] !== large);
};

const isIn = (target: Element, dialog: Element, ranked: Ranked): boolean =>
  all(dialog, ranked).some((it) => holds(it, target));
