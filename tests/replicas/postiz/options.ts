/** How a replica of Postiz behaves. In the address of a page for that page alone. */
export interface Options {
  lang: 'en' | 'de' | 'ja';
  delayMs: number;
  /** `errors`: the request fails, and a notice says so. */
  fails: 'never' | 'errors';
  /** Time the composer opens with, ms since the epoch; 0 for the next whole hour. */
  suggests: number;
  /** How the account likes its dates: month first with halves of the day, or day first. */
  dates: 'us' | 'eu';
  /** A post of before is opened to be changed. */
  edits: boolean;
}

export const defaults: Options = {
  lang: 'en',
  delayMs: 300,
  fails: 'never',
  suggests: 0,
  dates: 'us',
  edits: false,
};
