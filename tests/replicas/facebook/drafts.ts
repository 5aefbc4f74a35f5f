import type { FileName } from '../files.ts';
import type { Step, Variant } from '../site.ts';

const TEXT = '.sheet form [contenteditable]';
const FILE = '.sheet input[type="file"]';
const write = (words: string): Step[] => [{ click: '#opener' }, { click: TEXT }, { type: words }];

/** The previews change to copies on the site's servers once they are uploaded. */
const attach = (...files: FileName[]): Step => ({
  upload: FILE,
  files,
  until: `.photos .row > div:nth-child(${files.length}) :is(img[src*="scontent"], video):last-child`,
});
const detail = (words: string): Step[] => [
  { click: '#detail label:nth-of-type(2) input' },
  { click: '#detail textarea' },
  { type: words },
  { click: '#detail .apart > [role="button"]:last-child' },
];

export const variants = (): readonly Variant[] => [
  {
    name: 'a post of a profile, with emoji that are pictures',
    open: '/?emoji=pictures',
    place: 'dialog',
    steps: write('Bore da o facebook 🎉 #Cymru\n\nail linell  a diwedd'),
    parts: [{ text: 'Bore da o facebook 🎉 #Cymru\n\nail linell  a diwedd' }],
    post: { submit: '.foot [role="button"]', steps: [{ click: '.foot [role="button"]' }] },
  },
  {
    name: 'two pictures with alt texts, once the previews are copies',
    author: 'Me',
    open: '/me?lang=cy',
    place: 'dialog',
    steps: [
      ...write('Lluniau'),
      attach('cath.png', 'ci.png'),
      { click: '.edits' },
      { click: '#photos .row:nth-of-type(2) [role="button"]' },
      ...detail('Ci gwyn ger y drws'),
      { click: '#photos .row:nth-of-type(1) [role="button"]' },
      ...detail('Cath ddu'),
      { click: '#photos > [role="button"]' },
    ],
    parts: [
      {
        text: 'Lluniau',
        media: [
          { file: 'cath.png', description: 'Cath ddu' },
          { file: 'ci.png', description: 'Ci gwyn ger y drws' },
        ],
      },
    ],
  },
  {
    name: 'alt text that was written before the preview became a copy, and a video',
    open: '/?previews=smaller',
    place: 'dialog',
    steps: [
      { click: '#opener' },
      attach('cath.png'),
      { click: '.edits' },
      ...detail('Cath'),
      attach('clip.mp4'),
    ],
    parts: [{ text: '', media: [{ file: 'cath.png', description: 'Cath' }, { file: 'clip.mp4' }] }],
  },
  {
    name: 'a card whose address was taken out of the text',
    open: '/?lines=paragraphs&lang=ja',
    place: 'dialog',
    steps: [
      ...write('https://example.cymru/a?b=c '),
      { wait: '.card' },
      { click: TEXT },
      { press: 'Control+a' },
      { type: 'Darllenwch' },
    ],
    parts: [{ text: 'Darllenwch', link: 'https://example.cymru/a?b=c' }],
  },
  {
    name: 'words on a coloured ground, in a text box of its own',
    open: '/',
    place: 'dialog',
    steps: [
      ...write('Bore'),
      { click: '.sheet form > div > .row:nth-of-type(3) [role="button"]' },
      { click: '.ground [contenteditable]' },
      { press: 'End' },
      { type: ' da' },
    ],
    parts: [{ text: 'Bore da' }],
  },
  {
    name: 'a post for friends',
    open: '/?lang=cy',
    place: 'dialog',
    steps: [
      ...write('i ffrindiau'),
      { click: '.chip' },
      { click: '#audiences [role="radio"]:nth-child(2)' },
      { click: '#audiences > [role="button"]' },
    ],
    parts: [{ text: 'i ffrindiau' }],
    audience: 'unknown',
  },
  {
    name: 'a post in a group',
    author: 'Me',
    open: '/groups/5',
    place: 'dialog',
    steps: write('i ni'),
    parts: [{ text: 'i ni' }],
    audience: 'restricted',
  },
  {
    name: 'a post of a page, whose audience comes in a second step',
    author: 'Parc Lleol',
    open: '/parc-lleol',
    place: 'dialog',
    steps: [...write('Ar agor am naw'), attach('ceffyl.png')],
    parts: [{ text: 'Ar agor am naw', media: [{ file: 'ceffyl.png' }] }],
    audience: 'unknown',
  },
];
