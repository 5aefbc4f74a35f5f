import type { EditorState } from 'draft-js';
import { defaults, type Options, optionsOf } from '../options.ts';

export interface Media {
  id: number;
  /** What the preview shows. */
  url: string;
  kind: 'image' | 'video';
  alt: string;
  /** Boxes ticked of the three of the warning. */
  warnings: string[];
  uploaded: boolean;
}

export interface Poll {
  choices: string[];
  days: number;
  hours: number;
  minutes: number;
}

export interface Part {
  id: number;
  editor: EditorState;
  media: Media[];
  poll: Poll | null;
}

/** A published post. */
export interface Post {
  id: string;
  author: string;
  text: string;
  time: string;
  gallery?: boolean;
}

export interface Composer {
  place: 'inline' | 'modal';
  parts: Part[];
  /** Id of the part that has the toolbar. */
  active: number;
  /** ms since the epoch. */
  scheduledAt: number | null;
  quotes: Post | null;
  answers: Post | null;
  audience: 'everyone' | 'Garden Club';
  sending: boolean;
  /** The toolbar mounts anew each time the box gains focus. */
  focused: number;
}

export interface State {
  /** Path with query. */
  route: string;
  /** Path of what lies behind a dialog. */
  behind: string;
  inline: Composer;
  modal: Composer | null;
  /** Which of the two has a dialog of its own open. */
  owner: Composer['place'];
  /** Place of the picture in the media dialog. */
  editing: number;
  toast: { text: string; href: string | null } | null;
  asks: boolean;
  wall: boolean;
  menu: { kind: 'repost' | 'audience'; post: Post | null } | null;
  /** Grows with every render: class names change with it. */
  renders: number;
}

const meta = document.querySelector<HTMLMetaElement>('meta[name="replica"]')?.content ?? '{}';
export const options: Options = optionsOf({ ...defaults, ...JSON.parse(meta) }, location.search);

let state: State;
let draw: (state: State) => void = () => undefined;

export const start = (first: State, render: (state: State) => void) => {
  state = first;
  draw = render;
  draw(state);
};

export const now = (): State => state;

export const set = (change: Partial<State>) => {
  state = { ...state, ...change, renders: state.renders + 1 };
  draw(state);
};

export const composerAt = (place: Composer['place']): Composer =>
  (place === 'modal' && state.modal) || state.inline;

/** Changes a composer if it is still there. */
export const change = (place: Composer['place'], how: (composer: Composer) => Composer) => {
  if (place === 'inline') set({ inline: how(state.inline) });
  else if (state.modal) set({ modal: how(state.modal) });
};

export const changePart = (place: Composer['place'], id: number, how: (part: Part) => Part) =>
  change(place, (it) => ({ ...it, parts: it.parts.map((part) => (part.id === id ? how(part) : part)) }));

/** A class name as the site's compiler would make it: no reader can hold on to it. */
export const hashed = (name: string): string =>
  `css-${(name.length * 7919 + state.renders * 104729).toString(36)}`;
