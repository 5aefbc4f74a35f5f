import type { Ranked, Selectors } from './ranked.ts';

export interface QuoteRecipe {
  /** Lies inside a quoted post that stands in the composer. */
  readonly mark: Ranked;
  /** A post anywhere on the page. */
  readonly post: string;
  /** The author of a post, in it: text with `@handle`. */
  readonly author: string;
  /** A post's own address, in it. */
  readonly permalink: string;
  /** The control of a post that begins a quote. */
  readonly opens: Selectors;
}
