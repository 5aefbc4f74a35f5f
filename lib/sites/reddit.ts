import { recipe } from './recipe.ts';

const FORM = 'r-post-composer-form';
/** The form of the old site. */
const OLD = 'form:is(#newlink, :has(#title-field))';
const MEDIA = ['', ' >>> *', ' >>> * >>> *'].map((inner) => `r-post-media-input:not([hidden])${inner}`);
/** The kinds of post, in the order of their tabs: text, pictures, link, poll. */
const CHOSEN_KIND = 'r-post-type-select >>> :nth-child(4) > [aria-selected="true"]';

/**
 * Reddit, its web components with open shadow roots and the forms of the old site, read from published sources, never from
 * a live account of ours (facts: composers-social 11).
 *
 * - High: the form, the body of a text post, the control that publishes beside the one that saves a draft, the old form.
 * - Medium: the title in its shadow root, the file input and previews, the address of a link, success by the page's address:
 *   of a new document on the old site.
 * - Low: the fields of a poll, the switches of the tags, that a private community shows itself on the page. Captions of a
 *   gallery are not read: they are no alt texts.
 */
export const reddit = recipe({
  id: 'reddit',
  name: 'Reddit',
  matches: ['https://www.reddit.com/*', 'https://sh.reddit.com/*', 'https://old.reddit.com/*'],
  seen: '2026-08-12',
  editor: [
    `${FORM} [contenteditable="true"]`,
    `${FORM} shreddit-markdown-composer >>> textarea`,
    `${FORM} >>> shreddit-composer [contenteditable="true"]`,
    `${FORM} >>> shreddit-markdown-composer >>> textarea`,
  ],
  title: [
    'faceplate-textarea-input[name="title"] >>> textarea',
    '#post-composer__title faceplate-textarea-input >>> textarea',
    'post-composer-title >>> textarea',
  ],
  composer: [FORM],
  submit: [
    '#submit-post-button >>> button',
    'r-post-form-submit-button[post-action-type="submit"] >>> button',
    'r-post-form-submit-button:last-of-type >>> button',
  ],
  submitsOnCtrlEnter: false,
  skip: ['comment-composer-host', 'shreddit-comment'],
  profile: 'https://www.reddit.com/user/{handle}',
  link: [
    'faceplate-textarea-input[name="link"]:not([hidden]) >>> textarea',
    'faceplate-textarea-input:not([hidden], [name="title"], #post-composer__title *) >>> textarea',
  ],
  media: {
    // A gallery keeps them in roots within its root.
    item: MEDIA.map((box) => `${box} >>> :is(img, video)`),
    least: 40,
  },
  poll: {
    mark: ['r-post-poll-input', CHOSEN_KIND],
    choices: ['r-post-poll-input >>> faceplate-text-input >>> input', 'r-post-poll-input >>> input'],
    lasts: { days: ['r-post-poll-input >>> select'] },
  },
  warning: { sensitive: ['r-post-flairs-modal >>> [aria-checked="true"]'] },
  audience: {
    restrictedMark: [
      ':is([subreddit-type], [community-type]):is([subreddit-type="private"], [community-type="private"])',
      '[data-subreddit-type="private"], [data-community-type="private"]',
      'aside [icon-name^="lock"]',
    ],
  },
  outcome: {
    leads: ['^/(r|user)/[^/]+/comments/'],
    leadsToPost: true,
    refused: ['faceplate-toast, r-form-validation-message, [role="alert"]'],
  },
  also: [
    {
      editor: [
        `${OLD} :is(#text-field textarea, textarea[name="text"])`,
        `${OLD} :is(#title-field textarea, textarea[name="title"])`,
      ],
      title: [`${OLD} textarea[name="title"]`, `${OLD} #title-field textarea`],
      composer: ['form'],
      submit: [`${OLD} button[name="submit"]`, `${OLD} button[type="submit"]`],
      link: [`${OLD} input[name="url"]`, `${OLD} #url-field input`],
      outcome: { leads: ['^/(r|user)/[^/]+/comments/'], leadsToPost: true, refused: [`${OLD} .error`] },
    },
  ],
});
