import { recipe } from './recipe.ts';

/**
 * Posts and reels of Instagram, in the last step of its dialog. Read from published sources, never from a live account of
 * ours (facts: composers-social 5).
 *
 * - High: the field of the place as mark of the last step, the caption, the control at the right of the heading, the
 *   addresses of the requests that publish, fields of alt text (in the page only while their accordion is open).
 * - Medium: that the caption goes and a picture comes into the dialog when the post was taken, that a failure offers a
 *   control of text.
 * - Low: the gallery. Previews show one picture at a time, so the draft's media are the files that were chosen. Not known:
 *   how a private account shows in the dialog.
 */
export const instagram = recipe({
  id: 'instagram',
  name: 'Instagram',
  matches: ['https://www.instagram.com/*'],
  seen: '2026-10-25',
  editor: [
    '[role="dialog"]:has(input[name="creation-location-input"]) [data-lexical-editor="true"]',
    '[role="dialog"]:has([style*="blob:"], canvas, video, img[src^="blob:"]):has(input[type="text"]) [contenteditable="true"]',
    '[aria-label]:has(input[name="creation-location-input"]) [data-lexical-editor="true"]',
  ],
  composer: ['[role="dialog"]', '[aria-label]:has(input[type="text"])'],
  submit: [
    { firstText: '[role="heading"] ~ [role="button"], [role="heading"] ~ * [role="button"]' },
    { firstText: '[role="button"]' },
    { firstText: '[tabindex="0"]:not([contenteditable])' },
  ],
  submitsOnCtrlEnter: false,
  steps: true,
  skip: [],
  profile: 'https://www.instagram.com/{handle}/',
  author: { above: ['img[alt] + span'] },
  media: {
    item: ['img[src^="blob:"], video, canvas, [style*="blob:"]'],
    least: 60,
    unseen: true,
    strip: ['form input[type="file"]', 'input[type="file"][multiple]'],
    field: ['input[type="text"]:not([name])'],
  },
  outcome: {
    taken: [
      '[role="dialog"]:not(:has([contenteditable], form, [aria-busy="true"], [role="button"])) :is(img, canvas, video)',
    ],
    refused: ['[role="dialog"]:not(:has([contenteditable], img)) [role="button"]:not(:has(svg))'],
    call: '/api/v1/media/configure(_sidecar|_to_clips)?/',
  },
});
