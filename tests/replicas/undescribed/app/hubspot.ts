import tinymce from 'tinymce';
import { h } from '../../simple/elements.ts';
import { hashed, offer } from '../../simple/page.ts';
import { area, around, button, send, startMedia, thumb } from './kit.ts';
import { words } from './words.ts';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/themes/silver';

/** A page of its own, with the text in a frame, fields that mark its links, and the draft at the bottom left. */

const open = async (): Promise<void> => {
  const source = h('textarea', { id: 'content' });
  const media = startMedia(thumb);
  const failed = h('div', {});
  const post = (later: boolean) =>
    send(
      { text: tinymce.activeEditor?.getContent({ format: 'text' }) ?? '', later, media: media.now() },
      failed,
      () => {
        tinymce.remove();
        shell.remove();
      },
    );
  const end = h('div', { class: 'row' });
  const draw = () =>
    end.replaceChildren(
      button(words.draft),
      button(words.schedulePost, () => post(true)),
      button(words.now, () => post(false), { id: 'now' }),
    );
  draw();
  const shell = h(
    'div',
    { class: `page ${hashed('page')}` },
    h('div', { class: hashed('text') }, source),
    media.thumbs,
    h('div', {}, h('label', {}, words.upload, media.input)),
    h(
      'div',
      {},
      h('label', {}, words.campaign, h('input', { name: 'utm_campaign' })),
      area(words.campaign, 1),
    ),
    failed,
    end,
  );
  document.getElementById('root')?.append(shell);
  offer(draw);
  await tinymce.init({
    target: source,
    license_key: 'gpl',
    height: 180,
    menubar: false,
    toolbar: false,
    statusbar: false,
    placeholder: words.caption,
  });
};

around(['comment', 'inbox', 'question', 'ghost'], open);
