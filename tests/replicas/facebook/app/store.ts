import type { Box } from '../../meta/box.tsx';
import type { Media } from '../../meta/media.ts';
import { createStore, pageOptions } from '../../meta/store.ts';
import type { Options } from '../options.ts';
import { wordsOf } from './words.ts';

/**
 * Where a post is written. A profile has its audience beside the name and one step; a newer profile, and a page, have
 * two, and show the audience (if any) in the second; a group has neither.
 */
export type Place = 'profile' | 'newer' | 'page' | 'group';
export const placeAt = (path: string): Place => {
  if (path.startsWith('/groups/')) return 'group';
  if (path === '/newer') return 'newer';
  return path === '/parc-lleol' ? 'page' : 'profile';
};

export type Audience = 'public' | 'friends' | 'onlyMe';

export interface Photo extends Media {
  uploaded: boolean;
}

export interface Composer {
  box: Box;
  /** Written on a coloured ground, in a text box of its own. */
  styled: boolean;
  photos: Photo[];
  /** Address in the card below the text. */
  card: string | null;
  audience: Audience;
  step: 1 | 2;
  scheduledAt: number | null;
  sending: boolean;
}

export interface State {
  place: Place;
  composer: Composer | null;
  /** Dialog above the composer. */
  above: 'audience' | 'discard' | 'photos' | 'detail' | null;
  /** The photo whose details are shown, and the text typed for it. */
  detail: { id: number; custom: boolean; text: string } | null;
  messaging: boolean;
  toast: { text: string; failed: boolean } | null;
}

export const options = pageOptions<Options>();
export const words = wordsOf(options.lang);

export const { now, set, start } = createStore<State>({
  place: placeAt(location.pathname),
  composer: null,
  above: null,
  detail: null,
  messaging: false,
  toast: null,
});

export const change = (how: (composer: Composer) => Partial<Composer>) => {
  const { composer } = now();
  if (composer) set({ composer: { ...composer, ...how(composer) } });
};

export const changePhoto = (id: number, how: Partial<Photo>) =>
  change((it) => ({ photos: it.photos.map((one) => (one.id === id ? { ...one, ...how } : one)) }));
