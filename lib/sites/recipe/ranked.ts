/**
 * How to find one thing, first to last: the first strategy that finds something wins. Hooks made for tests come first,
 * then role and name, then structure; never a hashed class, never a visible label.
 */
export type Ranked = readonly Strategy[];

/**
 * A CSS selector; `a >>> b` looks for `b` inside the open shadow root, or the document of the same-origin frame, of every
 * `a`. Or a shape, for controls that have no hook: among what a selector finds, the last (first) visible control that
 * shows words and no icon, and opens no menu.
 */
export type Strategy =
  | string
  | { readonly lastText: string }
  | { readonly firstText: string }
  /** Of what a selector finds, those that say that they publish (`said.ts`): now, else later; for what has no place of its own. */
  | { readonly posts: string };

/** CSS selectors, ranked, for asking what an element is or lies in: no `>>>`, no shapes. */
export type Selectors = readonly string[];

/** Regular expressions, for path and query of the page unless said otherwise. */
export type Patterns = readonly string[];

/** Words of a control as a person reads them, by language of the page; whole, in any case. */
export type WordsByLanguage = Readonly<Record<string, readonly string[]>>;
