import type { Step, Variant } from '../site.ts';

const BOX = '#fullScreenComposerMountPoint';
const TEXT = `${BOX} .rc-MessageEditText:first-child .public-DraftEditor-content`;
const SUBMIT = `${BOX} .vk-EditFooterScheduleButton`;
const START: Step = { click: '#new' };
const HOME = '/dashboard#/planner';
const at = (search: string) => `/dashboard?${search}#/planner`;
const write = (selector: string, text: string): Step[] => [{ click: selector }, { type: text }];

/** @param now ms since the epoch; schedules are made for the day after */
export const variants = (now: number): readonly Variant[] => {
  const tomorrow = Math.ceil(now / 60_000) * 60_000 + 86_400_000;
  return [
    {
      name: 'text with a hashtag, a blank line and a link',
      open: HOME,
      place: 'inline',
      steps: [
        START,
        ...write(TEXT, 'Bore da o hootsuite #Cymru\n\nhttps://example.cymru/a?b=c  diwedd 🎉👩‍👩‍👧'),
      ],
      parts: [{ text: 'Bore da o hootsuite #Cymru\n\nhttps://example.cymru/a?b=c  diwedd 🎉👩‍👩‍👧' }],
      post: { submit: SUBMIT, steps: [{ click: SUBMIT }] },
    },
    {
      name: 'pictures with an alt text of a dialog, which the preview shows a second time',
      open: at('lang=de'),
      place: 'inline',
      steps: [
        START,
        ...write(TEXT, 'Lluniau'),
        { upload: `${BOX} input[type="file"]`, files: ['cath.png', 'ci.png'] },
        { click: `${BOX} .vk-MediaAttachmentThumbnailCard:last-of-type button` },
        ...write('.over textarea', 'Ci gwyn ger y drws'),
        { click: '.over .save' },
      ],
      parts: [
        {
          text: 'Lluniau',
          media: [{ file: 'cath.png' }, { file: 'ci.png', description: 'Ci gwyn ger y drws' }],
        },
      ],
    },
    {
      name: 'a first comment beside the text',
      open: HOME,
      place: 'inline',
      steps: [
        START,
        ...write(TEXT, 'y testun'),
        ...write(`${BOX} .rc-MessageEditText:last-child .public-DraftEditor-content`, 'y sylw'),
      ],
      parts: [{ text: 'y testun' }],
    },
    ...(['en', 'de', 'ja'] as const).map(
      (lang): Variant => ({
        name: `a schedule, lang=${lang}`,
        open: at(`lang=${lang}&suggests=${tomorrow}`),
        place: 'inline',
        steps: [
          START,
          ...write(TEXT, 'yfory'),
          { click: `${BOX} .later` },
          { click: '[data-testid="schedule-post-done-btn"]' },
        ],
        parts: [{ text: 'yfory' }],
        scheduledAt: tomorrow,
      }),
    ),
    {
      name: 'a text of its own for one network',
      open: HOME,
      place: 'inline',
      steps: [
        START,
        ...write(TEXT, 'i bawb'),
        { click: '#message-tab-bar-twitter' },
        ...write(TEXT, ' yma'),
        { click: '#message-tab-bar-initial' },
      ],
      parts: [{ text: 'i bawb' }],
      asks: 'versions',
    },
  ];
};
