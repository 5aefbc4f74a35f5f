import { recipe } from './recipe.ts';

/** Holds a picture and a field for words, and no text box of a post. */
const SETTINGS = ':has(img, video):has(input[placeholder]):not(:has(.ProseMirror, input[type="file"]))';

/**
 * Postiz, read from its own source (facts: composers-tools 21). It is often run on a server of one's own.
 *
 * - High: text boxes, submit and "Post Now", pictures, channels, the time in numbers, requests.
 * - Medium: the settings of a picture, where its alt text is; English words of the submit button.
 * - Low: texts of one channel alone, which cannot be told from the text for all.
 */
export const postiz = recipe({
  id: 'postiz',
  name: 'Postiz',
  matches: ['https://platform.postiz.com/*'],
  seen: '2026-08-21',
  editor: [
    '#social-content .ProseMirror[contenteditable="true"]',
    '.ProseMirror.tiptap[contenteditable="true"][translate="no"]',
    '#social-content [contenteditable="true"]',
  ],
  composer: [],
  submit: ['button.btnSub', 'button:has(+ button .post-now)'],
  submitsOnCtrlEnter: false,
  intent: {
    controls: { now: ['button:has(.post-now)', '.post-now'] },
    strict: true,
  },
  skip: ['form, aside'],
  profile: null,
  author: {
    chosen: ['[data-tooltip-content]:has(> img + img):not(.grayscale)'],
    label: 'data-tooltip-content',
    by: 'name',
  },
  media: {
    list: ['.sortable-container'],
    item: [':scope > :is(img, video)', ':scope > *:has(img, video)'],
    uploaded: true,
    given: 'counted',
    dialog: {
      root: [`[role="dialog"]${SETTINGS}`, SETTINGS],
      description: ['input[placeholder]', 'textarea'],
    },
  },
  schedule: { mark: ['button.btnSub'], dialog: [], numbers: ['div, button, span'] },
  channels: {
    chosen: ['[data-tooltip-content]:not(.grayscale)', 'div:not(.grayscale):has(> img + img)'],
    fediverse: 'img[src*="/platforms/mastodon"]',
  },
  outcome: { call: '/posts(\\?.*)?$' },
});
