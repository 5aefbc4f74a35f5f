import { type MetaOptions, metaDefaults } from '../meta/options.ts';

/** How a replica of Meta Business Suite behaves. */
export interface Options extends MetaOptions {
  /** Library of the text boxes: it was one like Draft.js in 2023 and is not known since (facts: composers-tools 2). */
  editor: 'lexical' | 'draft';
  /** Where the captions of two networks stand, once they are told apart. */
  versions: 'stacked' | 'tabs';
  /** Time a schedule begins with, ms since the epoch. */
  suggests: number;
  /** Text that the composer restores when it opens, because it was left unfinished. */
  restores: string;
}

export const defaults: Options = {
  ...metaDefaults,
  editor: 'lexical',
  versions: 'stacked',
  suggests: 0,
  restores: '',
};
