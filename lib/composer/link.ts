import type { ComposerRecipe } from '../sites/recipe/composer.ts';
import { all, isField } from './elements.ts';

/** Address of a link card, or what an address field holds; `null` when there is none. */
export const linkIn = (part: Element, recipe: ComposerRecipe): string | null => {
  for (const it of all(part, recipe.link)) {
    const text = isField(it) ? it.value.trim() : (it as HTMLAnchorElement).href;
    const address = text && URL.canParse(text) ? unwrapped(new URL(text)) : null;
    if (address) return address;
  }
  return null;
};

/** Sites send readers over a page of their own that counts them; where it leads stands in its address. */
const unwrapped = (url: URL): string | null => {
  const inner = /^(l|lm|out|away|redirect)\./.test(url.hostname)
    ? (url.searchParams.get('u') ?? url.searchParams.get('url') ?? url.searchParams.get('q'))
    : null;
  const target = inner && URL.canParse(inner) ? new URL(inner) : url;
  target.searchParams.delete('fbclid');
  return /^https?:$/.test(target.protocol) ? target.href : null;
};
