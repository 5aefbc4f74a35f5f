import flatpickr from 'flatpickr';
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
    caption: 'Write a caption…',
    create: 'Create Post',
    schedule: 'Schedule',
    save: 'Save',
    cancel: 'Cancel',
    change: 'Change media',
    auto: 'Auto Publish',
    notes: 'Notes for your team',
    search: 'Search media',
    comment: 'Reply to this comment',
    failed: 'Your post could not be saved.',
    link: 'Link',
  },
  {
    cy: { caption: 'Ysgrifennu capsiwn…', schedule: 'Amserlennu', cancel: 'Canslo' },
    de: { caption: 'Beschriftung schreiben…', schedule: 'Planen', cancel: 'Abbrechen' },
    ja: { schedule: '予約', cancel: 'キャンセル' },
  },
);

let media: Media[] = [];
const proposed = Number(new URLSearchParams(location.search).get('scheduledTime') ?? 0) * 1000;
const inTwoDays = Math.ceil((Date.now() + 2 * 86_400_000) / 300_000) * 300_000;

/** One card for each channel that the post goes to, with a caption of its own. */
const card = (channel: string): HTMLElement => {
  const area = h('textarea', { rows: 3, placeholder: words.caption });
  const time = h('button', { type: 'button', class: 'cPM--field__dropdown' });
  const picker = flatpickr(time, {
    enableTime: true,
    defaultDate: proposed || inTwoDays,
    onChange: ([chosen]) => {
      if (chosen) say(chosen);
    },
  });
  const say = (at: Date) => {
    time.textContent = new Intl.DateTimeFormat(options.lang, {
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    }).format(at);
  };
  const [first] = picker.selectedDates;
  if (first) say(first);
  const thumbs = h('div', { class: 'cPM--media' });
  thumbs.addEventListener('media', () =>
    thumbs.replaceChildren(...media.map((it) => h('img', { src: it.url, alt: '', width: 120 }))),
  );
  const isOnly = options.layout !== 'channels';
  return h(
    'div',
    { class: 'cPM--modalCard cPM--modalPost', 'data-channel': channel },
    h(
      'div',
      { class: 'cPM--modalHeader' },
      h('span', { class: 'o--user__desc' }, channel),
      time,
      isOnly && h('input', { type: 'checkbox', 'aria-label': words.auto }),
    ),
    h('div', { class: 'cPM--field__composerBody' }, area),
    thumbs,
    h('input', { name: 'linkUrl', placeholder: words.link }),
    h('button', { type: 'button', class: 'changeMedia' }, words.change),
  );
};

const modal = (): HTMLElement => {
  const channels = options.layout === 'channels' ? ['Instagram', 'Facebook'] : ['Instagram'];
  const cards = channels.map(card);
  const input: HTMLInputElement = h('input', {
    type: 'file',
    multiple: true,
    class: 'gone',
    change: async () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      media = [...media, ...(await ingestAll(files))];
      for (const it of document.querySelectorAll('.cPM--media')) it.dispatchEvent(new Event('media'));
    },
  });
  const box = h(
    'div',
    { class: `modal layer ${hashed('modal')}`, role: 'dialog' },
    h(
      'div',
      { class: 'sheet' },
      ...cards,
      input,
      h('div', { class: 'cPM--notes' }, h('textarea', { rows: 1, placeholder: words.notes })),
      buttons(),
    ),
  );
  return box;
};

const buttons = (): HTMLElement =>
  h(
    'footer',
    { class: 'row' },
    h('button', { type: 'button', class: 'o--btn qa--modal_cancel_btn' }, words.cancel),
    h(
      'button',
      { type: 'button', class: 'o--btn o--btn--primary qa--media_modal__primary_button', click: send },
      words.schedule,
    ),
  );

const send = async () => {
  const texts = [...document.querySelectorAll<HTMLTextAreaElement>('.cPM--field__composerBody textarea')];
  const sent = await publish('/api/v2/grams', { text: texts.map((it) => it.value).join('\n') });
  if (!sent) {
    document.querySelector('footer')?.before(h('div', { class: 'cPM--error' }, words.failed));
    return;
  }
  revoke(media);
  history.pushState(null, '', '/cymru/schedule/calendar');
  document.querySelector('.modal')?.remove();
};

const isNew = /\/post\/[^/]+\/new$/.test(location.pathname);
document
  .getElementById('root')
  ?.append(
    h(
      'nav',
      {},
      h('input', { type: 'search', placeholder: words.search }),
      h('textarea', { rows: 1, placeholder: words.comment }),
      h('div', { class: 'gone' }, h('div', { class: 'cPM--field__composerBody' }, h('textarea', {}))),
    ),
    h('main', {}, h('div', { class: 'calendar' }, '…')),
    isNew ? modal() : '',
  );
offer(() => document.querySelector('footer')?.replaceWith(buttons()));
