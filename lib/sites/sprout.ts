import { recipe } from './recipe.ts';

const OPEN = '[data-qa-drawer-isopen="true"], [data-qa-modal]';
const BOX = ':is(textarea, [contenteditable="true"])';

/** The attribute repeats what the button says, so this knows it in English only. */
const POSTS = ['send', 'publish', 'post', 'schedule', 'queue', 'share']
  .map((it) => `[data-qa-button^="${it}" i]`)
  .join();

/**
 * Sprout Social, read from its published component library, never from a live account of ours (facts: composers-tools 4).
 * Nobody is known to have seen the composer's own attributes, so everything here follows from how its parts are built.
 *
 * - Medium: the open drawer as the composer, its buttons, pictures and notices by the attributes of the library.
 * - Low: that the control that publishes is the last button, the words of its actions, the editor. The time of a
 *   scheduled post is not read.
 */
export const sprout = recipe({
  id: 'sprout',
  name: 'Sprout Social',
  matches: ['https://app.sproutsocial.com/*'],
  seen: '2026-10-09',
  editor: [`:is(${OPEN}) ${BOX}, [role="dialog"]:not([data-qa-drawer-isopen="false"]) ${BOX}`],
  several: 'versions',
  composer: [OPEN, '[role="dialog"]'],
  submit: [POSTS, { posts: 'button' }, { lastText: '[data-qa-button]' }, { lastText: 'button' }],
  submitsOnCtrlEnter: false,
  intent: { strict: true, words: { queue: ['sprout queue'], approval: ['submit'] } },
  skip: ['[data-qa-inbox-list-row]'],
  profile: null,
  media: { item: ['[data-qa-image-src], video', 'img[src^="blob:"], video'] },
  // The same notice tells of success and failure: what became of the drawer tells which.
  outcome: {
    taken: [':root:not(:has([data-qa-drawer-isopen="true"], [data-qa-modal])) [data-qa-toast]'],
    refused: ['[data-qa-toast]', '[role="alert"]'],
  },
});
