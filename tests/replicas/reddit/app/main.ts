import { defineShadow, h } from '../../simple/elements.ts';
import { lexical } from '../../simple/lexical.ts';
import { hashed, ingestAll, type Media, offer, options, publish, revoke } from '../../simple/page.ts';
import { oldForm, oldSurroundings, renewOld } from './old.ts';
import { words } from './words.ts';

type Kind = 'TEXT' | 'IMAGE' | 'LINK' | 'POLL';
const KINDS: readonly Kind[] = ['TEXT', 'IMAGE', 'LINK', 'POLL'];

const draft = {
  kind: (new URLSearchParams(location.search).get('type') ?? 'TEXT') as Kind,
  title: '',
  text: '',
  link: '',
  options: ['', ''],
  media: [] as Media[],
  tags: new Set<string>(),
};
const changed = () => document.dispatchEvent(new CustomEvent('draft'));
const canPost = () =>
  draft.title.trim() !== '' &&
  (draft.kind !== 'IMAGE' || draft.media.length > 0) &&
  (draft.kind !== 'LINK' || draft.link !== '');

/** A field of the site: its real text area lies in a shadow root of its own. */
defineShadow('faceplate-textarea-input', (host) => {
  const name = host.getAttribute('name') ?? '';
  const area: HTMLTextAreaElement = h('textarea', {
    id: 'innerTextArea',
    name,
    rows: 1,
    maxlength: host.getAttribute('maxlength'),
    placeholder: name === 'title' ? words.title : words.url,
    input: () => {
      if (name === 'title') draft.title = area.value;
      else draft.link = area.value;
      changed();
    },
  });
  return [h('label', { class: hashed('label') }, area)];
});

defineShadow('faceplate-text-input', (host) => {
  const input: HTMLInputElement = h('input', {
    placeholder: words.option,
    input: () => {
      draft.options[Number(host.dataset.at)] = input.value;
      changed();
    },
  });
  return [input];
});

defineShadow('r-post-type-select', () => {
  const names = [words.text, words.media, words.link, words.poll];
  const tabs = KINDS.map((kind, at) =>
    h(
      'button',
      {
        role: 'tab',
        type: 'button',
        'aria-selected': String(kind === draft.kind),
        click: () => {
          draft.kind = kind;
          for (const [index, tab] of tabs.entries())
            tab.setAttribute('aria-selected', String(KINDS[index] === kind));
          history.replaceState(null, '', `${location.pathname}?type=${kind}`);
          changed();
        },
      },
      names[at],
    ),
  );
  return [h('div', { role: 'tablist' }, ...tabs.map((tab) => h('faceplate-tracker', {}, tab)))];
});

/** The files of a post, the first time they are shown and whenever they change. */
const mediaBox = (frame: (media: Media, remove: HTMLElement) => HTMLElement): readonly HTMLElement[] => {
  const previews = h('div', { class: hashed('previews') });
  const show = () => previews.replaceChildren(...draft.media.map((media) => frame(media, removes(media))));
  const removes = (media: Media) =>
    h('button', {
      type: 'button',
      'aria-label': '×',
      click: () => {
        draft.media = draft.media.filter((it) => it !== media);
        revoke([media]);
        show();
        changed();
      },
    });
  const input: HTMLInputElement = h('input', {
    type: 'file',
    multiple: true,
    accept: 'image/*,video/*',
    change: async () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      draft.media = [...draft.media, ...(await ingestAll(files))];
      show();
      changed();
    },
  });
  return [input, previews];
};

const shownMedia = (media: Media, width = 120): HTMLElement =>
  media.kind === 'video'
    ? h('video', { src: media.url, width: 120, height: 80 })
    : h('img', { src: media.url, alt: '', width });

/** Of a gallery, each picture has a caption and a link of its own, in a root of its own. */
defineShadow('post-media-gallery', () =>
  mediaBox((media, remove) =>
    h(
      'figure',
      { class: hashed('figure') },
      shownMedia(media, 48),
      h('input', { name: 'caption', placeholder: words.caption }),
      h('input', { name: 'outbound-url', type: 'url', placeholder: words.url }),
      remove,
    ),
  ),
);

defineShadow('r-post-media-input', () =>
  options.layout === 'gallery'
    ? [h('post-media-gallery')]
    : mediaBox((media, remove) => h('figure', { class: hashed('figure') }, shownMedia(media), remove)),
);

defineShadow('shreddit-composer', (host) => {
  const isComment = host.getAttribute('placeholder') === 'comment';
  const box = h('div', { slot: 'rte', contenteditable: 'true', role: 'textbox', 'aria-label': words.body });
  host.append(box);
  lexical(box, 'rich', (text) => {
    if (isComment) return;
    draft.text = text;
    changed();
  });
  return [
    h('button', { type: 'button', 'aria-label': 'Aa' }, 'Aa'),
    h('slot', { name: 'rte' }),
    h('slot', { name: 'submit-button' }),
  ];
});

defineShadow('shreddit-markdown-composer', () => {
  const area: HTMLTextAreaElement = h('textarea', {
    rows: 3,
    placeholder: words.body,
    input: () => {
      draft.text = area.value;
      changed();
    },
  });
  return [area];
});

defineShadow('r-post-poll-input', () => [
  ...[0, 1, 2].map((at) => h('faceplate-text-input', { 'data-at': at, name: `option${at + 1}` })),
  h('select', {}, ...[1, 2, 3, 4, 5, 6, 7].map((it) => h('option', { value: it }, `${it} ${words.days}`))),
]);

defineShadow('r-post-flairs-modal', (host) => {
  const toggle = (name: string, label: string) => {
    const button = h(
      'button',
      {
        type: 'button',
        role: 'switch',
        'aria-checked': 'false',
        name,
        click: () => {
          if (!draft.tags.delete(name)) draft.tags.add(name);
          button.setAttribute('aria-checked', String(draft.tags.has(name)));
        },
      },
      label,
    );
    return button;
  };
  return [
    h('div', { role: 'dialog' }, toggle('nsfw', words.nsfw), toggle('spoiler', words.spoiler)),
    h(
      'button',
      {
        id: 'post-flair-modal-apply-button',
        type: 'button',
        click: () => host.toggleAttribute('hidden', true),
      },
      words.apply,
    ),
  ];
});

defineShadow('r-post-form-submit-button', (host) => {
  const isPost = host.getAttribute('post-action-type') === 'submit';
  const inner: HTMLButtonElement = h(
    'button',
    {
      type: 'button',
      id: isPost ? 'inner-post-submit-button' : 'inner-draft-button',
      class: hashed('inner'),
      disabled: isPost && !canPost(),
      click: () => void (isPost ? submit(inner) : undefined),
    },
    h('span', {}, isPost ? words.post : words.draft),
  );
  if (isPost) document.addEventListener('draft', () => inner.toggleAttribute('disabled', !canPost()));
  return [inner];
});

defineShadow('reddit-search-large', () => [
  h('input', { type: 'search', name: 'q', placeholder: words.search, 'aria-label': words.search }),
]);

defineShadow('rs-app', () => [
  h('textarea', { name: 'message', rows: 1, placeholder: words.chat }),
  h('button', { type: 'submit', 'aria-label': '➤' }, '➤'),
]);

const submit = async (button: HTMLButtonElement) => {
  if (button.disabled) return;
  button.disabled = true;
  const { kind, title, text, link, media, tags } = draft;
  const sent = await publish('/svc/shreddit/submit', {
    kind,
    title,
    text,
    link,
    media: media.map((it) => it.file.name),
    options: draft.options,
    tags: [...tags],
  });
  if (!sent) {
    button.disabled = false;
    const toast = h('faceplate-toast', { role: 'alert', class: 'toast' }, words.failed);
    document.body.append(toast);
    return;
  }
  revoke(media);
  const community = /^\/(r|user)\/[^/]+/.exec(location.pathname)?.[0] ?? '/r/cymru';
  history.pushState(null, '', `${community}/comments/${sent.id}/a_title/`);
  show();
};

/** Only what belongs to the chosen kind of post stands in the form. */
const form = (): HTMLElement => {
  const isMarkdown = options.layout === 'markdown';
  const title = h('faceplate-textarea-input', { name: 'title', maxlength: 300, required: true });
  const modal = h('r-post-flairs-modal', { hidden: true });
  const media = h('r-post-media-input', { hidden: draft.kind !== 'IMAGE' });
  const link = h('faceplate-textarea-input', { name: 'link', hidden: draft.kind !== 'LINK' });
  const poll = h('div', { id: 'poll' });
  document.addEventListener('draft', () => {
    media.toggleAttribute('hidden', draft.kind !== 'IMAGE');
    link.toggleAttribute('hidden', draft.kind !== 'LINK');
    if (draft.kind !== 'POLL') poll.replaceChildren();
    else if (!poll.firstChild) poll.append(h('r-post-poll-input'));
  });
  if (draft.kind === 'POLL') poll.append(h('r-post-poll-input'));
  return h(
    'r-post-composer-form',
    { class: hashed('form') },
    h('button', { type: 'button', 'aria-haspopup': 'true' }, words.choose),
    h('r-post-type-select'),
    h('div', { id: 'post-composer__title' }, title),
    h(
      'button',
      { id: 'reddit-post-flair-button', type: 'button', click: () => modal.removeAttribute('hidden') },
      words.flair,
    ),
    modal,
    media,
    link,
    poll,
    isMarkdown
      ? h('shreddit-markdown-composer', { id: 'post-composer_bodytext' })
      : h('shreddit-composer', { id: 'post-composer_bodytext', name: 'body' }),
    h('r-post-form-submit-button', { id: 'save-draft-button', 'post-action-type': 'draft' }),
    h('r-post-form-submit-button', { id: 'submit-post-button', 'post-action-type': 'submit' }),
  );
};

/** A post with the box for comments below: no composer of posts. */
const thread = (): HTMLElement =>
  h(
    'shreddit-post',
    {},
    h('h1', {}, 'A title'),
    h(
      'comment-composer-host',
      {},
      h(
        'shreddit-composer',
        { placeholder: 'comment' },
        h('button', { slot: 'submit-button', type: 'submit' }, words.comment),
      ),
    ),
  );

const sidebar = (): HTMLElement => {
  const isPrivate = location.pathname.startsWith('/r/pwyllgor');
  return h(
    'aside',
    { 'aria-label': 'Community information' },
    h('shreddit-subreddit-header', { 'community-type': isPrivate ? 'private' : 'public' }),
    h('svg', { 'icon-name': isPrivate ? 'lock-outline' : 'world-outline' }),
    h('span', {}, isPrivate ? words.private : words.public),
    h(
      'comment-composer-host',
      {},
      h(
        'shreddit-composer',
        { placeholder: 'comment' },
        h('button', { slot: 'submit-button', type: 'submit' }, words.comment),
      ),
    ),
  );
};

const show = () => {
  const isSubmit = /\/submit\/?$/.test(location.pathname);
  document
    .getElementById('root')
    ?.replaceChildren(
      h('reddit-search-large'),
      h('main', {}, isSubmit ? form() : thread()),
      isSubmit ? sidebar() : '',
      h('rs-app'),
    );
};

/** The site puts the button into the page anew. */
const rerender = () => {
  renewOld();
  document
    .getElementById('submit-post-button')
    ?.replaceWith(h('r-post-form-submit-button', { id: 'submit-post-button', 'post-action-type': 'submit' }));
};

offer(rerender);
if (options.layout === 'old') document.getElementById('root')?.append(oldSurroundings(), oldForm());
else show();
