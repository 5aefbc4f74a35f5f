import type { Box } from '../../meta/box.tsx';
import type { Media } from '../../meta/media.ts';
import { createStore, pageOptions } from '../../meta/store.ts';
import type { Options } from '../options.ts';
import { wordsOf } from './words.ts';

export type Step = 'select' | 'crop' | 'edit' | 'share' | 'sharing' | 'shared' | 'failed';

export interface Item extends Media {
  /** What its small pictures show. */
  thumb: string;
}

export interface Creation {
  step: Step;
  items: Item[];
  /** Which one the large preview shows. */
  at: number;
  box: Box;
  location: string;
  gallery: boolean;
  accessibility: boolean;
  advanced: boolean;
  /** The item that is about to be taken out. */
  doomed: number | null;
}

export interface State {
  creation: Creation | null;
  discarding: boolean;
}

export const options = pageOptions<Options>();
export const words = wordsOf(options.lang);

export const { now, set, start } = createStore<State>({ creation: null, discarding: false });

export const change = (how: Partial<Creation>) => {
  const { creation } = now();
  if (creation) set({ creation: { ...creation, ...how } });
};
