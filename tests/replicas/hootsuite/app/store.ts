import { EditorState } from 'draft-js';
import { after, hashed as kitHashed, optionsOf, post, startStore } from '../../kit/app/store.ts';
import { defaults, type Options } from '../options.ts';
import { wordsOf } from './words.ts';

export const options: Options = optionsOf(defaults);
export const words = wordsOf(options.lang);
export const hashed = kitHashed;

export interface Media {
  id: number;
  url: string;
  kind: 'image' | 'video';
  alt: string;
}

/** `initial` is for all networks; each other has a text of its own once it was changed. */
export type Tab = 'initial' | 'twitter' | 'linkedin';

export interface Composer {
  texts: Record<Tab, EditorState>;
  /** Networks whose text was changed. */
  own: Tab[];
  tab: Tab;
  comment: EditorState;
  media: Media[];
  accounts: Exclude<Tab, 'initial'>[];
  scheduledAt: number | null;
  sending: boolean;
  failed: boolean;
  over: 'picker' | { alt: number } | null;
  round: number;
}

export interface State {
  composer: Composer | null;
  callout: boolean;
}

let draw: (state: State) => void = () => undefined;
const store = startStore<State>({ composer: null, callout: false }, (state) => draw(state));

export const onDraw = (drawing: (state: State) => void) => {
  draw = drawing;
};
export const now = store.now;
export const set = store.set;

export const change = (how: Partial<Composer>) => {
  const { composer } = store.now();
  if (composer) store.set({ composer: { ...composer, ...how } });
};

const empty = () => EditorState.createEmpty();

export const open = () =>
  set({
    callout: false,
    composer: {
      texts: { initial: empty(), twitter: empty(), linkedin: empty() },
      own: [],
      tab: 'initial',
      comment: empty(),
      media: [],
      accounts: ['twitter', 'linkedin'],
      scheduledAt: null,
      sending: false,
      failed: false,
      over: null,
      round: 0,
    },
  });

export const close = () => {
  for (const { url } of now().composer?.media ?? []) URL.revokeObjectURL(url);
  set({ composer: null });
};

/** A change of the first text is a change of all that have no text of their own. */
export const write = (tab: Tab, state: EditorState) => {
  const { composer } = now();
  if (!composer) return;
  const changed = state.getCurrentContent() !== composer.texts[tab].getCurrentContent();
  const own =
    changed && tab !== 'initial' && !composer.own.includes(tab) ? [...composer.own, tab] : composer.own;
  change({ texts: { ...composer.texts, [tab]: state }, own });
};

/** The tab of a network begins with the text for all. */
export const turnTo = (tab: Tab) => {
  const { composer } = now();
  if (!composer) return;
  const texts = composer.own.includes(tab)
    ? composer.texts
    : {
        ...composer.texts,
        [tab]: EditorState.createWithContent(composer.texts.initial.getCurrentContent()),
      };
  change({ tab, texts });
};

let ids = 1;
export const attach = (files: readonly File[]) => {
  const { composer } = now();
  if (!composer) return;
  const media = files.map(
    (file): Media => ({
      id: ids++,
      url: URL.createObjectURL(file),
      kind: file.type.startsWith('video/') ? 'video' : 'image',
      alt: '',
    }),
  );
  change({ media: [...composer.media, ...media] });
};

export const describe = (id: number, alt: string) =>
  change({
    media: (now().composer?.media ?? []).map((it) => (it.id === id ? { ...it, alt: alt.trim() } : it)),
    over: null,
  });

export const textOf = (state: EditorState): string => state.getCurrentContent().getPlainText('\n');

export const labelOf = ({ scheduledAt }: Composer): string => {
  if (options.edits) return words.edits;
  if (options.approval) return words.approval;
  return scheduledAt === null ? words.now : words.schedule;
};

export const submit = async (intent: string) => {
  const { composer } = now();
  if (!composer || composer.sending) return;
  change({ sending: true, failed: false });
  await after(options.delayMs);
  const { ok } = await post(`/ajax/scheduler/messages${options.fails === 'never' ? '' : '?fails=1'}`, {
    intent,
    texts: [textOf(composer.texts.initial)],
    media: composer.media.map((it) => it.alt),
    scheduledAt: composer.scheduledAt,
  });
  if (!ok) return change({ sending: false, failed: true });
  close();
  set({ callout: true });
};
