import { h } from '../../simple/elements.ts';
import { hashed, ingestAll, type Media, publish, revoke } from '../../simple/page.ts';
import { schedulingPanel } from './when.ts';
import { words } from './words.ts';

const button = (id: string, label: string, press: () => unknown, isOff = false): HTMLElement =>
  h(
    'ytd-button-renderer',
    { id },
    h(
      'yt-button-shape',
      {},
      h(
        'button',
        {
          type: 'button',
          class: `yt-spec-button-shape-next ${hashed(id)}`,
          'aria-label': label,
          'aria-disabled': String(isOff),
          disabled: isOff,
          click: press,
        },
        h('div', { class: 'yt-spec-button-shape-next__button-text-content' }, label),
      ),
    ),
  );

/** A box that a person writes in, as the site's own editor is: a plain editable element. */
export const writable = (id: string, label: string, input: (box: HTMLElement) => void): HTMLElement => {
  const box = h('div', { id, contenteditable: 'true', 'aria-label': label, dir: 'auto' });
  box.addEventListener('input', () => input(box));
  return box;
};

interface Draft {
  later: boolean;
  box: HTMLElement | null;
  media: Media[];
  options: string[] | null;
  audience: 'public' | 'members';
}

/** The dialog for posts of a channel. Collapsed it shows a placeholder; expanded, the box with everything. */
export const postDialog = (): HTMLElement => {
  const dialog = h('ytd-backstage-post-dialog-renderer', { class: hashed('dialog') });
  const draft: Draft = { box: null, media: [], options: null, audience: 'public', later: false };
  const collapse = () => {
    revoke(draft.media);
    Object.assign(draft, { box: null, media: [], options: null, audience: 'public', later: false });
    dialog.replaceChildren(
      h(
        'div',
        { id: 'commentbox-placeholder' },
        h('div', { id: 'placeholder-area', click: expand }, words.placeholder),
      ),
      ghost(),
    );
  };
  const expand = () => {
    dialog.replaceChildren(
      h(
        'div',
        { id: 'commentbox-placeholder', hidden: true },
        h('div', { id: 'placeholder-area' }, words.placeholder),
      ),
      commentBox(draft, collapse),
      ghost(),
    );
    draft.box?.focus();
  };
  collapse();
  return dialog;
};

/** A copy of the controls without size, as the site leaves behind. */
const ghost = (): HTMLElement =>
  h(
    'div',
    { class: 'ghost' },
    h('ytd-commentbox', {}, h('div', { id: 'contenteditable-root', contenteditable: 'true' }, 'not this')),
    button('submit-button', words.post, () => undefined),
  );

const commentBox = (draft: Draft, collapse: () => void): HTMLElement => {
  const buttons = h('div', { id: 'buttons' });
  const attachment = h('div', { id: 'attachment' });
  const footer = h('div', { id: 'footer' });
  const isEmpty = () =>
    !draft.box?.textContent?.trim() && draft.media.length === 0 && !draft.options?.some((it) => it !== '');
  const drawButtons = () =>
    buttons.replaceChildren(
      h(
        'div',
        { class: 'ghost' },
        button('submit-button', words.post, () => undefined),
      ),
      button('submit-button', draft.later ? words.schedule : words.post, send, isEmpty()),
    );
  const send = async () => {
    const sent = await publish('/youtubei/v1/backstage/create_post', {
      text: draft.box?.innerText ?? '',
      media: draft.media.map((it) => it.file.name),
      options: draft.options,
      audience: draft.audience,
    });
    if (!sent) {
      document.body.append(h('tp-yt-paper-toast', { class: 'toast', role: 'alert' }, words.failed));
      return;
    }
    document
      .getElementById('posts')
      ?.prepend(h('ytd-backstage-post-thread-renderer', {}, draft.box?.textContent ?? ''));
    collapse();
  };
  draft.box = writable('contenteditable-root', words.placeholder, drawButtons);
  const { menu, panel } = schedulingPanel((isOn) => {
    draft.later = isOn;
    drawButtons();
  });
  footer.append(menu, button('cancel-button', words.cancel, collapse), buttons, panel);
  drawButtons();
  const box = h(
    'ytd-commentbox',
    { id: 'commentbox', class: hashed('box') },
    h(
      'div',
      { id: 'creation-box' },
      visibility(draft),
      h('yt-formatted-string', { id: 'contenteditable-textarea' }, draft.box),
      attachment,
      h(
        'div',
        { class: 'row' },
        button('image-button', words.image, () => attachment.replaceChildren(images(draft, drawButtons))),
        button('poll-button', words.poll, () => attachment.replaceChildren(poll(draft, drawButtons))),
      ),
      footer,
    ),
  );
  box.addEventListener('render-again', drawButtons);
  return box;
};

/** Who may see it: a word and a menu. */
const visibility = (draft: Draft): HTMLElement => {
  const chosen = h('span', {}, words.public);
  const menu = h('div', { role: 'menu', class: 'gone' });
  for (const it of ['public', 'members'] as const) {
    const choose = () => {
      draft.audience = it;
      chosen.textContent = words[it];
      menu.classList.add('gone');
    };
    menu.append(h('div', { role: 'menuitem', tabindex: -1, click: choose }, words[it]));
  }
  const toggle = () => menu.classList.toggle('gone');
  return h(
    'div',
    { id: 'header' },
    h('button', { type: 'button', id: 'visibility-button', 'aria-haspopup': 'true', click: toggle }, chosen),
    menu,
  );
};

const images = (draft: Draft, changed: () => void): HTMLElement => {
  const thumbs = h('div', { id: 'thumbnail-images-container' });
  const draw = () =>
    thumbs.replaceChildren(
      ...draft.media.map((media) =>
        h(
          'ytd-backstage-multi-image-thumbnail-renderer',
          {},
          h('img', { class: 'thumbnail-image', src: media.url, width: 120 }),
          h('button', { type: 'button', 'aria-label': '×' }, '×'),
        ),
      ),
    );
  const input: HTMLInputElement = h('input', {
    type: 'file',
    multiple: true,
    accept: 'image/*',
    class: 'gone',
    change: async () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      draft.media = [...draft.media, ...(await ingestAll(files, 'data'))];
      draw();
      changed();
    },
  });
  return h('ytd-backstage-multi-image-select-renderer', {}, input, thumbs);
};

/** As since August 2026: view models with class names of their own. */
const poll = (draft: Draft, changed: () => void): HTMLElement => {
  draft.options = ['', ''];
  const list = h('div', { class: 'ytPostsCreationOptionsEditorViewModelOptions' });
  const option = (at: number) => {
    const field: HTMLTextAreaElement = h('textarea', {
      rows: 1,
      input: () => {
        if (draft.options) draft.options[at] = field.value;
        changed();
      },
    });
    return h(
      'yt-posts-creation-option-view-model',
      { class: 'ytPostsCreationOptionViewModelHost' },
      h('div', { class: 'ytPostsCreationOptionViewModelTextFieldContainer' }, field),
    );
  };
  list.append(option(0), option(1));
  return h(
    'yt-posts-creation-options-editor-view-model',
    { class: 'ytPostsCreationOptionsEditorViewModelHost' },
    list,
    h(
      'button',
      {
        type: 'button',
        class: 'ytPostsCreationOptionsViewModelAddOptionButton',
        click: () => {
          list.append(option(draft.options?.length ?? 0));
          draft.options?.push('');
        },
      },
      words.option,
    ),
  );
};
