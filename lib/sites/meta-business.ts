import { recipe } from './recipe.ts';

/**
 * The post composer of Meta Business Suite. Read from published sources, never from a live account of ours (facts:
 * composers-tools 2, composers-social 6.4).
 *
 * - High: the text box as an editable combobox, the page as its root, the thumbnails, the switch and the fields of the
 *   schedule, what edits a published post.
 * - Medium: that the last shown control of text publishes, that the composer goes away when the post was taken.
 * - Low: captions per network (the first, of Facebook, is mirrored). Not known: where alt text is written.
 */
export const metaBusiness = recipe({
  id: 'meta-business',
  name: 'Meta Business Suite',
  matches: ['https://business.facebook.com/*'],
  reads: ['https://*.fbcdn.net/*'],
  seen: '2026-09-16',
  at: ['^/latest/composer'],
  notAt: ['[?&]business_content_id=', 'edit_composer'],
  editor: [
    '[role="main"] [role="combobox"][contenteditable="true"]',
    ':has(> h1) ~ * [contenteditable="true"]',
  ],
  several: 'versions',
  versions: { tabs: ['[role="tablist"] [role="tab"]'] },
  composer: ['[role="main"]', ':has(> * > h1)'],
  submit: [{ lastText: '[role="button"]' }, { lastText: '[tabindex="0"]:not([contenteditable])' }],
  submitsOnCtrlEnter: false,
  skip: ['[role="dialog"]'],
  profile: null,
  media: { list: ['ul:has(> li[role="listitem"])', 'ul:has(img, video)'], item: ['li'], uploaded: true },
  schedule: {
    mark: ['[role="application"]:has(input)', ':has(> input + input)'],
    dialog: [
      ':has(> [role="application"]):has(input[placeholder])',
      ':has(> * > input + input):has(input[placeholder])',
    ],
  },
  outcome: {
    refused: ['[role="alert"]'],
    call: '/api/graphql/',
  },
});
