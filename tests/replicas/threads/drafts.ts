import type { Step, Variant } from '../site.ts';

const text = (part: number): string => `.sheet .part:nth-child(${part}) [contenteditable]`;
const file = (part: number): string => `.sheet .part:nth-child(${part}) input[type="file"]`;
const write = (selector: string, words: string): Step[] => [{ click: selector }, { type: words }];
const create: Step = { click: '#create' };
const addPart: Step = { click: '.adds [role="button"]' };
const describe = (part: number, item: number, words: string): Step[] => [
  { click: `.sheet .part:nth-child(${part}) .media > div:nth-child(${item}) .describes` },
  ...write('#alt textarea', words),
  { click: '#alt .saves' },
];

export const variants = (): readonly Variant[] => [
  {
    name: 'text with a blank line, emoji, a hashtag and a link',
    open: '/',
    place: 'dialog',
    steps: [
      create,
      ...write(text(1), 'Bore da o threads 🎉 #Cymru\n\nhttps://example.cymru/a?b=c  a diwedd'),
    ],
    parts: [{ text: 'Bore da o threads 🎉 #Cymru\n\nhttps://example.cymru/a?b=c  a diwedd' }],
    post: { submit: '.post', steps: [{ click: '.sheet .post' }] },
  },
  {
    name: 'paragraphs and a picture in the popover',
    author: 'me',
    open: '/?shape=popover&lines=paragraphs&lang=de',
    place: 'inline',
    steps: [
      create,
      ...write(text(1), 'Guten Tag\n\nund noch etwas @parc'),
      { upload: file(1), files: ['cath.png'] },
    ],
    parts: [{ text: 'Guten Tag\n\nund noch etwas @parc', media: [{ file: 'cath.png' }] }],
  },
  {
    name: 'several parts, with the originals of smaller previews and their alt texts',
    author: 'me',
    open: '/?previews=smaller&lang=ja',
    place: 'dialog',
    steps: [
      create,
      ...write(text(1), 'un'),
      { upload: file(1), files: ['cath.png', 'ci.png'] },
      ...describe(1, 2, 'Ci gwyn ger y drws'),
      addPart,
      ...write(text(2), 'dau'),
      { upload: file(2), files: ['clip.mp4'] },
      addPart,
      ...write(text(3), 'tri'),
      ...describe(1, 1, 'Cath ddu'),
    ],
    parts: [
      {
        text: 'un',
        media: [
          { file: 'cath.png', description: 'Cath ddu' },
          { file: 'ci.png', description: 'Ci gwyn ger y drws' },
        ],
      },
      { text: 'dau', media: [{ file: 'clip.mp4' }] },
      { text: 'tri' },
    ],
  },
  {
    name: 'a picture that was taken out again, and an alt text that was not saved',
    open: '/',
    place: 'dialog',
    steps: [
      create,
      { upload: file(1), files: ['cath.png', 'ci.png'] },
      { click: '.media > div:nth-child(1) .removes' },
      { click: '.media .describes' },
      ...write('#alt textarea', 'Nid hwn'),
      { click: '#alt .row [role="button"]' },
    ],
    parts: [{ text: '', media: [{ file: 'ci.png' }] }],
  },
  {
    name: 'a poll',
    open: '/',
    place: 'dialog',
    steps: [
      create,
      ...write(text(1), 'Te?'),
      { click: '.makes-poll' },
      ...write('.poll input:nth-of-type(1)', 'Ie'),
      ...write('.poll input:nth-of-type(2)', 'Na'),
      { click: '.poll [role="button"]' },
      ...write('.poll input:nth-of-type(3)', 'Efallai'),
    ],
    parts: [
      { text: 'Te?', poll: { options: ['Ie', 'Na', 'Efallai'], durationMs: 86_400_000, multiple: false } },
    ],
  },
  {
    name: 'a reply below a post, in no dialog',
    open: '/@llyfrgell/post/AbC1',
    place: 'inline',
    steps: write('main .part [contenteditable]', 'diolch'),
    parts: [{ text: 'diolch' }],
    kind: 'reply',
  },
  {
    name: 'a reply in the dialog, whose address does not say so',
    author: 'me',
    open: '/?lang=ja',
    place: 'dialog',
    steps: [{ click: '.post-card:nth-of-type(2) .answers' }, ...write(text(1), 'diolch')],
    parts: [{ text: 'diolch' }],
    kind: 'reply',
  },
];
