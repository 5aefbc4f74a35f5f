import { type MetaOptions, metaDefaults } from '../meta/options.ts';

/** How a replica of Threads behaves. */
export interface Options extends MetaOptions {
  /** The dialog of until August 2026, or the popover of since (facts: composers-social 9). */
  shape: 'dialog' | 'popover';
}

export const defaults: Options = { ...metaDefaults, shape: 'dialog' };
