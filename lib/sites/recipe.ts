/**
 * A site is one object: data plus small named functions where data cannot say it. Lists are ranked strategies, first to
 * last: hooks made for tests, then role and name, then structure; never a hashed class, never a visible label.
 */
export interface Recipe {
  /** Kept in settings and replica names: never renamed. */
  readonly id: string;
  /** A proper name: never translated. */
  readonly name: string;
  /** Match patterns, asked for when the author turns the site on. */
  readonly matches: readonly string[];
  /** The last day its facts were seen on the live site, ISO date. */
  readonly seen: string;
  /** The text boxes; each names a candidate element, the engine keeps the outermost editable. */
  readonly editor: readonly string[];
  /** The composer, as ancestors of a text box (`closest`), innermost first; else the engine climbs to the smallest
   * ancestor that holds a visible `submit`. */
  readonly composer: readonly string[];
  /** The control that publishes. */
  readonly submit: readonly string[];
  /** Editors that lie inside one of these are not composers. */
  readonly skip: readonly string[];
}

export const recipe = <R extends Recipe>(it: R): R => Object.freeze(it);
