import type { Ranked } from './ranked.ts';

/**
 * Where the site's account that writes shows, in the first of these places that has it: as a link to its profile, made as
 * `profile` says, or as its handle or name in words.
 */
export interface AuthorRecipe {
  /** In the composer, above the first text box; the last there counts, since what is answered stands further up. */
  readonly above?: Ranked;
  /** The accounts that a tool posts to; known where it is one. */
  readonly chosen?: Ranked;
  /** Anywhere on the page. */
  readonly page?: Ranked;
  /** Regular expression for the path of the page, where its first group is the handle; nowhere else then. */
  readonly address?: string;
  /** Attribute that carries the name; else it is what the element says. */
  readonly label?: string;
  /** What people know it by: a handle unless said. */
  readonly by?: 'name';
}
