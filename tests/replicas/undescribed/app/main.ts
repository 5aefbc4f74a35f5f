import { h } from '../../simple/elements.ts';
import { lexical } from '../../simple/lexical.ts';
import { hashed, ingestAll, type Media, offer, options, publish, revoke } from '../../simple/page.ts';
import { words } from './words.ts';

/**
 * Two tools of which the facts tell no more than where they are and what is there (facts: composers-tools 8 to 18): one
 * composes in a window over its calendar, with the accounts at the left; the other on a page of its own.
 */
const isPage = location.hostname.startsWith('app.hubspot');

const button = (name: string, press: () => unknown = () => undefined, given = {}): HTMLElement =>
  h('button', { type: 'button', class: hashed(name), click: press, ...given }, h('span', {}, name));

const area = (label: string, rows: number) =>
  h('textarea', { class: hashed(label), rows, placeholder: label, style: 'inline-size: 100%' });

/** The real Lexical in a window, a plain text area on a page: what the tools have is not known. */
const box = (label: string, onText: (text: string) => void): HTMLElement => {
  if (isPage) {
    const text = area(label, 6);
    text.addEventListener('input', () => onText(text.value));
    return text;
  }
  const text = h('div', {
    contenteditable: 'true',
    role: 'textbox',
    'aria-label': label,
    class: `field ${hashed('box')}`,
  });
  // It wants to stand in the page.
  queueMicrotask(() => lexical(text, 'plain', onText));
  return text;
};

const account = (network: string, isOn: boolean): HTMLElement =>
  h(
    'button',
    { type: 'button', 'aria-pressed': String(isOn), class: hashed('account') },
    h('img', { src: `/${network}.svg`, alt: network, width: 24 }),
  );

/** A day and a time as one label, which a picker would change. */
const when = (): HTMLElement | null =>
  options.suggests === 0
    ? null
    : button(
        new Intl.DateTimeFormat(options.lang === 'cy' ? 'en' : options.lang, {
          dateStyle: 'medium',
          timeStyle: 'short',
        }).format(options.suggests),
      );

const composer = (close: () => void): HTMLElement => {
  let text = '';
  let media: Media[] = [];
  const thumbs = h('div', { class: hashed('thumbs') });
  const failed = h('div', {});
  const counter = h('span', { class: hashed('count') }, '0 / 500');
  const input: HTMLInputElement = h('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    change: async () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      media = [...media, ...(await ingestAll(files))];
      const shown = media.map((it) => h('img', { src: it.url, alt: '', width: 96, height: 72 }));
      thumbs.replaceChildren(...shown);
    },
  });
  const send = async () => {
    failed.replaceChildren();
    const sent = await publish('/api/v1/posts', { text, later: options.suggests > 0 });
    if (!sent) return failed.replaceChildren(h('div', { role: 'alert' }, words.failed));
    revoke(media);
    document.body.append(h('div', { class: 'toast' }, words.sent));
    close();
  };
  const write = () =>
    box(isPage ? words.caption : words.text, (now) => {
      text = now;
      counter.textContent = `${now.length} / 500`;
    });
  const ends = () => {
    const later = options.suggests > 0;
    return h(
      'footer',
      { class: 'row' },
      button(words.draft),
      button(words.cancel, close),
      later ? button(words.schedule, send) : button(isPage ? words.post : words.publish, send),
      button('▾', () => undefined, { 'aria-haspopup': 'menu' }),
    );
  };
  const footer = h('div', {}, ends());
  offer(() => footer.replaceChildren(ends()));
  return h(
    'div',
    { class: hashed('composer') },
    h('div', { class: 'row' }, account('linkedin', true), account('mastodon', options.layout === 'mastodon')),
    h('div', { class: hashed('text') }, write(), counter),
    options.layout === 'twice' && h('div', { class: hashed('text') }, write()),
    button(words.thread),
    h('div', { class: hashed('tools') }, area(words.ai, 1), button(words.generate)),
    thumbs,
    h('label', { class: hashed('drop') }, words.upload, input),
    when(),
    h('div', { class: hashed('aside') }, area(words.note, 2)),
    failed,
    footer,
  );
};

const root = document.getElementById('root');
const comment = () => h('article', {}, h('p', {}, 'Caption'), area(words.comment, 2), button(words.post));
const inbox = () => h('section', { class: 'inbox' }, area(words.reply, 3), button(words.send));
const ghost = () => {
  const copy = h('div', { id: 'ghost' }, area(words.text, 4), button(words.publish));
  copy.style.visibility = 'hidden';
  return copy;
};

const open = () => {
  const shell = isPage
    ? h('div', { class: 'page' })
    : h('div', { role: 'dialog', 'aria-modal': 'true', class: `layer ${hashed('dialog')}` });
  shell.append(
    h(
      'div',
      isPage ? {} : { class: 'sheet' },
      composer(() => shell.remove()),
    ),
  );
  root?.append(shell);
};

root?.append(
  h('nav', {}, h('input', { type: 'search', placeholder: words.search }), button(words.newPost)),
  comment(),
  inbox(),
  ghost(),
  button(words.create, open, { id: 'create' }),
);
