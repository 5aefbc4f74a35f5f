import { recipe } from './recipe.ts';

/**
 * Threads, read from published sources, never from a live account of ours (facts: composers-social 9).
 *
 * - High: text boxes, dialog, the last control of text as submit, the file input of every part, Control+Enter, the address
 *   of the request, the link to the post in the notice.
 * - Medium: the popover of since August 2026, media as previews inside of the part, that a reply stands below the post it
 *   answers and its post in the dialog above.
 * - Low: the dialog of alt text, fields of the poll, that a failed post shows a notice. Not known: the mark for spoilers,
 *   a chosen topic, how a private profile shows in the composer.
 */
export const threads = recipe({
  id: 'threads',
  name: 'Threads',
  matches: ['https://www.threads.com/*'],
  seen: '2026-09-22',
  editor: [
    '[data-lexical-editor="true"][contenteditable="true"]',
    '[role="textbox"][contenteditable="true"]',
  ],
  composer: ['[role="dialog"]', '[role="menu"]'],
  holds: ['input[type="file"][accept*="video/"]', 'input[type="file"][multiple]'],
  submit: [{ lastText: '[role="button"]' }, { lastText: '[tabindex="0"]:not([contenteditable])' }],
  submitsOnCtrlEnter: true,
  skip: ['[data-pressable-container]'],
  profile: 'https://www.threads.com/@{handle}',
  author: { above: ['a[href^="/@"]:not([href*="/post/"])'] },
  media: {
    item: ['img[src^="blob:"], img[src^="data:image/"], img[src*=".giphy.com/"], video'],
    least: 60,
    dialog: {
      root: ['[role="dialog"]'],
      description: ['textarea'],
      save: [{ lastText: '[role="button"]' }],
    },
  },
  poll: {
    mark: [
      'input[type="text"] ~ input[type="text"]',
      ':has(> input[type="text"]) ~ :has(> input[type="text"])',
    ],
    choices: [
      ':has(> input[type="text"] ~ input[type="text"]) > input[type="text"]',
      ':has(> * > input[type="text"]) > * > input[type="text"]',
    ],
    lasts: { hours: 24 },
  },
  reply: {
    before: '[data-pressable-container], a[href*="/post/"]',
    within: ['[role="dialog"]', '[role="menu"]', 'main', 'body'],
  },
  outcome: {
    link: [
      ':is([role="alert"], [role="status"], [aria-live]) a[href*="/post/"]',
      'a[href*="/post/"]:not(main *, [role="main"] *, [data-pressable-container] *)',
    ],
    refused: ['[role="alert"], [role="status"]'],
    call: '/api/v1/media/configure_text_(only_post|post_app_(feed|sidecar))/',
  },
});
