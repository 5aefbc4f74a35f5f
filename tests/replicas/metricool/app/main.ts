import { h } from '../../simple/elements.ts';
import {
  hashed,
  ingestAll,
  type Media,
  offer,
  options,
  publish,
  revoke,
  wordsOf,
} from '../../simple/page.ts';

const words = wordsOf(
  {
    text: 'Write your post',
    publishNow: 'Publish now',
    schedule: 'Schedule',
    saveDraft: 'Save as draft',
    image: 'Upload images',
    search: 'Search',
    comment: 'Internal note',
    inbox: 'Reply to this message',
    created: 'Post created successfully',
    failed: 'There was an error',
  },
  {
    cy: { publishNow: 'Cyhoeddi nawr', schedule: 'Amserlennu', saveDraft: 'Cadw fel drafft' },
    de: { publishNow: 'Jetzt veröffentlichen', schedule: 'Planen', saveDraft: 'Als Entwurf speichern' },
    ja: { publishNow: '今すぐ公開', schedule: '予約', saveDraft: '下書き保存' },
  },
);

type Action = 'publishNow' | 'schedule' | 'saveDraft';
const ACTIONS: readonly Action[] = ['publishNow', 'schedule', 'saveDraft'];
const icon = (name: string) => h('i', { class: `fa ${name}`, 'aria-hidden': 'true' });

const tomorrow = new Date(Date.now() + 86_400_000);
const two = (it: number) => String(it).padStart(2, '0');
const date = `${tomorrow.getFullYear()}-${two(tomorrow.getMonth() + 1)}-${two(tomorrow.getDate())}`;

/** The planner's editor: an inline element is the box to write in, and one button does what was chosen in a menu. */
const composer = (): HTMLElement => {
  let action: Action = options.layout === 'schedule' ? 'schedule' : 'publishNow';
  let media: Media[] = [];
  const box: HTMLElement = h('span', {
    class: 'editor-box placeholder',
    contenteditable: 'true',
    'data-placeholder': words.text,
    input: () => box.classList.toggle('placeholder', box.textContent === ''),
  });
  const thumbs = h('div', { class: `media-list ${hashed('media')}` });
  const input: HTMLInputElement = h('input', {
    type: 'file',
    multiple: true,
    accept: 'image/*,video/*',
    class: 'gone',
    change: async () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      media = [...media, ...(await ingestAll(files))];
      drawThumbs();
    },
  });
  const drawThumbs = () =>
    thumbs.replaceChildren(
      ...media.map((it) =>
        it.kind === 'video'
          ? h('video', { src: it.url, width: 120, height: 80 })
          : h(
              'div',
              { class: 'v-image' },
              h('img', { class: 'v-img__img', src: it.url, alt: '', width: 120 }),
            ),
      ),
    );
  const menu = h(
    'div',
    { class: 'v-list gone', role: 'listbox' },
    ...ACTIONS.map((it) =>
      h(
        'div',
        {
          class: 'v-list-item',
          'data-value': it,
          role: 'option',
          tabindex: -1,
          click: () => {
            action = it;
            menu.classList.add('gone');
            draw();
          },
        },
        words[it],
      ),
    ),
  );
  const time = h(
    'div',
    { class: 'v-input' },
    h('input', { type: 'date', value: date }),
    h('input', { type: 'time', value: '09:30' }),
  );
  const actions = h('div', { class: 'v-card-actions' });
  const draw = () => {
    time.classList.toggle('gone', action !== 'schedule');
    actions.replaceChildren(
      h(
        'button',
        { type: 'button', class: 'v-btn', click: send },
        h('span', { class: 'v-btn__content' }, words[action]),
      ),
      h(
        'button',
        { type: 'button', class: 'v-btn bg-primary', click: () => menu.classList.toggle('gone') },
        h('span', { class: 'v-btn__content' }, icon('fa-chevron-down')),
      ),
      menu,
    );
  };
  const send = async () => {
    const sent = await publish('/api/v2/scheduler/posts', { text: box.innerText, action });
    document.body.append(
      h(
        'div',
        { class: 'toast' },
        h('div', { class: 'flex text-white' }, sent ? words.created : words.failed),
      ),
    );
    if (!sent) return;
    revoke(media);
    root.remove();
  };
  draw();
  const root = h(
    'div',
    { class: `v-overlay v-dialog ${hashed('dialog')}`, role: 'dialog' },
    h(
      'div',
      { class: 'v-card' },
      h('div', { class: 'editor' }, box),
      thumbs,
      h('button', { type: 'button', class: 'v-btn' }, icon('fa-photo-video')),
      h('button', { type: 'button', class: 'v-btn' }, icon('fa-smile')),
      input,
      time,
      h('div', { class: 'note' }, h('textarea', { rows: 1, placeholder: words.comment })),
      actions,
    ),
  );
  root.addEventListener('render-again', draw);
  return root;
};

const planner = composer();
document
  .getElementById('root')
  ?.append(
    h('nav', {}, h('input', { type: 'search', placeholder: words.search })),
    h(
      'aside',
      { class: 'inbox' },
      h('span', { class: 'editor-box', contenteditable: 'true' }),
      h('button', { type: 'button', class: 'v-btn', 'aria-label': words.inbox }, icon('fa-send')),
    ),
    h('span', { class: 'editor-box gone', contenteditable: 'true' }, 'not this'),
    h('main', {}, planner),
  );
offer(() => planner.dispatchEvent(new Event('render-again')));
