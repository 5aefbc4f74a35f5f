import { recipe } from './recipe.ts';

/** The row of buttons on top of the composer: the last that shows words publishes, except where only a spinner stands. */
const TOP_ROW = 'div:has(> button[aria-label]):not(:has(.ProseMirror))';

/** What a post holds below its text. */
const BELOW_TEXT = 'div:has([contenteditable]) ~ div:not(:has([contenteditable]))';

/**
 * Bluesky on the web, read from its published source, never from a live account of ours (facts: composers-social 13).
 *
 * - High: text boxes, root, submit, list of pictures, the dialog for alt texts, which saves however it closes, the file
 *   input that stands for a moment, that the notice of success has no link, the request that publishes.
 * - Medium: the reply by what stands above the text box and by the control that is missing then, videos, the quoted post, the
 *   banner of a failure, the card of a link.
 * - Low: the gallery of mid-2026 with its alt texts beside the pictures; what the dialog of warnings ("labels") is made of,
 *   which the composer does not show once it is closed.
 */
export const bluesky = recipe({
  id: 'bluesky',
  name: 'Bluesky',
  matches: ['https://bsky.app/*'],
  seen: '2026-05-04',
  editor: [
    '[data-testid="composePostView"] .ProseMirror[contenteditable="true"]',
    '[role="dialog"] .ProseMirror[contenteditable="true"]',
    '.ProseMirror[contenteditable="true"]',
    '[data-testid="composePostView"] [contenteditable="true"]',
  ],
  composer: ['[data-testid="composePostView"]', '[role="dialog"]'],
  submit: ['[data-testid="composerPublishBtn"]', { lastText: `${TOP_ROW} > button` }],
  submitsOnCtrlEnter: true,
  skip: ['[data-testid="convo"]', 'main [role="link"]'],
  profile: 'https://bsky.app/profile/{handle}',
  link: ['a[href^="http"][target="_blank"]'],
  media: {
    item: ['[data-testid="selectedPhotoImage"]', 'img[src^="blob:"], img[src^="data:"], video'],
    input: ['input[type="file"]'],
    dialog: {
      root: ['[role="dialog"]:not(:has(.ProseMirror))'],
      opens: ['[data-testid="altTextButton"]'],
      description: ['textarea'],
    },
  },
  warning: {
    dialog: {
      root: ['[role="dialog"]:not(:has(.ProseMirror))'],
      opens: ['[data-testid="labelsBtn"]'],
      ticked: ['[role="checkbox"], [role="radio"], input[type="checkbox"]'],
    },
  },
  quote: {
    mark: [`${BELOW_TEXT} [data-testid="userAvatarImage"]`, `${BELOW_TEXT} img[src^="http"]:not(a *)`],
    post: '[data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"]',
    // The quoted post has no links to tell its author by: which quote control was pressed decides.
    author: ':not(*)',
    permalink: 'a[href*="/post/"]',
    opens: ['[data-testid="repostBtn"]'],
  },
  reply: {
    before: 'div[tabindex="0"]:not([role]):has(img)',
    unless: ['[data-testid="openReplyGateButton"]'],
  },
  outcome: {
    refused: ['div:has(> [data-testid="composerPublishBtn"]) + *'],
    asks: ['[role="dialog"]:not(:has(.ProseMirror))'],
    call: '/xrpc/com\\.atproto\\.repo\\.(applyWrites|createRecord)\\b',
  },
});
