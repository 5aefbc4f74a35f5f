import { recipe } from './recipe.ts';

/**
 * Later, read from published sources, never from a live account of ours (facts: composers-tools 5).
 *
 * - Medium: a card with a text area for each channel, the control that publishes, the address after success, the time by
 *   the fields of its picker.
 * - Low: the pictures; that one of several channels' texts may differ.
 *
 * Without Auto Publish, Later reminds a person at that time and posts nothing itself.
 */
export const later = recipe({
  id: 'later',
  name: 'Later',
  matches: ['https://app.later.com/*'],
  seen: '2026-02-15',
  editor: ['.cPM--field__composerBody textarea', '#textareaMediaNote', '.cPM--modalPost textarea'],
  several: 'versions',
  composer: [':has(.cPM--modalCard):has(.qa--media_modal__primary_button)', '.modal', '[role="dialog"]'],
  submit: ['.qa--media_modal__primary_button', '.o--btn--primary'],
  submitsOnCtrlEnter: false,
  skip: ['.cPM--notes'],
  profile: null,
  link: ['[name="linkUrl"]'],
  media: { item: ['.cPM--modalPost:first-of-type img'], least: 100 },
  schedule: {
    mark: ['.cPM--modalHeader .cPM--field__dropdown', '#l--scheduleDate'],
    dialog: [],
    numbers: ['.cPM--modalHeader .cPM--field__dropdown'],
  },
  outcome: {
    leads: ['/schedule/calendar/?$'],
    refused: ['.cPM--error', '[role="alert"]'],
    call: '/api/v2/grams\\b',
  },
});
