import type { Step, Variant } from '../site.ts';

const SHEET = '.sheet';
const text = (at = 1) => `${SHEET} section:nth-of-type(${at}) [data-slate-editor]`;
const SUBMIT = `${SHEET} [class^="publish_schedulePostButton"]`;
const FILE = `${SHEET} input[name="file-upload-input"]`;
const START: Step = { click: '#new' };
const QUEUE = '/all-channels?tab=queue';
const write = (selector: string, what: string): Step[] => [{ click: selector }, { type: what }];
const choose = (at: number): Step[] => [
  { click: '[data-testid="schedule-selector-trigger"]' },
  { click: `[role="menuitem"]:nth-child(${at})` },
];

/** @param now ms since the epoch; schedules are made for the day after */
export const variants = (now: number): readonly Variant[] => {
  const tomorrow = Math.ceil(now / 60_000) * 60_000 + 86_400_000;
  return [
    {
      name: 'text with a hashtag, a blank line and a link, for now',
      open: QUEUE,
      place: 'dialog',
      steps: [
        START,
        ...write(text(), 'Bore da o buffer #Cymru\n\nhttps://example.cymru/a?b=c  diwedd 🎉👩‍👩‍👧'),
        ...choose(1),
      ],
      parts: [{ text: 'Bore da o buffer #Cymru\n\nhttps://example.cymru/a?b=c  diwedd 🎉👩‍👩‍👧' }],
      post: { submit: SUBMIT, steps: [{ click: SUBMIT }] },
    },
    {
      name: 'pictures that are shown from another host, described where they are enlarged',
      open: `${QUEUE}&lang=de`,
      place: 'dialog',
      steps: [
        START,
        ...write(text(), 'Lluniau'),
        {
          upload: FILE,
          files: ['cath.png', 'ci.png'],
          until: `${SHEET} div:nth-child(2) > [data-testid="media-attachment-thumbnail"]`,
        },
        { click: `${SHEET} div:nth-child(2) > [data-testid="media-attachment-thumbnail"]` },
        ...write('.zoom input', 'Ci gwyn ger y drws'),
        { click: '.zoom button:last-of-type' },
      ],
      parts: [
        {
          text: 'Lluniau',
          media: [{ file: 'cath.png' }, { file: 'ci.png', description: 'Ci gwyn ger y drws' }],
        },
      ],
    },
    {
      name: 'a thread, on the page of its own',
      open: '/compose',
      place: 'inline',
      steps: [
        ...write('main section:nth-of-type(1) [data-slate-editor]', 'un'),
        { click: 'main .thread' },
        ...write('main section:nth-of-type(2) [data-slate-editor]', 'dau'),
      ],
      parts: [{ text: 'un' }, { text: 'dau' }],
    },
    ...(['en', 'de', 'ja'] as const).map(
      (lang): Variant => ({
        name: `a schedule, lang=${lang}`,
        open: `${QUEUE}&lang=${lang}&suggests=${tomorrow}`,
        place: 'dialog',
        steps: [START, ...write(text(), 'yfory'), ...choose(4), { click: '.picker > button:last-of-type' }],
        parts: [{ text: 'yfory' }],
        scheduledAt: tomorrow,
      }),
    ),
    {
      name: 'a schedule that was given up for now',
      open: `${QUEUE}&suggests=${tomorrow}`,
      place: 'dialog',
      steps: [
        START,
        ...write(text(), 'nawr'),
        ...choose(4),
        { click: '.picker > button:last-of-type' },
        ...choose(1),
      ],
      parts: [{ text: 'nawr' }],
    },
    {
      name: 'texts that differ by network',
      open: QUEUE,
      place: 'dialog',
      steps: [
        START,
        { click: `${SHEET} [data-channel="linkedin"]` },
        ...write(text(), 'i bawb'),
        { click: '#customize' },
        ...write(text(2), ' yma'),
      ],
      parts: [{ text: 'i bawb' }],
      asks: 'versions',
    },
    {
      name: 'a Mastodon channel that is chosen too',
      open: QUEUE,
      place: 'dialog',
      steps: [START, { click: `${SHEET} [data-channel="mastodon"]` }, ...write(text(), 'ddwywaith')],
      parts: [{ text: 'ddwywaith' }],
      asks: 'double',
    },
    {
      name: 'the composer of 2021, where all line breaks are soft',
      open: `${QUEUE}&editor=draft`,
      place: 'dialog',
      steps: [START, ...write(`${SHEET} .public-DraftEditor-content`, 'Bore da\n\nail  linell')],
      parts: [{ text: 'Bore da\n\nail  linell' }],
    },
  ];
};
