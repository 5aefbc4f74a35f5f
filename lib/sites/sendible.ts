import { recipe } from './recipe.ts';

/**
 * Sendible, read from one published script, never from a live account of ours (facts: composers-tools 19).
 *
 * - High: that the text stands in a frame of TinyMCE, while the text area over it stays empty.
 * - Medium: the box, the control that sends, the notices, the request.
 * - Low: the pictures. The time of a scheduled message is not read.
 */
export const sendible = recipe({
  id: 'sendible',
  name: 'Sendible',
  matches: ['https://app.sendible.com/*'],
  seen: '2026-05-01',
  editor: [
    '#compose-message_ifr >>> body',
    '#compose-box iframe >>> body',
    '.modal iframe >>> body.mce-content-body[contenteditable="true"]',
  ],
  composer: ['#compose-box', '.modal'],
  submit: ['#compose-send', { lastText: 'button' }],
  submitsOnCtrlEnter: false,
  skip: [],
  profile: null,
  author: { chosen: ['#s2id_compose-service-selector li:not(:has(input))'], by: 'name' },
  media: { item: ['img[src^="blob:"], img[src^="data:"], video'] },
  outcome: {
    taken: ['.noty_body.alert-success, .alert-success'],
    refused: ['.noty_body:not(.alert-success), .alert-error, .alert-danger'],
    call: '/api/message\\b',
  },
});
