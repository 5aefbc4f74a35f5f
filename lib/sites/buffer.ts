import { recipe } from './recipe.ts';

const BOX = '[data-testid="composer-text-area"], [data-slate-editor="true"], [data-cy="composer-text-zone"]';
/** The smallest box with the text and what says when: a box climbed to could end at any button. */
const WHOLE = `:has(${BOX}):has([data-testid="schedule-selector-trigger"], [class*="schedulePostButton"], [data-disabled])`;
/** A button of an attachment, and none of a channel, which shows a face. */
const THUMBNAIL = 'button:not([data-channel], [aria-pressed], [aria-selected])';

/**
 * Buffer: the composer of 2025 with Slate, and the one of 2021 with Draft.js (facts: composers-tools 1).
 *
 * - High: text boxes, thumbnails, file input, the menu that chooses when, that one button means now, queue or schedule by its
 *   words.
 * - Medium: the root, English words of that button, channels, that alt texts exist only beside the enlarged picture.
 * - Low: fields of the time, notices, that boxes inside an element with `data-channel` are texts for one network each while
 *   others are parts of a thread, Ctrl+Enter in today's composer.
 */
export const buffer = recipe({
  id: 'buffer',
  name: 'Buffer',
  matches: ['https://publish.buffer.com/*'],
  seen: '2026-05-01',
  editor: [
    '[data-channel] [data-testid="composer-text-area"]',
    '[data-channel] [data-slate-editor="true"][role="textbox"]',
  ],
  several: 'versions',
  composer: ['[role="dialog"]', 'main', WHOLE],
  submit: ['button[class*="schedulePostButton"]', { lastText: 'footer button' }, { lastText: 'button' }],
  submitsOnCtrlEnter: true,
  intent: { strict: true },
  skip: ['form, article'],
  profile: null,
  media: {
    item: [
      '[data-testid="media-attachment-thumbnail"]',
      `${THUMBNAIL}:has(> img[src^="https:"]), ${THUMBNAIL}:has(> video)`,
    ],
    uploaded: true,
    dialog: {
      root: [`[role="dialog"]:not(:has(${BOX}))`],
      opens: ['[data-testid="media-attachment-thumbnail"]'],
      description: ['input[maxlength="420"]', 'input[placeholder]', 'textarea'],
    },
  },
  schedule: {
    dialog: ['[role="dialog"]:has(select)', ':has(> select)'],
    confirm: [{ lastText: 'button' }],
  },
  channels: {
    chosen: [
      '[data-channel][aria-pressed="true"], [data-channel][aria-selected="true"]',
      'button[aria-pressed="true"], button[aria-selected="true"]:not([role="gridcell"])',
    ],
    fediverse: '[data-channel="mastodon"], [src*="mastodon"], [aria-label*="mastodon" i]',
  },
  outcome: {
    taken: ['[role="status"]'],
    refused: ['[role="alert"]'],
    leads: ['^/(all-channels|channels)\\b'],
    call: '/rpc/composerApiProxy|^https://(api|graph)\\.buffer\\.com/',
  },
  also: [
    {
      editor: [
        '[data-testid="composer-text-area"]',
        '[data-slate-editor="true"][role="textbox"]',
        '[role="dialog"] [role="textbox"]',
      ],
      several: 'parts',
    },
    {
      editor: ['[data-cy="composer-text-zone"] [contenteditable="true"]', '.public-DraftEditor-content'],
      submit: [
        '[data-disabled] > button:not([aria-haspopup])',
        { lastText: 'footer button' },
        { lastText: 'button' },
      ],
    },
  ],
});
