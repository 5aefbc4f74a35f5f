/** How a replica of Hootsuite behaves. In the address of a page (`?lang=de&approval=true`) for that page alone. */
export interface Options {
  lang: 'en' | 'de' | 'ja';
  delayMs: number;
  /** `errors`: the request fails, and the composer says so. */
  fails: 'never' | 'errors';
  /** Time the picker opens with, ms since the epoch; 0 for tomorrow. */
  suggests: number;
  /** A message of before is opened to be changed. */
  edits: boolean;
  /** Somebody else has to approve. */
  approval: boolean;
}

export const defaults: Options = {
  lang: 'en',
  delayMs: 300,
  fails: 'never',
  suggests: 0,
  edits: false,
  approval: false,
};
