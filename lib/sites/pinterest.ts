import { recipe } from './recipe.ts';

const EDITOR = '.public-DraftEditor-content[contenteditable="true"]';
const DESCRIPTION = '[data-test-id*="storyboard-description-field-container"] [contenteditable="true"]';
/** The description stands below the field for the title. */
const IN_FORM = `:has(> #storyboard-selector-title) ~ * ${EDITOR}`;

/** Asked when the control that publishes was pressed while a time is set. */
const CONFIRM = '[data-test-id="schedule-pin-confirm-button"] button';
const DATE = 'input[id*="schedule-date-field"]';
const TIME = '[data-test-id*="schedule-time-field"]';

/** Hosts of the countries the site has its own for. */
const COUNTRIES = ['ca', 'ch', 'cl', 'de', 'dk', 'es', 'fr', 'ie', 'it', 'jp', 'nz', 'ph', 'pt', 'se', 'at'];

/**
 * The page where Pins are made, read from published sources, never from a live account of ours
 * (facts: composers-social 12).
 *
 * - High: the fields for title, description and link, the control that publishes, the file input.
 * - Medium: success by the link to the new Pin, that only one of the drafts is in the form, the switch, day and half hour of
 *   a Pin for later, which is asked for again before it is scheduled.
 * - Low: the field for alt text. Tags of interest are not read: they are not shown with a Pin.
 */
export const pinterest = recipe({
  id: 'pinterest',
  name: 'Pinterest',
  matches: [
    'https://*.pinterest.com/*',
    'https://*.pinterest.co.uk/*',
    ...COUNTRIES.map((it) => `https://*.pinterest.${it}/*`),
  ],
  seen: '2026-03-15',
  editor: [`[data-test-id*="storyboard-description-field-container"] ${EDITOR}, ${IN_FORM}`, DESCRIPTION],
  title: ['#storyboard-selector-title', '[data-test-id*="storyboard-title"] input'],
  composer: [
    `:has(${EDITOR}):has([data-test-id="storyboard-creation-nav-done"])`,
    `:has(${EDITOR}):has(img[src^="blob:"], video)`,
    `:has(${DESCRIPTION}):has([data-test-id="storyboard-creation-nav-done"])`,
  ],
  submit: [`[data-test-id="storyboard-creation-nav-done"] button, ${CONFIRM}`],
  submitsOnCtrlEnter: false,
  intent: { controls: { schedule: [CONFIRM] } },
  schedule: {
    mark: ['#pin-draft-switch-group', DATE, TIME],
    dialog: [`${DATE}, ${TIME}`],
  },
  skip: [],
  profile: 'https://www.pinterest.com/{handle}/',
  link: ['#WebsiteField', 'input[type="url"]'],
  media: {
    item: ['img[src^="blob:"], img[src^="data:"], video'],
    least: 100,
    input: ['#storyboard-upload-input', '[data-test-id="storyboard-upload-input"]'],
    field: ['textarea[id*="alt"], input[id*="alt"]'],
  },
  outcome: {
    link: [
      ':is([data-test-id="toast"], [role="dialog"], [role="alert"], [role="status"]) a[href*="/pin/"]',
      'a[href^="/pin/"]',
    ],
    // It says both: with an empty form, that the Pin was taken.
    taken: ['[data-test-id="toast"]'],
    refused: ['[data-test-id="toast"]', '[role="alert"]'],
    asks: [CONFIRM],
  },
});
