import { h } from '../../simple/elements.ts';
import { hashed, offer, options, publish, wordsOf } from '../../simple/page.ts';

/**
 * A tool that nobody described: a dialog with a plain text area, a note for colleagues of the same make below it, and four
 * controls of which one publishes; ids as frameworks make them. Behind it a sign-in and a reply.
 */
const words = wordsOf(
  {
    caption: 'Caption',
    note: 'Note to your team',
    publish: 'Publish',
    draft: 'Save draft',
    cancel: 'Cancel',
    ai: 'Rewrite',
  },
  {
    cy: { caption: 'Capsiwn', note: "Nodyn i'ch tîm", publish: 'Cyhoeddi', draft: 'Cadw drafft' },
    de: { caption: 'Beschriftung', publish: 'Veröffentlichen', draft: 'Entwurf speichern' },
    ja: { caption: 'キャプション', publish: '公開する', draft: '下書き保存' },
  },
);

let made = 0;
/** New at each render, as frameworks count them. */
const id = () => `:r${(made++).toString(36)}:`;

const area = (label: string, rows: number) => {
  const own = id();
  return [
    h('label', { for: own }, label),
    h('textarea', { id: own, class: hashed(label), rows, style: 'inline-size: 100%' }),
  ] as const;
};

const channel = (name: string, isOn: boolean): HTMLElement =>
  h(
    'button',
    { type: 'button', 'aria-pressed': String(isOn) },
    h('img', { src: `/${name}.svg`, alt: '', width: 24 }),
  );

const dialog = (text: string): HTMLElement => {
  const [label, caption] = area(words.caption, 5);
  caption.value = text;
  const send = async () => {
    if (await publish('/api/posts', { text: caption.value })) box.remove();
  };
  const button = (name: string, click: () => unknown = () => undefined) =>
    h('button', { type: 'button', class: hashed(name), click }, name);
  const box: HTMLElement = h(
    'div',
    { role: 'dialog', 'aria-modal': 'true', class: `layer ${hashed('dialog')}` },
    h(
      'div',
      { class: `sheet ${hashed('sheet')}` },
      channel('linkedin', true),
      channel('mastodon', options.layout === 'mastodon'),
      h('div', { class: hashed('field') }, label, caption),
      h('div', { class: hashed('tools') }, button(words.ai)),
      h('div', { class: hashed('field') }, ...area(words.note, 3)),
      h(
        'footer',
        { class: 'row' },
        button(words.cancel, () => box.remove()),
        button(words.draft),
        button(words.publish, send),
      ),
    ),
  );
  return box;
};

const page = document.getElementById('root');
page?.append(
  h(
    'form',
    {},
    h('input', { type: 'text', name: 'login' }),
    h('input', { type: 'password', name: 'secret' }),
  ),
  h('article', {}, ...area('Reply', 2), h('button', { type: 'button' }, 'Reply')),
  dialog(''),
);
offer(() => {
  const before = document.querySelector('[role="dialog"]');
  before?.replaceWith(dialog(before.querySelector('textarea')?.value ?? ''));
});
