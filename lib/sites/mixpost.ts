import { recipe } from './recipe.ts';

/**
 * Mixpost, read from its own source (facts: composers-tools 22). It is mostly run on a server of one's own.
 *
 * - High: text box, pictures (which never have an alt text), versions, that a post for now is asked about first, requests.
 * - Medium: English words of the submit button, the calendar.
 * - Low: which accounts are chosen and which are on Mastodon; its own hosts.
 */
export const mixpost = recipe({
  id: 'mixpost',
  name: 'Mixpost',
  matches: ['https://*.mixpost.app/*'],
  seen: '2026-03-16',
  at: ['/posts/(create|[\\w-]+)'],
  editor: [
    '#postEditor .ProseMirror[contenteditable="true"]',
    'main .ProseMirror[contenteditable="true"][translate="no"]',
    '#postEditor [contenteditable="true"]',
  ],
  versions: { tabs: ['[role="tablist"] > [role="tab"]', '[role="tablist"] > button'] },
  composer: ['main:has(footer)', ':has(> footer):has(> main)', 'body'],
  submit: [{ lastText: 'footer button' }],
  submitsOnCtrlEnter: false,
  intent: { strict: true },
  skip: ['form, aside'],
  profile: null,
  media: {
    item: ['figure'],
    input: ['#browse', 'input[type="file"][multiple]'],
    uploaded: true,
  },
  schedule: {
    dialog: ['[role="dialog"]:has(.flatpickr-day)', ':has(> .flatpickr-calendar)'],
    confirm: [{ lastText: 'button' }],
  },
  channels: {
    chosen: ['button:has(img):not(.grayscale, :has(.grayscale))'],
    fediverse: '[class*="mastodon"], [src*="mastodon"]',
  },
  outcome: {
    taken: ['[aria-live="polite"] > *'],
    leads: ['/posts/?(\\?.*)?$'],
    asks: ['[role="dialog"]'],
    call: '/posts/schedule/[^/]+$',
  },
});
