import { recipe } from './recipe.ts';

/** Buttons without a hook for tests; the engine tells them apart by where they stand and what they say. */
const NAMED_BUTTON = ':is(button, [role="button"])[aria-label]:not([data-testid])';

/**
 * X on the web, read from published sources, never from a live account of ours (facts: composers-social 3).
 *
 * - High: text boxes, roots, submit, media list, schedule marks and dialog, the reply address, whose account it is, the permalink in the notice.
 * - Medium: alt text as the label of its group (bundles of 2021), names of the poll's fields, the reply by the post that
 *   stands above the text box, the audience chooser, that a failed post shows a notice without a link.
 * - Low: the boxes of the warning, the lock of a protected account, that the chooser and "everyone can reply" share a word.
 */
export const x = recipe({
  id: 'x',
  name: 'X',
  matches: ['https://x.com/*'],
  seen: '2026-10-05',
  editor: [
    '[data-testid^="tweetTextarea_"][contenteditable="true"]',
    '.public-DraftEditor-content[contenteditable="true"]',
    'main div[data-testid^="tweetTextarea"] textarea',
    'main textarea',
  ],
  composer: ['[role="dialog"]'],
  submit: [
    '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]',
    { lastText: '[role="progressbar"] ~ :is(button, [role="button"])' },
    { lastText: '[data-testid="toolBar"] :is(button, [role="button"])' },
  ],
  submitsOnCtrlEnter: true,
  skip: ['article, [data-testid="DMDrawer"], [data-testid^="dmComposer"], [role="search"]'],
  profile: 'https://x.com/{handle}',
  author: { page: ['a[data-testid="AppTabBar_Profile_Link"]'] },
  link: ['[data-testid="card.wrapper"] a[href^="http"]:not([href*="//t.co/"])'],
  media: {
    list: ['[data-testid="attachments"]'],
    item: ['[role="group"]'],
    description: 'aria-label',
    dialog: {
      root: ['[role="dialog"]'],
      description: ['[data-testid="altTextInput"]', 'textarea[name="altTextInput"]'],
      sensitive: ['input[type="checkbox"]'],
      save: ['[data-testid="endEditingButton"]'],
    },
  },
  poll: {
    mark: ['[data-testid="removePollButton"]', '[data-testid="selectPollDays"]', 'input[name="Choice1"]'],
    choices: ['input[name^="Choice"]'],
    lasts: {
      days: ['[data-testid="selectPollDays"]'],
      hours: ['[data-testid="selectPollHours"]'],
      minutes: ['[data-testid="selectPollMinutes"]'],
    },
  },
  schedule: {
    mark: ['[data-testid="scheduledTweetIndicator"]', 'a[href="/compose/post/schedule"]'],
    dialog: ['[role="dialog"]'],
    confirm: ['[data-testid="scheduledConfirmationPrimaryAction"]'],
  },
  quote: {
    mark: [
      '[data-testid="attachments"] [data-testid="User-Name"]',
      '[data-testid="attachments"] time',
      'time',
    ],
    post: 'article, [data-testid="tweet"]',
    author: '[data-testid="User-Name"]',
    permalink: 'a[href*="/status/"]:has(time)',
    opens: ['[data-testid="retweet"]', '[data-testid="unretweet"]'],
  },
  reply: {
    address: ['[?&]in_reply_to=', '^/(?!i/)[^/]+/status/\\d+'],
    before: 'article, [data-testid="tweet"]',
    within: ['[role="dialog"]', '#layers', '[data-testid="primaryColumn"]', 'main'],
  },
  audience: {
    restrictedAddress: ['^/i/communities/'],
    restrictedMark: ['[data-testid="SideNav_AccountSwitcher_Button"] [data-testid="icon-lock"]'],
    chooser: [NAMED_BUTTON, ':is(button, [role="button"]):not([data-testid])'],
    chooserFirst: true,
    replies: [NAMED_BUTTON],
    everyone: { en: ['Everyone'] },
  },
  outcome: {
    link: [
      '[data-testid="toast"] a[href*="/status/"]',
      ':is([role="alert"], [role="status"]) a[href*="/status/"]',
    ],
    refused: ['[data-testid="toast"], [role="alert"], [data-testid="mask"]:not([role="dialog"] *)'],
    asks: ['[role="alertdialog"]', '[data-testid="confirmationSheetDialog"]'],
    covered: ['^/compose/post/', '^/i/foundmedia/'],
    call: '/i/api/graphql/[^/]+/Create(Note|Scheduled)?Tweet\\b',
  },
});
