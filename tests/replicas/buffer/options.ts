/** How a replica of Buffer behaves. In the address of a page (`?lang=de&editor=draft`) for that page alone. */
export interface Options {
  lang: 'en' | 'de' | 'ja';
  /** The rewrite of 2025, or the composer of 2021. */
  editor: 'slate' | 'draft';
  delayMs: number;
  /** `errors`: answered 200 with an error, and a message stands in the composer. */
  fails: 'never' | 'errors';
  /** Time the picker opens with, ms since the epoch; 0 for tomorrow. */
  suggests: number;
  /** A post of before is opened to be changed. */
  edits: boolean;
}

export const defaults: Options = {
  lang: 'en',
  editor: 'slate',
  delayMs: 300,
  fails: 'never',
  suggests: 0,
  edits: false,
};
