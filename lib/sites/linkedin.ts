import { recipe } from './recipe.ts';

/** The text of a control or a paragraph that says who may read; other words than these mean that we ask. */
const EVERYONE = { en: ['Anyone', 'Post to Anyone'], de: ['Alle', 'Posten an Alle'], ja: ['全員'] };

/** The Ember modal of members until 2025, which company pages still have. */
const classic = {
  editor: [
    '.share-creation-state__text-editor .ql-editor',
    '[role="dialog"] [data-test-ql-editor-contenteditable]',
    '[role="dialog"] .ql-editor',
  ],
  composer: ['[data-test-modal-id="sharebox"] [role="dialog"]', '.share-box-v2__modal', '[role="dialog"]'],
  submit: [
    '.share-actions__primary-action',
    '.share-creation-state .share-box-footer__primary-btn',
    { lastText: 'button' },
  ],
  media: {
    list: ['.share-creation-state__preview-container'],
    item: ['.update-components-image__image, video', 'img'],
    description: 'alt',
    input: ['input[type="file"]'],
    more: ['.update-components-image__excess-image-count-text'],
    dialog: {
      root: ['[role="dialog"]'],
      description: ['textarea'],
      save: [{ lastText: 'button' }],
      thumbs: ['.media-editor-file-manager__file-preview img'],
    },
  },
  audience: {
    restrictedAddress: ['^/groups/'],
    chooser: ['.share-unified-settings-entry-button span', '.share-creation-state button'],
    chooserFirst: true,
    everyone: EVERYONE,
  },
  schedule: {
    mark: ['.share-creation-state__schedule-information'],
    dialog: ['[role="dialog"]'],
    confirm: [{ lastText: 'button' }],
  },
} as const;

/**
 * LinkedIn, where three generations of the composer live side by side (facts: composers-social 7, composers-tools 6).
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
  skip: ['article, form, [contenteditable="true"][tabindex="-1"]'],
  profile: null,
  media: {
    list: ['#ShareBoxpreviewCard', ':has(> figure)'],
    item: ['figure:has(svg#image-medium)', 'figure'],
    description: 'alt',
    input: ['input[type="file"]'],
    dialog: { root: ['dialog'], description: ['textarea'], save: [{ lastText: 'button' }] },
  },
  schedule: { mark: [], dialog: ['dialog'], confirm: [{ lastText: 'button' }] },
  audience: {
    restrictedAddress: ['^/groups/'],
    chooser: ['p:has(svg#visibility-small)'],
    everyone: EVERYONE,
  },
  outcome: {
    link: ['.artdeco-toast-item a[href*="/feed/update/"]', '[role="status"] a[href*="/feed/update/"]'],
    refused: ['.artdeco-inline-feedback--error', '[role="alert"]'],
    asks: ['[role="alertdialog"]'],
  },
  also: [classic],
});
