import type { ComposerRecipe } from './recipe/composer.ts';
import { recipe } from './recipe.ts';

/** What the settings button says while everyone may read. Any other word means that we ask. */
const EVERYONE = {
  en: ['Anyone', 'Post to Anyone'],
  de: ['Alle', 'Posten an Alle'],
  ja: ['全員', 'Post to 全員'],
};

/** Any control with words before the text may be the chooser of the audience, whatever it is called. */
const NAMED = 'button:not([aria-label], [data-test-modal-close-btn])';
const DIALOG = '[role="dialog"]';
/** Where members had the classic composer inside an open shadow root, until autumn 2026. */
const OUTLET = '#interop-outlet >>> ';
const OUTLET_BY_HOOK = '[data-testid="interop-shadowdom"] >>> ';

/** A card, wherever it stands: leads away from the site, with a picture, and is not written. */
const CARD = 'a[href^="http"]:has(img):not([contenteditable] *, [href*="linkedin.com"])';

const editors = [
  '.share-creation-state__text-editor .ql-editor',
  `${DIALOG} [data-test-ql-editor-contenteditable]`,
  `${DIALOG} .ql-editor`,
];
const TIME = ':has(#share-post__scheduled-date, #share-post__scheduled-time)';

/** The Ember modal: of members until 2025, in a shadow root until 2026, and of company pages still. */
const classic: Partial<ComposerRecipe> = {
  editor: [...editors, ...editors.map((it) => OUTLET + it), ...editors.map((it) => OUTLET_BY_HOOK + it)],
  composer: [`[data-test-modal-id="sharebox"] ${DIALOG}`, '.share-box-v2__modal', DIALOG],
  submit: [
    '.share-actions__primary-action',
    '.share-creation-state .share-box-footer__primary-btn',
    { lastText: 'button' },
  ],
  media: {
    list: ['.share-creation-state__preview-container'],
    // A document shows itself in a frame, which nobody can read: it is not dropped.
    // A link card has a picture of its own.
    item: [
      '.update-components-image__image, video, iframe',
      'img:not(a[href^="http"] *, .update-components-article *), video, iframe',
    ],
    description: 'alt',
    input: ['#media-editor-file-selector__file-input', 'input[type="file"][multiple]'],
    more: ['.update-components-image__excess-image-count-text'],
    given: 'counted',
    dialog: {
      root: [DIALOG],
      description: ['textarea'],
      save: [{ lastText: 'button' }],
      thumbs: [
        '.media-editor-file-manager__file-preview img, .media-editor-file-manager__file-preview video',
      ],
    },
  },
  link: ['.update-components-article a[href^="http"]', CARD],
  schedule: {
    dialog: [DIALOG + TIME, `${OUTLET}${DIALOG}${TIME}`, `${OUTLET_BY_HOOK}${DIALOG}${TIME}`],
    confirm: [{ lastText: 'button' }],
  },
  audience: {
    restrictedAddress: ['^/groups/'],
    chooser: [
      '.share-unified-settings-entry-button span',
      `.share-creation-state ${NAMED} *:not(:has(*)):last-child`,
      NAMED,
    ],
    chooserFirst: true,
    everyone: EVERYONE,
  },
};

/**
 * LinkedIn, of which three generations of the composer are about, told apart by their editor, read from published sources,
 * never from a live account of ours (facts: composers-social 7, composers-tools 6).
 *
 * - High: text boxes, roots, submit (in the newest, the last control of words only), that Ctrl+Enter does not publish,
 *   fields of the time, links in the notice of success.
 * - Medium: alt texts on the previews of the newest, names without `@` for mentions, what is only counted (`+3`), the
 *   chooser of the audience, that the submit control says another word once a time is set.
 * - Low: the words for everyone but in English, the order of thumbnails in the media editor, link cards, polls (which are
 *   not read).
 */
export const linkedin = recipe({
  id: 'linkedin',
  name: 'LinkedIn',
  matches: ['https://www.linkedin.com/*'],
  seen: '2026-10-09',
  frames: true,
  editor: [
    '[componentkey="ShareBox_textEditor"][contenteditable="true"]',
    '[data-sdui-screen*="sharing.ShareCompose"] [contenteditable="true"]',
  ],
  composer: ['[data-sdui-screen*="sharing.ShareCompose"]', 'dialog'],
  submit: [{ lastText: 'button' }],
  submitsOnCtrlEnter: false,
  skip: ['article, form, [tabindex="-1"]'],
  profile: null,
  author: { above: ['[aria-expanded]:has(#caret-small) p:not(:has(svg))'], by: 'name' },
  link: ['#ShareBoxpreviewCard a[href^="http"]', CARD],
  media: {
    list: ['#ShareBoxpreviewCard', ':has(> figure)'],
    item: [
      'figure:has(svg#image-medium), video:not(figure *), iframe',
      'figure:has(img[src^="blob:"], img[src^="data:"], video), video:not(figure *), iframe',
      'img[src^="blob:"], img[src^="data:"]',
    ],
    description: 'alt',
    input: ['input[type="file"][multiple]'],
    dialog: {
      root: ['dialog'],
      description: ['textarea'],
      save: [{ lastText: 'button' }],
      thumbs: ['img[src^="blob:"]'],
    },
  },
  schedule: {
    dialog: ['dialog:has([data-testid="date-picker-input"], [data-testid="time-picker-input"])'],
    confirm: [{ lastText: 'button' }],
  },
  audience: {
    restrictedAddress: ['^/groups/'],
    chooser: [
      'p:has(svg#visibility-small)',
      '[role="button"][aria-expanded] p:last-of-type',
      `[role="button"], ${NAMED}`,
    ],
    chooserFirst: true,
    everyone: EVERYONE,
  },
  outcome: {
    link: [
      '.artdeco-toast-item a[href*="/feed/update/"]',
      ':is([role="status"], [role="alert"], [aria-live]) a[href*="/feed/update/"]',
    ],
    refused: ['.artdeco-inline-feedback--error', 'dialog [role="alert"]', `${DIALOG} [role="alert"]`],
    asks: ['[role="alertdialog"]'],
    coveredBy: ['.media-editor__layout-container', `${OUTLET}.media-editor__layout-container`],
  },
  also: [classic],
});
