/** In dialogs that are closed again when the draft is read: what was written there is remembered. */
const dialogs = {
  x: [
    '[data-testid="altTextInput"]',
    '[data-testid="endEditingButton"]',
    '[data-testid="scheduledConfirmationPrimaryAction"]',
    '[name="altTextInput"]',
  ],
  linkedin: [
    '#media-editor-file-selector__file-input',
    '#share-post__scheduled-date',
    '#share-post__scheduled-time',
    '.media-editor-file-manager__file-preview',
    '[data-testid="date-picker-input"]',
    '[data-testid="time-picker-input"]',
  ],
  buffer: ['[maxlength="420"]', '[maxlength]'],
  hootsuite: ['.rdp', '.rdp-day', '[data-testid="schedule-post-done-btn"]', '[role="dialog"]'],
  mixpost: ['#browse', '.flatpickr-calendar', '.flatpickr-day', '[role="dialog"]'],
  postiz: ['[role="dialog"]'],
  bluesky: ['[role="checkbox"]', '[role="radio"]'],
  // The dialog for files goes once one is chosen.
  pinterest: ['#storyboard-upload-input', '[data-test-id="storyboard-upload-input"]'],
  tiktok: ['.upload-card'],
} as const;

/** Of another time, or of another state, than the replica plays; each is one of several strategies, or says that we ask. */
const elsewhere = {
  x: ['[data-testid="card.wrapper"]', '[data-testid="unretweet"]', '[role="button"]'],
  // Where nothing is said of it here, X Pro is read as X is.
  proAlone: [
    '[data-testid="icon-lock"]',
    '[data-testid="removePollButton"]',
    '[data-testid="scheduledTweetIndicator"]',
    '[data-testid="selectPollDays"]',
    '[data-testid="selectPollHours"]',
    '[data-testid="selectPollMinutes"]',
    '[name="Choice1"]',
    '[name^="Choice"]',
  ],
  xPro: ['[data-testid="card.wrapper"]', '[data-testid="unretweet"]'],
  linkedin: ['.share-box-footer__primary-btn'],
  hootsuite: ['.videoThumbnail', '.vk-MessageTextArea'],
  bluesky: ['[data-testid^="postThreadItem-by-"]', '[target="_blank"]', '[target]'],
  reddit: [
    '[data-community-type="private"]',
    '[data-community-type]',
    '[data-subreddit-type="private"]',
    '[data-subreddit-type]',
    '[subreddit-type="private"]',
    '[subreddit-type]',
  ],
  tiktok: ['[role="search"]'],
  youtube: [
    // In a later step of Studio, when the text box is gone.
    '#datepicker-trigger',
    '#poll-attachment',
    '#quiz-attachment',
    '#time-of-day-container',
    '#timezone-select-button',
    '.quiz-option-input-input',
    '[name="PRIVATE"]',
    '[name="PUBLIC"]',
    '[name="UNLISTED"]',
  ],
  pinterest: ['[data-test-id="schedule-pin-confirm-button"]', '[id*="alt"]'],
  later: ['#l--scheduleDate', '#textareaMediaNote'],
  sprout: [
    '[data-qa-button^="post" i]',
    '[data-qa-button^="publish" i]',
    '[data-qa-button^="queue" i]',
    '[data-qa-button^="share" i]',
    '[data-qa-modal]',
  ],
  undescribed: ['[aria-placeholder]', '[role="search"]'],
} as const;

/** Hooks of recipes that stand on no page of the replicas while a draft is read, by recipe, in order. */
export const unworn: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    x: [...dialogs.x, ...elsewhere.x],
    'x-pro': [...dialogs.x, ...elsewhere.xPro, ...elsewhere.proAlone],
    linkedin: [...dialogs.linkedin, ...elsewhere.linkedin],
    buffer: dialogs.buffer,
    hootsuite: [...dialogs.hootsuite, ...elsewhere.hootsuite],
    mixpost: dialogs.mixpost,
    postiz: dialogs.postiz,
    bluesky: [...dialogs.bluesky, ...elsewhere.bluesky],
    reddit: elsewhere.reddit,
    tiktok: [...dialogs.tiktok, ...elsewhere.tiktok],
    youtube: elsewhere.youtube,
    pinterest: [...dialogs.pinterest, ...elsewhere.pinterest],
    later: elsewhere.later,
    sprout: elsewhere.sprout,
    undescribed: elsewhere.undescribed,
  }).map(([id, hooks]) => [id, hooks.toSorted()]),
);
