import { recipe } from './recipe.ts';

/** Paragraphs and their like, each editable for itself. */
const BLOCK = ':is(p, h2, h3, h4, li, blockquote)[contenteditable="true"]';

/**
 * Tumblr on the web, read from one published script, never from a live account of ours (facts: composers-social 14). The
 * least certain of all: nothing here was seen twice.
 *
 * - Medium: the addresses, the title and the paragraphs as editable elements, success by the address.
 * - Low: the control that publishes as the last with words, the tags as chips before their field. Alt texts are not read.
 */
export const tumblr = recipe({
  id: 'tumblr',
  name: 'Tumblr',
  matches: ['https://www.tumblr.com/*'],
  seen: '2026-09-01',
  at: ['^/new/', '^/edit/', '^/reblog/'],
  editor: [`h1[contenteditable="true"] ~ ${BLOCK}, h1[contenteditable="true"] ~ * ${BLOCK}`, BLOCK],
  several: 'blocks',
  title: ['h1[contenteditable="true"]'],
  tags: ['div:has(> textarea) > :not(textarea)'],
  composer: ['div:has(h1[contenteditable]):has(textarea)'],
  submit: [{ lastText: 'button:not([role])' }],
  submitsOnCtrlEnter: false,
  skip: ['article'],
  profile: 'https://www.tumblr.com/{handle}',
  media: { item: ['figure:has(img, video)', 'img[src^="blob:"], video'] },
  reply: { address: ['^/reblog/'] },
  outcome: {
    leads: ['^/dashboard'],
    refused: ['[role="alert"]'],
  },
});
