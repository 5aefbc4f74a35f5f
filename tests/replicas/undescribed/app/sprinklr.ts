import { h } from '../../simple/elements.ts';
import { lexical } from '../../simple/lexical.ts';
import { hashed, type Media, offer, options } from '../../simple/page.ts';
import { around, send, startMedia, thumb } from './kit.ts';
import { words } from './words.ts';

/** A panel beside the page, with the real Lexical and a field for the alt text below each picture; a post may need the yes of others. */

const asset = (it: Media): HTMLElement =>
  h(
    'div',
    { class: hashed('asset') },
    thumb(it),
    h('label', { for: `alt-${it.id}` }, words.alt),
    h('input', { id: `alt-${it.id}`, class: 'alt' }),
  );

const open = (): void => {
  let text = '';
  const box = h('div', { contenteditable: 'true', role: 'textbox', 'aria-label': words.caption });
  const media = startMedia(asset);
  const failed = h('div', {});
  const count = h('b', {}, '0');
  const shell = h('div', { role: 'region', 'aria-label': words.newPost, class: hashed('panel') });
  const post = () => send({ text, media: media.now() }, failed, () => shell.remove());
  const ends = h('div', { class: 'row' });
  const draw = () =>
    ends.replaceChildren(
      h('div', { role: 'button', tabindex: 0 }, words.draft),
      h('div', { role: 'button', tabindex: 0 }, words.approval),
      h(
        'div',
        { role: 'button', tabindex: 0, 'aria-label': words.post, id: 'post', click: post },
        h('i', { 'aria-hidden': 'true' }, 'send'),
      ),
    );
  lexical(box, 'rich', (it) => {
    text = it;
    count.textContent = String(it.length);
    draw();
  });
  draw();
  shell.append(
    h('div', {}, box, count),
    options.layout === 'twice'
      ? h(
          'div',
          {},
          h('div', { contenteditable: 'true', role: 'textbox', 'aria-label': words.caption }),
          h('b', {}, '0'),
        )
      : '',
    media.thumbs,
    h('label', {}, words.upload, media.input),
    failed,
    ends,
  );
  offer(draw);
  document.getElementById('root')?.append(shell);
};

around(['comment', 'inbox', 'hashtags', 'question'], open);
