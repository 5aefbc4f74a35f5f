import type { ComposerRecipe } from '../sites/recipe.ts';
import { all, first, isBefore } from './elements.ts';
import type { Preview } from './types.ts';

/** One picture or video of a draft as it stands in the composer. */
export interface MediaItem extends Preview {
  /** What shows it; `null` when the site shows something else, which must not be dropped all the same. */
  readonly shown: HTMLImageElement | HTMLVideoElement | null;
  /** Alt text, or the site's default for want of one. */
  readonly label: string;
}

/** The author's own media, in order. What stands after the name of a quoted author belongs to the quoted post. */
export const mediaIn = (scope: Element, recipe: ComposerRecipe): MediaItem[] => {
  const media = recipe.media;
  if (!media) return [];
  const quoted = recipe.quote ? first(scope, recipe.quote.mark) : null;
  return all(scope, media.list)
    .flatMap((list) => all(list, media.item))
    .filter((item) => !quoted || (isBefore(item, quoted) && !item.contains(quoted)))
    .map((item) => readItem(item, media.description ?? 'alt'));
};

/** A list of media stands there and nothing in it is known: neither media nor a quoted post nor a card. */
export const isUnread = (scope: Element, recipe: ComposerRecipe): boolean => {
  const list = recipe.media ? first(scope, recipe.media.list) : null;
  if (!list?.querySelector('img, video')) return false;
  const known = [...(recipe.quote?.mark ?? []), ...(recipe.link ?? [])];
  return mediaIn(scope, recipe).length === 0 && !first(scope, known);
};

const readItem = (item: HTMLElement, description: string): MediaItem => {
  const shown = item.querySelector<HTMLImageElement | HTMLVideoElement>('video, img');
  const source = shown?.currentSrc || shown?.src || item.querySelector('source')?.src || '';
  return {
    url: source,
    kind: shown?.tagName === 'VIDEO' ? 'video' : 'image',
    shown,
    label: item.getAttribute(description)?.trim() ?? '',
  };
};
