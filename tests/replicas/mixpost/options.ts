/** How a replica of Mixpost behaves. In the address of a page for that page alone. */
export interface Options {
  lang: 'en' | 'de' | 'ja';
  delayMs: number;
  /** `errors`: the request fails, and a notice says so. */
  fails: 'never' | 'errors';
  /** Time the picker opens with, ms since the epoch; 0 for tomorrow. */
  suggests: number;
}

export const defaults: Options = { lang: 'en', delayMs: 300, fails: 'never', suggests: 0 };
