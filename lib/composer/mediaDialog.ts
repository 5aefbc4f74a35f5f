import type { MediaRecipe, Ranked } from '../sites/recipe.ts';
import { all, closest, first, holds } from './elements.ts';

type Dialog = NonNullable<MediaRecipe['dialog']>;
interface Note {
  description?: string;
  sensitive?: boolean;
}

/**
 * What is typed and ticked in a site's own dialog for alt texts, by the address of the picture it shows. Only what was
 * saved counts, and a dialog that was closed leaves nothing to the next one.
 */
export const watchMediaDialog = (recipe: Dialog) => {
  const saved = new Map<string, Note>();
  const typed = new WeakMap<Element, Map<string, Note>>();

  /** To be told of `input`, `change` and `click`, before the page acts on them. */
  const see = (target: Element) => {
    const dialog = closest(target, recipe.root);
    if (!dialog || (recipe.save && !first(dialog, recipe.save))) return;
    const notes = typed.get(dialog) ?? new Map<string, Note>();
    typed.set(dialog, notes);
    const url = pictureIn(dialog);
    if (url !== null) notes.set(url, { ...notes.get(url), ...noteOf(dialog, recipe) });
    if (!isIn(target, dialog, recipe.save)) return;
    for (const [picture, note] of notes) saved.set(picture, { ...saved.get(picture), ...note });
  };

  return {
    see,
    description: (url: string) => saved.get(url)?.description ?? null,
    isSensitive: (url: string) => saved.get(url)?.sensitive ?? false,
  };
};

/** The dialog shows one tab at a time: what is not shown is not said. */
const noteOf = (dialog: Element, recipe: Dialog): Note => {
  const field = first(dialog, recipe.description) as HTMLTextAreaElement | null;
  const boxes = all(dialog, recipe.sensitive) as HTMLInputElement[];
  return {
    ...(field && { description: field.value.trim() }),
    ...(boxes.length > 0 && { sensitive: boxes.some((it) => it.checked) }),
  };
};

/** The largest picture made in this page. */
const pictureIn = (dialog: Element): string | null => {
  const area = (it: Element) => it.getBoundingClientRect().width * it.getBoundingClientRect().height;
  const shown = [...dialog.querySelectorAll<HTMLImageElement | HTMLVideoElement>('img, video')];
  const [largest] = shown.sort((one, other) => area(other) - area(one));
  return largest ? largest.currentSrc || largest.src : null;
};

const isIn = (target: Element, dialog: Element, ranked: Ranked | undefined): boolean =>
  !ranked || all(dialog, ranked).some((it) => holds(it, target));
