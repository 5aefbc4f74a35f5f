import Quill from 'quill';
import { h } from '../../simple/elements.ts';
import { hashed, offer, options } from '../../simple/page.ts';
import { around, button, field, send, startMedia, thumb } from './kit.ts';
import { words } from './words.ts';

/** A window of the browser's own kind over the calendar, with the real Quill; date and time in numbers, and a box to delete at the bottom. */

const two = (it: number): string => String(it).padStart(2, '0');
const inNumbers = (at: Date): string =>
  `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()} ${two(at.getHours())}:${two(at.getMinutes())}`;

const open = (): void => {
  const text = h('div', { class: hashed('text') });
  const media = startMedia((it) => h('span', {}, thumb(it)));
  const failed = h('div', {});
  const count = h('span', {}, '0');
  const shell = h('dialog', { class: hashed('window') });
  const later = options.suggests > 0;
  const holder = h('div', {}, text);
  const quill = new Quill(text, { placeholder: words.caption });
  const post = () => send({ text: quill.getText(), later, media: media.now() }, failed, () => shell.remove());
  const draw = () =>
    shell.replaceChildren(
      h('h2', {}, words.newPost),
      h(
        'ul',
        {},
        h('li', { 'aria-selected': 'true' }, 'Acme'),
        h('li', { 'aria-selected': String(options.layout === 'mastodon') }, 'Acme on Mastodon'),
      ),
      holder,
      count,
      media.thumbs,
      h('label', {}, words.upload, media.input),
      later
        ? h('div', {}, h('span', {}, words.when), h('span', {}, inNumbers(new Date(options.suggests))))
        : '',
      field(words.note, 2),
      failed,
      h(
        'div',
        { class: 'row' },
        button(words.remove),
        button(words.draft),
        later ? button(words.schedulePost, post, { id: 'post' }) : button(words.post, post, { id: 'post' }),
      ),
    );
  quill.on('text-change', () => {
    count.textContent = String(quill.getLength() - 1);
  });
  draw();
  offer(draw);
  document.body.append(shell);
  shell.showModal();
};

around(['inbox', 'note', 'hashtags'], open);
