import { recipe } from './recipe.ts';
import { x } from './x.ts';

/**
 * X Pro, the former TweetDeck (facts: composers-social 4): the composer of X in a drawer beside the columns. One dated
 * source measured it; the test ids it shares with X are certain.
 *
 * - Medium: the drawer, that the submit control has no test id and is the last one with words in its row, that links of
 *   notices lead to x.com.
 */
// It writes with any of several accounts; a link to one of them would not say which.
const { author: _, ...shared } = x;

export const xPro = recipe({
  ...shared,
  id: 'x-pro',
  name: 'X Pro',
  matches: ['https://pro.x.com/*'],
  seen: '2026-10-05',
  composer: ['[data-testid="drawerAnimatedDiv"]', '[role="dialog"]'],
  submit: [
    { lastText: '[data-testid="toolBar"] :is(button, [role="button"])' },
    { lastText: '[role="progressbar"] ~ :is(button, [role="button"])' },
    '[data-testid="tweetButton"]',
  ],
  skip: [...x.skip, '[data-testid^="inline_reply"]', '[data-testid="cellInnerDiv"]'],
  reply: { ...x.reply, within: ['[role="dialog"]', '#layers', '[data-testid="drawerAnimatedDiv"]'] },
  outcome: { ...x.outcome, hosts: ['x.com'] },
});
