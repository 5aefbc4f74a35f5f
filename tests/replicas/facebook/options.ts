import { type MetaOptions, metaDefaults } from '../meta/options.ts';

/** How a replica of Facebook behaves. Which composer opens follows the address: see `app/store.ts`. */
export interface Options extends MetaOptions {
  /** Emoji in the text box. */
  emoji: 'text' | 'pictures';
  /** What becomes of the text box in the second step. */
  second: 'unmounted' | 'hidden';
  /** How long after an address was typed its card stands there. */
  cardMs: number;
  /** The address in the card leads over the site's own redirect. */
  redirects: boolean;
  /** Time a schedule begins with, ms since the epoch. */
  suggests: number;
}

export const defaults: Options = {
  ...metaDefaults,
  emoji: 'text',
  second: 'unmounted',
  cardMs: 600,
  redirects: true,
  suggests: 0,
};
