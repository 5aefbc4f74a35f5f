import type { EditorState } from 'draft-js';
import type { Descendant } from 'slate';
import { hashed as kitHashed, optionsOf, startStore } from '../../kit/app/store.ts';
import { defaults, type Options } from '../options.ts';
import { wordsOf } from './words.ts';

export const options: Options = optionsOf(defaults);
export const words = wordsOf(options.lang);
export const hashed = kitHashed;

export interface Media {
  id: number;
  /** Address on the host of pictures; empty until it is uploaded. */
  url: string;
  kind: 'image' | 'video';
  alt: string;
}

export interface Part {
  id: number;
  /** The one box for all channels, or a channel's own. */
  channel: string | null;
  slate: Descendant[];
  draft: EditorState | null;
  text: string;
  media: Media[];
}

export type When = 'now' | 'next' | 'top' | 'pick';

export interface Composer {
  parts: Part[];
  customized: boolean;
  when: When;
  scheduledAt: number | null;
  sending: boolean;
  failed: boolean;
  /** What lies over it. */
  over: 'menu' | 'picker' | { zoomed: number } | null;
  /** Grows when all of it is built anew. */
  round: number;
}

export interface Channel {
  service: string;
  name: string;
  selected: boolean;
}

export interface State {
  composer: Composer | null;
  channels: Channel[];
  toast: boolean;
}

let draw: (state: State) => void = () => undefined;
const store = startStore<State>(
  {
    composer: null,
    channels: [
      { service: 'twitter', name: 'Acme', selected: true },
      { service: 'linkedin', name: 'Acme Cymru', selected: false },
      { service: 'mastodon', name: 'acme@toot.wales', selected: false },
    ],
    toast: false,
  },
  (state) => draw(state),
);

export const onDraw = (drawing: (state: State) => void) => {
  draw = drawing;
};
export const now = store.now;
export const set = store.set;

/** Changes the composer if it is still there. */
export const change = (how: Partial<Composer>) => {
  const { composer } = store.now();
  if (composer) store.set({ composer: { ...composer, ...how } });
};

export const changePart = (id: number, how: (part: Part) => Part) => {
  const { composer } = store.now();
  if (composer) change({ parts: composer.parts.map((it) => (it.id === id ? how(it) : it)) });
};
