import type { Editor } from '@tiptap/core';
import { type Media, newId, options, publish, revoke, startStore } from '../../simple/page.ts';

export interface Part {
  id: number;
  text: string;
  media: Media[];
  labels: string[];
}

/** A published post in the feed. */
export interface Post {
  id: string;
  author: string;
  text: string;
}

export const posts: readonly Post[] = [
  { id: '3kaa', author: 'parc.bsky.social', text: 'The park is open today.' },
  { id: '3kab', author: 'llyfrgell.bsky.social', text: 'Mae’r llyfrgell ar agor.' },
  { id: '3kac', author: 'llyfrgell.bsky.social', text: 'New books are here.' },
];

export interface Composer {
  parts: Part[];
  active: number;
  replyTo: Post | null;
  quotes: Post | null;
  sending: boolean;
  error: boolean;
}

export interface State {
  composer: Composer | null;
  /** The picture whose alt text is being written. */
  describing: { part: number; media: Media } | null;
  labelling: boolean;
  asks: boolean;
  suggesting: Editor | null;
  menu: Post | null;
  toast: boolean;
}

let draw: (state: State) => void = () => undefined;
export const onDraw = (how: (state: State) => void) => {
  draw = how;
};

export const store = startStore<State>(
  {
    composer: null,
    describing: null,
    labelling: false,
    asks: false,
    suggesting: null,
    menu: null,
    toast: false,
  },
  (state) => draw(state),
);

const emptyPart = (): Part => ({ id: newId(), text: '', media: [], labels: [] });

export const open = (of: Partial<Composer> = {}) => {
  const part = emptyPart();
  const composer = {
    parts: [part],
    active: part.id,
    replyTo: null,
    quotes: null,
    sending: false,
    error: false,
  };
  store.set({ composer: { ...composer, ...of }, menu: null });
};

export const change = (how: (composer: Composer) => Partial<Composer>) => {
  const { composer } = store.now();
  if (composer) store.set({ composer: { ...composer, ...how(composer) } });
};

export const changePart = (id: number, how: (part: Part) => Partial<Part>) =>
  change(({ parts }) => ({ parts: parts.map((it) => (it.id === id ? { ...it, ...how(it) } : it)) }));

export const addPart = () =>
  change(({ parts, active }) => {
    const part = emptyPart();
    const at = parts.findIndex((it) => it.id === active) + 1;
    return { parts: [...parts.slice(0, at), part, ...parts.slice(at)], active: part.id };
  });

export const close = () => {
  revoke(store.now().composer?.parts.flatMap((it) => it.media) ?? []);
  store.set({ composer: null, suggesting: null, asks: false });
};

const isEmpty = (part: Part): boolean => part.text.trim() === '' && part.media.length === 0;
export const canPost = ({ parts, quotes }: Composer): boolean => !parts.every(isEmpty) || quotes !== null;

/** @param skipped whether the person has already said that empty posts are left out */
export const submit = async (skipped = false): Promise<void> => {
  const { composer } = store.now();
  if (!composer || composer.sending || !canPost(composer)) return;
  const last = composer.parts.findLastIndex((part) => !isEmpty(part));
  if (!skipped && composer.parts.slice(0, last).some(isEmpty)) return store.set({ asks: true });
  change(() => ({ sending: true, error: false }));
  store.set({ asks: false });
  const parts = composer.parts.filter((part) => !isEmpty(part));
  const sent = await publish('/xrpc/com.atproto.repo.applyWrites', {
    text: parts.map((it) => it.text).join('\n'),
    alts: parts.flatMap((it) => it.media.map((one) => one.alt)),
  });
  if (!sent) return change(() => ({ sending: false, error: true }));
  close();
  setTimeout(() => store.set({ toast: true }), options.delayMs);
};
