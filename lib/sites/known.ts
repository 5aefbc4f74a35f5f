import type { Recipe } from './recipe.ts';

/** What the background knows of a site: who it is, and where. How its pages are read is in the script that they get. */
export type Known = Pick<Recipe, 'id' | 'name' | 'matches' | 'reads' | 'frames' | 'seen' | 'likeliest'> & {
  /** Its composer tells with which of the site's accounts one writes: by its handle, or by its name only; `null`: not at all. */
  tellsAuthor: 'handle' | 'name' | null;
};

export const knownOf = ({ id, name, matches, reads, frames, seen, likeliest, author }: Recipe): Known => ({
  id,
  name,
  matches,
  seen,
  ...(reads && { reads }),
  ...(frames && { frames }),
  ...(likeliest && { likeliest }),
  tellsAuthor: author ? (author.by ?? 'handle') : null,
});
