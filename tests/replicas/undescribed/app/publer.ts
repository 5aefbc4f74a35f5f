import { Editor } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { h } from '../../simple/elements.ts';
import { hashed, offer, options } from '../../simple/page.ts';
import { account, area, around, button, send, spelled, startMedia, thumb } from './kit.ts';
import { words } from './words.ts';

/** A page with the accounts at the left, and threads of parts that have pictures of their own; once a time is set, one control schedules. */

const part = (changed: () => void) => {
  const box = h('div', { class: hashed('box') });
  const media = startMedia(thumb, changed);
  const counter = h('small', {}, '0/500');
  const editor = new Editor({
    element: box,
    injectCSS: false,
    extensions: [Document, Paragraph, Text, HardBreak],
    editorProps: { attributes: { 'data-placeholder': words.text } },
    onUpdate: ({ editor: it }) => {
      counter.textContent = `${it.getText().length}/500`;
      changed();
    },
  });
  const row = h(
    'li',
    { class: hashed('part') },
    box,
    counter,
    media.thumbs,
    h('label', {}, words.upload, media.input),
  );
  return { row, media, text: () => editor.getText({ blockSeparator: '\n' }) };
};

const open = (): void => {
  const parts = [part(() => draw())];
  const list = h('ol', {}, ...parts.map((it) => it.row));
  const failed = h('div', {});
  const footer = h('footer', { class: 'row' });
  const later = options.suggests > 0;
  const submit = () =>
    send(
      {
        text: parts.map((it) => it.text()).join('\n\n'),
        later,
        media: parts.flatMap((it) => it.media.now()),
      },
      failed,
      () => shell.remove(),
    );
  const draw = () =>
    footer.replaceChildren(
      button(words.draft),
      button(later ? words.schedule : words.post, submit),
      button('▾', () => undefined, { 'aria-haspopup': 'menu' }),
    );
  const add = () => {
    const one = part(() => draw());
    parts.push(one);
    list.append(one.row);
  };
  const when = () => spelled(options.suggests, { dateStyle: 'medium', timeStyle: 'short' });
  const inside = () => [
    h(
      'div',
      { class: hashed('accounts') },
      account('linkedin', true),
      account('mastodon', options.layout === 'mastodon'),
    ),
    h(
      'div',
      { class: hashed('main') },
      list,
      button(words.thread, add),
      later && button(when()),
      h('div', {}, area(words.ai, 1), button(words.generate)),
      failed,
      footer,
    ),
  ];
  const shell = h('div', { class: `page ${hashed('page')}` }, ...inside());
  draw();
  offer(() => {
    draw();
    shell.replaceChildren(...inside().filter((it) => it !== null));
  });
  document.getElementById('root')?.append(shell);
};

around(['comment', 'inbox', 'hashtags', 'ghost'], open);
