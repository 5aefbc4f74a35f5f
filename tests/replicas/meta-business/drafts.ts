import type { FileName } from '../files.ts';
import type { Step, Variant } from '../site.ts';

const COMPOSER = '/latest/composer/?asset_id=1';
const TEXT = '.caption [contenteditable]';
const write = (words: string): Step[] => [{ click: TEXT }, { type: words }];
/** The previews change to copies on the site's servers once they are uploaded. */
const attach = (...files: FileName[]): Step[] => [
  { click: '#add-media' },
  {
    upload: '[role="main"] input[type="file"]',
    files,
    until: `li:nth-child(${files.length}) img[src*="scontent"]`,
  },
];

/** @param now ms since the epoch; schedules are made for the day after */
export const variants = (now: number): readonly Variant[] => {
  const tomorrow = Math.ceil(now / 60_000) * 60_000 + 86_400_000;
  return [
    {
      name: 'text with a blank line, emoji, a hashtag and a link',
      open: COMPOSER,
      place: 'inline',
      steps: write('Bore da o meta-business 🎉 #Cymru\n\nhttps://example.cymru/a?b=c  a diwedd'),
      parts: [{ text: 'Bore da o meta-business 🎉 #Cymru\n\nhttps://example.cymru/a?b=c  a diwedd' }],
      post: {
        submit: '.foot > div:nth-child(3) [role="button"]',
        steps: [{ click: '.foot > div:nth-child(3) [role="button"]' }],
      },
    },
    {
      name: 'pictures, once the previews are copies, and text of the other library',
      open: `${COMPOSER}&editor=draft&lang=cy`,
      place: 'inline',
      steps: [
        ...write('un\n\ndau'),
        ...attach('cath.png', 'ci.png'),
        { click: 'li:nth-child(1) .takes-out' },
      ],
      parts: [{ text: 'un\n\ndau', media: [{ file: 'ci.png' }] }],
    },
    ...(['en', 'de', 'ja'] as const).map(
      (lang): Variant => ({
        name: `a schedule, ${lang}`,
        open: `${COMPOSER}&lang=${lang}&suggests=${tomorrow}`,
        place: 'inline',
        steps: [...write('yfory'), { click: '.schedules' }],
        parts: [{ text: 'yfory' }],
        scheduledAt: tomorrow,
      }),
    ),
    {
      name: 'a caption per network, one below the other',
      open: COMPOSER,
      place: 'inline',
      steps: [
        ...write('ar Facebook'),
        { click: '#customise' },
        { click: '.caption + .caption [contenteditable]' },
        { type: 'ar Instagram' },
      ],
      parts: [{ text: 'ar Facebook' }],
      asks: 'versions',
    },
    {
      name: 'a caption per network, in tabs',
      open: `${COMPOSER}&versions=tabs&lines=paragraphs`,
      place: 'inline',
      steps: [...write('ar Facebook'), { click: '#customise' }],
      parts: [{ text: 'ar Facebook' }],
    },
    {
      name: 'text that the composer had kept',
      open: `${COMPOSER}&restores=O%20ddoe`,
      place: 'inline',
      steps: [{ wait: '.caption' }],
      parts: [{ text: 'O ddoe' }],
    },
  ];
};
