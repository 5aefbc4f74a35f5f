import { hashed as kitHashed, optionsOf, startStore } from '../../kit/app/store.ts';
import { defaults, type Options } from '../options.ts';
import { wordsOf } from './words.ts';

export const options: Options = optionsOf(defaults);
export const words = wordsOf(options.lang);
export const hashed = kitHashed;

export interface Media {
  id: number;
  file: File;
  /** Address of the preview that is shown now; another one in the media editor than in the composer. */
  url: string;
  kind: 'image' | 'video';
  alt: string;
}

/** `write` is the composer; the others take its place in the classic one, and lie over it in the newest. */
export type Step = 'write' | 'choose' | 'media' | 'alt' | 'document' | 'schedule' | 'audience' | 'leave';

export interface Composer {
  /** Text as the editor's own model has it, while its box is away. */
  content: object | null;
  text: string;
  media: Media[];
  /** Media in the media editor that were not taken over yet. */
  staged: Media[];
  at: number;
  /** Title of a document, which is posted instead of media. */
  document: string | null;
  /** Address of the card, which stays when the address leaves the text. */
  card: string | null;
  step: Step;
  scheduledAt: number | null;
  audience: 'anyone' | 'connections';
  sending: boolean;
  failed: boolean;
  /** What was typed of a name after `@`; `null` while nothing is looked for. */
  looksFor: string | null;
  /** Grows when all of it is built anew. */
  round: number;
}

export interface State {
  path: string;
  composer: Composer | null;
  /** The newest composer shows placeholders for a moment. */
  opening: boolean;
  toast: string | null;
}

export const emptyComposer = (): Composer => ({
  content: null,
  text: '',
  media: [],
  staged: [],
  at: 0,
  document: null,
  card: null,
  step: 'write',
  scheduledAt: null,
  audience: 'anyone',
  sending: false,
  failed: false,
  looksFor: null,
  round: 0,
});

export const isPage = /^\/company\/[^/]+\/admin\//.test(location.pathname);
export const generation: Options['composer'] = isPage ? 'classic' : options.composer;

let draw: (state: State) => void = () => undefined;
const store = startStore<State>(
  { path: location.pathname, composer: null, opening: false, toast: null },
  (state) => draw(state),
);

export const onDraw = (drawing: (state: State) => void) => {
  draw = drawing;
};
export const now = store.now;
export const set = store.set;

/** An address that is written out gets a card, unless there is something else to show. */
export const cardOf = (text: string): Pick<Composer, 'card'> => {
  const { composer } = store.now();
  const [, address] = /(https?:\/\/[^\s]+)\s/.exec(text) ?? [];
  return { card: composer?.card ?? (composer?.media.length ? null : (address ?? null)) };
};

/** Changes the composer if it is still there. */
export const change = (how: Partial<Composer>) => {
  const { composer } = store.now();
  if (composer) store.set({ composer: { ...composer, ...how } });
};
