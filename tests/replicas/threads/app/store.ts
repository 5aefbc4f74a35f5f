import type { Box } from '../../meta/box.tsx';
import type { Media } from '../../meta/media.ts';
import { createStore, pageOptions } from '../../meta/store.ts';
import type { Options } from '../options.ts';
import { wordsOf } from './words.ts';

export interface Part {
  id: number;
  box: Box;
  media: Media[];
  /** Choices; `null` while there is no poll. */
  poll: string[] | null;
}

/** A published post. */
export interface Post {
  author: string;
  code: string;
  text: string;
}

export interface Composer {
  place: 'layer' | 'inline';
  parts: Part[];
  answers: Post | null;
  sending: boolean;
}

export interface State {
  path: string;
  posts: Post[];
  layer: Composer | null;
  inline: Composer | null;
  /** The picture whose alt text is being written, and what was typed so far. */
  alt: { composer: Composer['place']; media: Media; text: string } | null;
  asks: boolean;
  profile: boolean;
  toast: { text: string; href: string | null } | null;
}

export const options = pageOptions<Options>();
export const words = wordsOf(options.lang);

export const { now, set, start } = createStore<State>({
  path: location.pathname,
  posts: [
    { author: 'llyfrgell', code: 'AbC1', text: 'New books today.' },
    { author: 'parc_lleol', code: 'AbC2', text: 'The park opens at nine.' },
  ],
  layer: null,
  inline: null,
  alt: null,
  asks: false,
  profile: false,
  toast: null,
});

export const change = (place: Composer['place'], how: (composer: Composer) => Composer) => {
  const composer = now()[place];
  if (composer) set({ [place]: how(composer) });
};

export const changePart = (place: Composer['place'], id: number, how: (part: Part) => Part) =>
  change(place, (it) => ({ ...it, parts: it.parts.map((part) => (part.id === id ? how(part) : part)) }));
