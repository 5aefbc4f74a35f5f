import { recipe } from './recipe.ts';

const DIALOG = 'ytd-backstage-post-dialog-renderer';
const UPLOAD = 'ytcp-uploads-dialog';
const TEXTBOX = ':is(ytcp-social-suggestions-textbox, ytcp-mention-textbox)';
const PICKER = 'ytd-date-time-picker-renderer';
const BOX = '[contenteditable="true"]';
const isChosen = (...names: string[]): string[] => [
  names.map((it) => `[name="${it}"][aria-checked="true"]`).join(),
];

/**
 * Posts of a channel on YouTube and the upload dialog of Studio, read from published sources, never from a live account of
 * ours (facts: composers-social 10).
 *
 * - High: the dialog for posts, its box, pictures and control; the upload dialog, its title, description, steps, visibility
 *   and control.
 * - Medium: the poll of August 2026, the request that publishes, the dialog that says a video is published, the panel with
 *   the time of a post and its zone.
 * - Low: who may see a post, the fields for the time of a video. A time that is not understood is missed, and nothing goes
 *   out at once.
 */
export const youtube = recipe({
  id: 'youtube',
  name: 'YouTube',
  matches: ['https://www.youtube.com/*', 'https://studio.youtube.com/*'],
  seen: '2026-10-09',
  editor: [`${DIALOG} ${BOX}`],
  composer: [DIALOG],
  submit: ['#submit-button button', { lastText: 'ytd-button-renderer button' }],
  submitsOnCtrlEnter: false,
  skip: ['ytd-comments, ytd-comment-simplebox-renderer, yt-live-chat-text-input-field-renderer'],
  profile: 'https://www.youtube.com/@{handle}',
  author: { address: '^/@([^/]+)/(posts|community)\\b' },
  media: {
    list: ['ytd-backstage-multi-image-select-renderer', '#thumbnail-images-container'],
    item: ['ytd-backstage-multi-image-thumbnail-renderer', 'img'],
    description: 'alt',
  },
  poll: {
    mark: [
      '.ytPostsCreationOptionsEditorViewModelHost',
      'ytd-commentbox :is(#poll-attachment, #quiz-attachment)',
      // The text itself stands in none.
      `${DIALOG} textarea`,
    ],
    choices: [
      '.ytPostsCreationOptionViewModelTextFieldContainer textarea',
      'textarea, .quiz-option-input-input, tp-yt-paper-input input',
    ],
    // They stay open; this is the longest that servers commonly allow.
    lasts: { hours: 168 },
  },
  schedule: {
    mark: [PICKER, '#date-label-text, #time-label-text'],
    dialog: ['#scheduling-panel', PICKER],
    // The lists that they are chosen from stand in the picker too.
    numbers: ['#date-label-text, #time-label-text', PICKER],
    zone: ['#timezone-picker'],
  },
  audience: {
    chooser: ['[aria-haspopup]'],
    chooserFirst: true,
    everyone: { en: ['Public'], cy: ['Cyhoeddus'], de: ['Öffentlich'], fr: ['Public'], ja: ['公開'] },
  },
  outcome: {
    taken: ['ytd-backstage-post-thread-renderer'],
    refused: ['tp-yt-paper-toast, [role="alert"]'],
    call: '/youtubei/v1/backstage/create_post\\b',
  },
  also: [
    {
      editor: [
        `${UPLOAD} :is(#description-textarea, ytcp-video-description, ${TEXTBOX} ~ ${TEXTBOX}) ${BOX}`,
      ],
      title: [`#title-textarea ${BOX}`, `:is(ytcp-video-title, ${TEXTBOX}:has(~ ${TEXTBOX})) ${BOX}`],
      composer: [`${UPLOAD} > *`, UPLOAD],
      submit: ['#done-button button, #next-button button', { lastText: 'ytcp-button button' }],
      intent: { controls: { step: ['#next-button button'] } },
      steps: true,
      media: { item: ['video'], input: ['input[name="Filedata"]', 'input[type="file"]'], unseen: true },
      schedule: {
        mark: ['#datepicker-trigger', '#time-of-day-container', '#timezone-select-button'],
        dialog: ['#time-of-day-container'],
        numbers: ['#datepicker-trigger, #time-of-day-container input'],
        zone: ['#timezone-select-button'],
      },
      audience: {
        // Asked in the last step only.
        absent: 'unknown',
        public: isChosen('PUBLIC'),
        restricted: isChosen('PRIVATE', 'UNLISTED'),
      },
      outcome: {
        link: ['ytcp-video-share-dialog a[href*="youtu.be"]'],
        hosts: ['youtu.be'],
        taken: ['ytcp-video-share-dialog, ytcp-uploads-still-processing-dialog'],
        refused: ['[role="alert"]'],
        call: '/youtubei/v1/video_manager/metadata_update\\b',
      },
    },
  ],
});
