import tinymce from 'tinymce';
import { h } from '../../simple/elements.ts';
import { ingestAll, type Media, offer, publish, revoke, wordsOf } from '../../simple/page.ts';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/themes/silver';

const words = wordsOf(
  {
    compose: 'Compose',
    placeholder: 'What would you like to say?',
    send: 'Send',
    draft: 'Save draft',
    attach: 'Attach',
    search: 'Search',
    reply: 'Write a reply',
    sent: 'Your message has been sent.',
    failed: 'Your message could not be sent.',
  },
  {
    cy: { compose: 'Cyfansoddi', send: 'Anfon', draft: 'Cadw drafft' },
    de: { compose: 'Verfassen', send: 'Senden', draft: 'Entwurf speichern' },
    ja: { compose: '作成', send: '送信', draft: '下書きを保存' },
  },
);

const noty = (text: string, kind: string) =>
  document.body.append(h('div', { class: 'toast noty_bar' }, h('div', { class: `noty_body ${kind}` }, text)));

let media: Media[] = [];

/** The modal of the tool: the real TinyMCE in its frame over a text area that stays empty. */
const open = async () => {
  if (document.getElementById('compose-box')) return;
  const area = h('textarea', { id: 'compose-message', name: 'message' });
  const list = h('ul', { id: 'compose-attachments' });
  const input: HTMLInputElement = h('input', {
    type: 'file',
    multiple: true,
    class: 'gone',
    change: async () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      media = [...media, ...(await ingestAll(files))];
      list.replaceChildren(...media.map((it) => h('li', {}, h('img', { src: it.url, alt: '', width: 120 }))));
    },
  });
  const box = h(
    'div',
    { id: 'compose-box', class: 'modal layer' },
    h(
      'div',
      { class: 'sheet' },
      h(
        'div',
        { id: 's2id_compose-service-selector' },
        h('ul', { class: 'select2-choices' }, h('li', { class: 'select2-search-choice' }, 'Llyfrgell Cymru')),
        h('input', { class: 'select2-input' }),
      ),
      area,
      list,
      h('a', { id: 'compose-attachment', href: '#' }, words.attach),
      input,
      h('div', { class: 'row', id: 'compose-buttons' }, ...buttons()),
    ),
  );
  document.body.append(box);
  await tinymce.init({
    target: area,
    license_key: 'gpl',
    height: 180,
    menubar: false,
    toolbar: false,
    statusbar: false,
    placeholder: words.placeholder,
  });
};

const buttons = (): HTMLElement[] => [
  h('button', { type: 'button', id: 'compose-save-draft' }, words.draft),
  h('button', { type: 'button', id: 'compose-send', click: send }, words.send),
];

const send = async () => {
  const text = tinymce.get('compose-message')?.getContent({ format: 'text' }) ?? '';
  const sent = await publish('/api/message', { text });
  if (!sent) return noty(words.failed, 'alert-error');
  noty(words.sent, 'alert-success');
  revoke(media);
  media = [];
  tinymce.remove();
  document.getElementById('compose-box')?.remove();
};

document.getElementById('root')?.append(
  h(
    'nav',
    {},
    h('input', { type: 'search', placeholder: words.search }),
    h('button', { type: 'button', id: 'btnCompose', click: open }, words.compose),
  ),
  h(
    'main',
    {},
    h(
      'article',
      {},
      h('textarea', { rows: 1, placeholder: words.reply }),
      h('button', { type: 'button' }, words.reply),
    ),
    h('iframe', {
      title: 'help',
      srcdoc: '<body contenteditable="true">not this</body>',
      width: 200,
      height: 40,
    }),
    h('iframe', {
      id: 'report-message_ifr',
      srcdoc: '<body id="tinymce" class="mce-content-body">a report</body>',
      width: 200,
      height: 40,
    }),
  ),
);
offer(() => document.getElementById('compose-buttons')?.replaceChildren(...buttons()));
