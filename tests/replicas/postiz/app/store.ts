import { after, hashed as kitHashed, optionsOf, post, startStore, upload } from '../../kit/app/store.ts';
import { PICTURES } from '../names.ts';
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

export interface Part {
  /** Ten characters, new for every item. */
  id: string;
  content: object | null;
  text: string;
  media: Media[];
}

export interface Channel {
  id: string;
  platform: 'x' | 'linkedin' | 'mastodon';
  name: string;
  selected: boolean;
}

export interface Composer {
  parts: Part[];
  tab: string;
  /** Channels whose content was opened for changes of its own. */
  own: string[];
  at: number;
  sending: boolean;
  over: 'picker' | { settings: number } | null;
  round: number;
}

export interface State {
  composer: Composer | null;
  channels: Channel[];
  toast: 'sent' | 'failed' | null;
}

let draw: (state: State) => void = () => undefined;
const store = startStore<State>(
  {
    composer: null,
    channels: [
      { id: 'c1', platform: 'x', name: 'Acme', selected: true },
      { id: 'c2', platform: 'linkedin', name: 'Acme Cymru', selected: false },
      { id: 'c3', platform: 'mastodon', name: 'acme@toot.wales', selected: false },
    ],
    toast: null,
  },
  (state) => draw(state),
);

export const onDraw = (drawing: (state: State) => void) => {
  draw = drawing;
};
export const now = store.now;
export const set = store.set;

export const change = (how: Partial<Composer>) => {
  const { composer } = store.now();
  if (composer) store.set({ composer: { ...composer, ...how } });
};

export const changePart = (id: string, how: (part: Part) => Part) => {
  const { composer } = store.now();
  if (composer) change({ parts: composer.parts.map((it) => (it.id === id ? how(it) : it)) });
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const letters = () =>
  Array.from({ length: 10 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');
const emptyPart = (): Part => ({ id: letters(), content: null, text: '', media: [] });
const HOUR_MS = 3_600_000;

export const open = () =>
  set({
    toast: null,
    composer: {
      parts: [emptyPart()],
      tab: 'global',
      own: [],
      at: options.suggests || Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + HOUR_MS,
      sending: false,
      over: null,
      round: 0,
    },
  });

export const addPart = () => change({ parts: [...(now().composer?.parts ?? []), emptyPart()] });

export const toggle = (id: string) =>
  set({ channels: now().channels.map((it) => (it.id === id ? { ...it, selected: !it.selected } : it)) });

let ids = 1;
export const attach = async (part: string, files: readonly File[]) => {
  for (const file of files) {
    const url = `https://${PICTURES}/${await upload(file)}`;
    const kind = file.type.startsWith('video/') ? 'video' : 'image';
    changePart(part, (it) => ({ ...it, media: [...it.media, { id: ids++, url, kind, alt: '' }] }));
  }
};

export const describe = async (id: number, alt: string) => {
  await post('/media/information', { alt });
  for (const part of now().composer?.parts ?? [])
    changePart(part.id, (it) => ({
      ...it,
      media: it.media.map((one) => (one.id === id ? { ...one, alt: alt.trim() } : one)),
    }));
  change({ over: null });
};

const two = (value: number) => String(value).padStart(2, '0');

/** In numbers only, in the order the account likes. */
export const sentence = (at: number) => {
  const time = new Date(at);
  const [day, month, year] = [two(time.getDate()), two(time.getMonth() + 1), time.getFullYear()];
  const hour = time.getHours();
  return options.dates === 'us'
    ? `${month}/${day}/${year} ${two(hour % 12 || 12)}:${two(time.getMinutes())} ${hour < 12 ? 'AM' : 'PM'}`
    : `${day}/${month}/${year} ${two(hour)}:${two(time.getMinutes())}`;
};

export const submit = async (type: 'schedule' | 'now' | 'draft') => {
  const { composer } = now();
  if (!composer || composer.sending) return;
  change({ sending: true });
  await post('/posts/valid', {});
  await after(options.delayMs);
  const { ok } = await post(`/posts${options.fails === 'never' ? '' : '?fails=1'}`, {
    intent: type,
    texts: composer.parts.map((it) => it.text),
    media: composer.parts.flatMap((it) => it.media.map((one) => one.alt)),
    scheduledAt: type === 'schedule' ? composer.at : null,
  });
  if (!ok) {
    change({ sending: false });
    return set({ toast: 'failed' });
  }
  set({ composer: null, toast: 'sent' });
  setTimeout(() => set({ toast: null }), 4000);
};
