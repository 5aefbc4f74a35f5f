import { recipe } from './recipe.ts';

const PICKER = ':has(.rdp-day, [data-testid="schedule-post-done-btn"])';
/** The first comment is written with the same editor, below. */
const FIRST_TEXT = '.rc-MessageEditText:not(.rc-MessageEditText ~ .rc-MessageEditText)';

/**
 * Hootsuite, whose classes are named by hand and have been stable for years (facts: composers-tools 3).
 *
 * - High: root, text box, first comment, file input, thumbnails, buttons for draft and submit, the cross that says that a
 *   time is set, the calendar.
 * - Medium: English words of the submit button, notices, tabs of networks.
 * - Low: the dialog of the alt text, which is taken as it is typed; fields of the time beside the calendar.
 */
export const hootsuite = recipe({
  id: 'hootsuite',
  name: 'Hootsuite',
  matches: ['https://hootsuite.com/*'],
  seen: '2025-11-01',
  editor: [
    `${FIRST_TEXT} .public-DraftEditor-content`,
    '[data-testid="MessageEditArea"] .public-DraftEditor-content',
    '[data-testid="MessageEditArea"] [contenteditable="true"]',
    '.vk-MessageTextArea [contenteditable="true"], textarea.vk-MessageTextArea, .vk-MessageTextArea textarea',
  ],
  versions: { tabs: ['#message-tab-bar [role="tab"]', '[role="tab"][id^="message-tab-bar-"]'] },
  composer: ['.vk-ComposerModal', '.rc-Composer', '#fullScreenComposerMountPoint'],
  submit: ['button.vk-EditFooterScheduleButton', { lastText: 'footer button' }],
  submitsOnCtrlEnter: false,
  intent: {
    controls: { draft: ['[data-testid="SaveAsDraftButton"]'] },
    strict: true,
  },
  skip: [
    'article, form, .rc-MessageEditText ~ .rc-MessageEditText',
    // The first comment, by where it stands.
    '[data-testid="MessageEditArea"] > :has([contenteditable]) ~ :has([contenteditable])',
  ],
  profile: null,
  author: { chosen: ['.vk-PostToWrapper .vk-PillText'], by: 'name' },
  media: {
    list: ['.vk-MediaUpload'],
    item: ['.vk-MediaAttachmentThumbnailCard', '.imageThumbnail, .videoThumbnail'],
    uploaded: true,
    dialog: {
      root: ['[role="dialog"]:not(:has(.public-DraftEditor-content))'],
      description: ['textarea', 'input[type="text"]'],
    },
  },
  schedule: {
    mark: ['.vk-DateTimeCloseButton'],
    dialog: [
      `[role="dialog"]${PICKER}`,
      `:has(> .rdp)${PICKER}`,
      `:has(> [data-testid="schedule-post-done-btn"])${PICKER}`,
    ],
    confirm: ['[data-testid="schedule-post-done-btn"]', { lastText: 'button' }],
  },
  outcome: {
    taken: ['#fe-lib-async-callouts-container [type="success"]'],
    refused: [
      '[data-testid="messageItemError"]',
      '.vk-ProfileSelectorError [role="alert"]',
      '#fullScreenComposerMountPoint [role="alert"]',
      '#fe-lib-async-callouts-container [type="error"]',
    ],
  },
});
