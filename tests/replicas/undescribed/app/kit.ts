import { h } from '../../simple/elements.ts';
import { hashed, ingestAll, type Media, options, publish, revoke } from '../../simple/page.ts';
import { words } from './words.ts';

/** What pages of such tools have in common, and nothing of how one composes in them. */

export const button = (name: string, press: () => unknown = () => undefined, given = {}): HTMLElement =>
  h('button', { type: 'button', class: hashed(name), click: press, ...given }, h('span', {}, name));

export const area = (label: string, rows: number, given = {}): HTMLTextAreaElement =>
  h('textarea', { class: hashed(label), rows, placeholder: label, ...given });

/** A field under words that no attribute ties to it. */
export const field = (label: string, rows: number): HTMLElement =>
  h('div', { class: hashed('field') }, h('span', {}, label), h('textarea', { rows }));

/** Pictures of a post, each drawn as `shown` says, anew whenever one is added. */
export const startMedia = (shown: (it: Media) => HTMLElement, changed: () => void = () => undefined) => {
  let media: Media[] = [];
  const thumbs = h('div', { class: hashed('thumbs') });
  const input: HTMLInputElement = h('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    change: async () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      media = [...media, ...(await ingestAll(files))];
      thumbs.replaceChildren(...media.map(shown));
      changed();
    },
  });
  return { thumbs, input, now: () => media };
};

export const thumb = ({ url }: Media): HTMLElement => h('img', { src: url, alt: '', width: 96, height: 72 });

export const account = (network: string, isOn: boolean): HTMLElement =>
  h(
    'button',
    { type: 'button', 'aria-pressed': String(isOn), class: hashed('account') },
    h('img', { src: `/${network}.svg`, alt: network, width: 24 }),
  );

/** Sends a post; what became of it is told beside the composer, or in a notice below. */
export const send = async (
  draft: { text: string; later?: boolean; media?: readonly Media[] },
  failed: HTMLElement,
  close: () => void,
): Promise<void> => {
  failed.replaceChildren();
  const { media = [], ...sent } = draft;
  if (!(await publish('/api/v1/posts', sent)))
    return failed.replaceChildren(h('div', { role: 'alert' }, words.failed));
  revoke(media);
  document.body.append(h('div', { class: 'toast' }, words.sent));
  close();
};

/** The moment in the words of a language; tools that have no Welsh say it in English. */
export const spelled = (at: number, style: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(options.lang === 'cy' ? 'en' : options.lang, style).format(at);

type Decoy = 'comment' | 'inbox' | 'ghost' | 'hashtags' | 'note' | 'question';

/** What looks like a composer and is none, each on its own. */
const decoys: Readonly<Record<Decoy, () => HTMLElement>> = {
  comment: () =>
    h('article', {}, h('p', {}, 'Caption'), area(words.comment, 2), button(words.post), button(words.share)),
  inbox: () =>
    h(
      'section',
      {},
      h('h3', {}, words.inbox),
      h('p', {}, 'Prynhawn da?'),
      h('textarea', { rows: 3 }),
      h('input', { type: 'file' }),
      button(words.send),
      button(words.draft),
    ),
  ghost: () => {
    const copy = h('div', {}, area(words.text, 4), button(words.now), button(words.schedule));
    copy.style.visibility = 'hidden';
    return copy;
  },
  hashtags: () => h('section', {}, field(words.hashtags, 3), button(words.save), button(words.post)),
  note: () =>
    h('aside', {}, h('div', { contenteditable: 'true', 'aria-label': words.note }), button(words.share)),
  question: () => h('form', {}, area(words.ai, 2), h('input', { type: 'submit', value: words.send })),
};

/** The page around a composer. */
export const around = (names: readonly Decoy[], open: () => void): void => {
  const root = document.getElementById('root');
  root?.append(
    h('nav', {}, h('input', { type: 'search', placeholder: words.search }), button(words.newPost)),
    h('div', { role: 'tablist' }, ...words.kinds.map((it) => button(it, undefined, { role: 'tab' }))),
    ...names.map((name) => h('div', { 'data-decoy': name }, decoys[name]())),
    button(words.create, open, { id: 'create' }),
  );
};
