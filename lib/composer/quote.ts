import type { ComposerRecipe } from '../sites/recipe/composer.ts';
import type { QuoteRecipe } from '../sites/recipe/quote.ts';
import { closest, first } from './elements.ts';
import type { Memory } from './types.ts';

/** A post on the page, as far as it names itself. */
export interface PostName {
  readonly url: string | null;
  readonly author: string | null;
  readonly time: string | null;
}

export const nameOf = (post: Element, recipe: QuoteRecipe): PostName => ({
  url: address(post.querySelector<HTMLAnchorElement>(recipe.permalink)?.href),
  author: /@(\w+)/.exec(post.querySelector(recipe.author)?.textContent ?? '')?.[1] ?? null,
  time: post.querySelector('time')?.dateTime ?? null,
});

/** The quoted post that stands in the composer; `null` when there is none. */
export const quoteIn = (root: Element, recipe: ComposerRecipe): Element | null => {
  const mark = recipe.quote ? first(root, recipe.quote.mark) : null;
  return (
    mark &&
    ((recipe.media &&
      closest(
        mark,
        (recipe.media.list ?? []).filter((it) => typeof it === 'string'),
      )) ||
      mark.parentElement)
  );
};

/**
 * Address of a quoted post. X gives the quote none of its own, so after a link inside of it we look for the same author
 * and time among the posts on the page, then at the post whose quote control was pressed last.
 *
 * @returns `null` when it stays unknown, or two posts would fit
 */
export const quotedUrl = (quote: Element, recipe: QuoteRecipe, memory: Memory): string | null => {
  const name = nameOf(quote, recipe);
  if (name.url) return name.url;
  const twins = [...quote.ownerDocument.querySelectorAll(recipe.post)]
    .map((post) => nameOf(post, recipe))
    .filter((post) => post.author === name.author && post.time === name.time);
  const urls = new Set(twins.map((it) => it.url));
  const pressed = memory.quoted();
  if (pressed?.url && (urls.has(pressed.url) || (urls.size === 0 && pressed.author === name.author)))
    return pressed.url;
  return urls.size === 1 ? ([...urls][0] ?? null) : null;
};

/** Without what a site adds to count clicks, and without the path of one picture of a post. */
const address = (href: string | undefined): string | null => {
  const url = href ? URL.parse(href) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  return url.origin + url.pathname.replace(/\/(photo|video|analytics)(\/.*)?$/, '');
};
