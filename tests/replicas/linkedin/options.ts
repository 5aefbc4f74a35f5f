/** How a replica of LinkedIn behaves. In the address of a page (`?lang=de&composer=sdui`) for that page alone. */
export interface Options {
  /** Language of every label. */
  lang: 'en' | 'de' | 'ja';
  /** Which of the three composers a member gets; a company's page always has the classic one. */
  composer: 'classic' | 'interop' | 'sdui';
  /** How long the site takes to answer a post. */
  delayMs: number;
  /** `errors`: the request fails and a message stands in the composer. */
  fails: 'never' | 'errors';
  /** Whether previews in the composer carry their alt text. */
  labels: 'alt' | 'never';
  /** More pictures than this are only counted (`+1`). */
  shows: number;
  /** Time the schedule dialog opens with, ms since the epoch; 0 for tomorrow. */
  suggests: number;
}

export const defaults: Options = {
  lang: 'en',
  composer: 'classic',
  delayMs: 300,
  fails: 'never',
  labels: 'alt',
  shows: 5,
  suggests: 0,
};
