import { h } from '../../simple/elements.ts';
import { hashed, publish } from '../../simple/page.ts';
import { writable } from './posts.ts';
import { studioSchedule } from './when.ts';
import { words } from './words.ts';

const press = (id: string, label: string, click: () => unknown): HTMLElement =>
  h(
    'ytcp-button',
    { id, class: hashed(id) },
    h('ytcp-button-shape', {}, h('button', { type: 'button', 'aria-label': label, click }, label)),
  );

/** A choice of the site's own making: no form control, all state in attributes. */
const radio = (name: string, label: string, group: HTMLElement, chosen = false): HTMLElement => {
  const it = h(
    'tp-yt-paper-radio-button',
    {
      name,
      role: 'radio',
      tabindex: 0,
      'aria-checked': String(chosen),
      click: () => {
        for (const other of group.querySelectorAll('[role="radio"]'))
          other.setAttribute('aria-checked', 'false');
        it.setAttribute('aria-checked', 'true');
      },
    },
    label,
  );
  return it;
};

/** The page that uploads start from; the dialog comes with a file and stays in the document when it closes. */
export const studio = (): HTMLElement => {
  const page = h('ytcp-app', {});
  const input: HTMLInputElement = h('input', {
    type: 'file',
    name: 'Filedata',
    multiple: true,
    class: 'gone',
    change: () => {
      const [file] = input.files ?? [];
      input.value = '';
      if (file) page.append(uploadDialog(file));
    },
  });
  page.append(
    h('button', { type: 'button' }, words.upload),
    input,
    h('ytcp-comment-box', {}, h('textarea', { rows: 1, placeholder: words.comment })),
    closedDialog(),
  );
  return page;
};

/** What an earlier upload left behind. */
const closedDialog = (): HTMLElement =>
  h(
    'ytcp-uploads-dialog',
    { class: 'gone' },
    h('div', { id: 'title-textarea' }, h('div', { id: 'textbox', contenteditable: 'true' }, 'not this')),
    h(
      'div',
      { id: 'description-textarea' },
      h('div', { id: 'textbox', contenteditable: 'true' }, 'not this'),
    ),
    press('done-button', words.done, () => undefined),
  );

const STEPS = ['DETAILS', 'VIDEO_ELEMENTS', 'CHECKS', 'REVIEW'] as const;

const uploadDialog = (file: File): HTMLElement => {
  const draft = { title: file.name.replace(/\.\w+$/, ''), description: '' };
  let step = 0;
  const title = writable('textbox', words.title, (box) => {
    draft.title = box.innerText;
  });
  title.textContent = draft.title;
  const description = writable('textbox', words.description, (box) => {
    draft.description = box.innerText;
  });
  const kids = h('div', { id: 'audience' }, words.kids);
  kids.append(
    radio('VIDEO_MADE_FOR_KIDS_MFK', words.yes, kids),
    radio('VIDEO_MADE_FOR_KIDS_NOT_MFK', words.no, kids, true),
  );
  const privacy = h('div', { id: 'privacy-radios' });
  privacy.append(
    radio('PRIVATE', words.private, privacy, true),
    radio('UNLISTED', words.unlisted, privacy),
    radio('PUBLIC', words.public, privacy),
  );
  const details = h(
    'div',
    { id: 'details' },
    h('ytcp-social-suggestions-textbox', { id: 'title-textarea' }, title),
    h('ytcp-social-suggestions-textbox', { id: 'description-textarea' }, description),
    kids,
    h('input', { type: 'file', id: 'file-loader', accept: 'image/jpeg,image/png', class: 'gone' }),
  );
  const review = h('ytcp-uploads-review', { class: 'gone' });
  const other = h('ytcp-uploads-checks', { class: 'gone' }, '…');
  const footer = h('div', { class: 'row' });
  const dialog = h(
    'ytcp-uploads-dialog',
    { 'video-id': 'a1B2c3D4e5F', 'workflow-step': STEPS[0] },
    h(
      'tp-yt-paper-dialog',
      { role: 'dialog', class: 'sheet' },
      h('ytcp-video-info', {}, h('span', { class: 'video-url' }, 'https://youtu.be/a1B2c3D4e5F')),
      details,
      other,
      review,
      footer,
    ),
  );
  let isLater = false;
  const schedule = studioSchedule((isOn) => {
    isLater = isOn;
    privacy.classList.toggle('gone', isOn);
    for (const it of privacy.children) it.setAttribute('aria-checked', 'false');
    go(3);
  });
  const go = (to: number) => {
    step = to;
    dialog.setAttribute('workflow-step', STEPS[step] ?? '');
    details.classList.toggle('gone', step !== 0);
    other.classList.toggle('gone', step === 0 || step === 3);
    review.classList.toggle('gone', step !== 3);
    review.replaceChildren(...(step === 3 ? [privacy, schedule] : []));
    footer.replaceChildren(
      step > 0 ? press('back-button', '‹', () => go(step - 1)) : '',
      step < 3
        ? press('next-button', words.next, () => go(step + 1))
        : press('done-button', isLater ? words.schedule : words.done, send),
    );
  };
  const send = async () => {
    const visibility = privacy.querySelector('[aria-checked="true"]')?.getAttribute('name');
    const sent = await publish('/youtubei/v1/video_manager/metadata_update', {
      ...draft,
      text: draft.description,
      visibility,
      file: file.name,
    });
    if (!sent) return dialog.append(h('div', { class: 'toast', role: 'alert' }, words.failed));
    dialog.classList.add('gone');
    document.body.append(
      h(
        'ytcp-video-share-dialog',
        {},
        h(
          'div',
          { role: 'dialog', class: 'toast' },
          words.published,
          h('a', { href: 'https://youtu.be/a1B2c3D4e5F' }, 'https://youtu.be/a1B2c3D4e5F'),
        ),
      ),
    );
  };
  go(0);
  return dialog;
};
