import type { FileName } from '../files.ts';
import type { Step, Variant } from '../site.ts';

const NEXT: Step = { click: '.goes-on [role="button"]' };
const choose = (...files: FileName[]): Step[] => [
  { click: '#create' },
  { upload: '#files', files, until: '.large > *' },
];
const caption = (words: string): Step[] => [
  NEXT,
  NEXT,
  { click: '.columns [contenteditable]' },
  { type: words },
];
const accordion: Step = { click: '#accessibility' };
const describe = (item: number, words: string): Step[] => [
  { click: `.alt:nth-of-type(${item}) input` },
  { type: words },
];

export const variants = (): readonly Variant[] => [
  {
    name: 'a picture, its text with a blank line, emoji and a hashtag',
    author: 'me',
    open: '/',
    place: 'dialog',
    steps: [...choose('cath.png'), ...caption('Bore da o instagram 🎉 #Cymru\n\nail linell')],
    parts: [{ text: 'Bore da o instagram 🎉 #Cymru\n\nail linell', media: [{ file: 'cath.png' }] }],
    post: {
      submit: '.goes-on [role="button"]',
      steps: [NEXT],
      again: [{ click: '[role="dialog"] div > span + [role="button"]' }],
    },
  },
  {
    name: 'alt texts of an accordion that was closed again',
    open: '/?lang=de&shows=canvas',
    place: 'dialog',
    steps: [
      ...choose('cath.png', 'ci.png', 'clip.mp4'),
      ...caption('Bilder'),
      accordion,
      ...describe(1, 'Eine Katze'),
      ...describe(2, 'Ein Hund vor der Tür'),
      accordion,
    ],
    parts: [
      {
        text: 'Bilder',
        media: [
          { file: 'cath.png', description: 'Eine Katze' },
          { file: 'ci.png', description: 'Ein Hund vor der Tür' },
          { file: 'clip.mp4' },
        ],
      },
    ],
  },
  {
    name: 'pictures that were added, taken out and put in another order in the gallery',
    author: 'me',
    open: '/?lang=ja&lines=paragraphs',
    place: 'dialog',
    steps: [
      ...choose('cath.png', 'ci.png'),
      { click: '#gallery' },
      { upload: '#more-files', files: ['ceffyl.png'], until: '.thumb:nth-child(3)' },
      { click: '.thumb:nth-child(1) .takes-out' },
      { click: '#doomed button' },
      { click: '#last-first' },
      ...caption('un\n\ndau'),
    ],
    parts: [{ text: 'un\n\ndau', media: [{ file: 'ceffyl.png' }, { file: 'ci.png' }] }],
  },
  {
    name: 'alt texts beside small copies, which are open still',
    open: '/?thumbs=copies&previews=smaller&shows=image',
    place: 'dialog',
    steps: [...choose('cath.png', 'ci.png'), ...caption('Dau lun @parc'), accordion, ...describe(2, 'Ci')],
    parts: [{ text: 'Dau lun @parc', media: [{ file: 'cath.png' }, { file: 'ci.png', description: 'Ci' }] }],
  },
  {
    name: 'a reel, after other files were thrown away by going back',
    open: '/',
    place: 'dialog',
    steps: [
      ...choose('cath.png'),
      { click: '.head svg' },
      { upload: '#files', files: ['clip.mp4'], until: '.large video' },
      ...caption('Fideo'),
      { click: 'input[name="creation-location-input"]' },
      { type: 'Aberystwyth' },
    ],
    parts: [{ text: 'Fideo', media: [{ file: 'clip.mp4' }] }],
  },
];
