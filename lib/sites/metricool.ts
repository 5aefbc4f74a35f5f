import { recipe } from './recipe.ts';

/**
 * The planner of Metricool, read from one published script, never from a live account of ours (facts: composers-tools 9).
 *
 * - Medium: the box to write in, that one button does what was chosen in a menu beside it.
 * - Low: that this button is the last with words, the words of its actions, pictures, notices.
 */
export const metricool = recipe({
  id: 'metricool',
  name: 'Metricool',
  matches: ['https://app.metricool.com/*'],
  seen: '2025-06-01',
  editor: [
    '.v-overlay .editor-box[contenteditable="true"]',
    '.editor-box[contenteditable="true"]',
    '.v-overlay [contenteditable="true"]',
  ],
  composer: ['.v-dialog', '.v-overlay', ':has(.editor-box):has(button.bg-primary)'],
  submit: [{ posts: 'button.v-btn' }, { lastText: 'button.v-btn' }],
  submitsOnCtrlEnter: false,
  intent: { strict: true },
  skip: ['.inbox'],
  profile: null,
  media: { item: ['img[src^="blob:"], img[src^="data:"], video'] },
  // The same notice tells of success and failure: what became of the composer tells which.
  outcome: {
    taken: [':root:not(:has(.v-overlay .editor-box)) .flex.text-white'],
    refused: ['.flex.text-white'],
  },
});
