import { recipe } from './recipe.ts';

const EDITOR = '.public-DraftEditor-content[contenteditable="true"]';
const CAPTION = '[data-e2e="caption_container"] [contenteditable="true"]';

/**
 * The upload page of TikTok Studio, read from published sources, never from a live account of ours
 * (facts: composers-social 8).
 *
 * - High: the caption, the control that publishes, who may see it, the switch between now and later, the address after
 *   success.
 * - Medium: that the caption begins with the name of the file, the questions after the press, the request that publishes.
 * - Low: photos, the fields of the time, the words for everyone in languages other than English.
 */
export const tiktok = recipe({
  id: 'tiktok',
  name: 'TikTok',
  matches: ['https://www.tiktok.com/*'],
  seen: '2026-10-01',
  editor: [`[data-e2e="caption_container"] ${EDITOR}, div:has(> * ${EDITOR}) ${EDITOR}`, CAPTION],
  composer: [`:has(${EDITOR}):has([type="radio"])`, `:has(${CAPTION}):has([type="radio"])`],
  submit: ['[data-e2e="post_video_button"]', { lastText: 'button:not([role])' }],
  submitsOnCtrlEnter: false,
  skip: ['[role="search"]'],
  profile: 'https://www.tiktok.com/@{handle}',
  media: {
    item: ['video, img[src^="blob:"]'],
    input: ['input[type="file"][accept="video/*"]', '.upload-card input[type="file"]'],
    unseen: true,
  },
  schedule: {
    mark: ['label ~ label [type="radio"]:checked'],
    dialog: ['[data-e2e="schedule_container"]', 'div:has(> label > [type="radio"])'],
  },
  audience: {
    chooser: ['[data-e2e="video_visibility_container"] [role="combobox"]', 'button[aria-expanded]'],
    everyone: {
      en: ['Everyone'],
      cy: ['Pawb'],
      de: ['Alle', 'Jeder'],
      fr: ['Tout le monde'],
      es: ['Todos'],
      it: ['Tutti'],
      nl: ['Iedereen'],
      pl: ['Wszyscy'],
      ja: ['全員'],
      ko: ['모두'],
      zh: ['所有人'],
    },
  },
  outcome: {
    leads: ['^/tiktokstudio/content'],
    // Success may be a dialog too: with the request that ended well it is none that asks.
    taken: ['[role="dialog"]'],
    refused: ['[role="alert"]'],
    asks: ['[role="dialog"]'],
    call: '/tiktok/web/project/post/v1/',
  },
});
