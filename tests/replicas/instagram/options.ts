import { type MetaOptions, metaDefaults } from '../meta/options.ts';

/** How a replica of Instagram behaves. */
export interface Options extends MetaOptions {
  /** How the large preview is drawn. */
  shows: 'background' | 'canvas' | 'image';
  /** What a picture of the gallery and of the alt texts shows: the file itself, or a smaller copy. */
  thumbs: 'same' | 'copies';
}

export const defaults: Options = { ...metaDefaults, shows: 'background', thumbs: 'same' };
