import { bluesky } from '../../../lib/sites/bluesky.ts';
import { createSite } from '../simple/server.ts';
import { RICH, write } from '../simple/steps.ts';
import type { SiteReplica, Step } from '../site.ts';

const open: Step = { click: '[data-testid="composeFAB"]' };
const text = '[data-testid="composePostView"] .ProseMirror';
const LAST_TEXT = '[data-testid="composePostView"] div:has(> .sticky) .ProseMirror';
const second = '[data-testid="composePostView"] .sticky';
const submit = '[data-testid="composerPublishBtn"]:not(:disabled)';
const upload = (...files: ('cath.png' | 'ci.png' | 'clip.mp4')[]): Step[] => [
  { click: '[data-testid="openMediaBtn"]' },
  { upload: 'body > input[type="file"]', files },
];
const alt = (place: number, words: string): Step[] => [
  { click: `[data-testid="selectedPhotosView"] > :nth-child(${place}) [data-testid="altTextButton"]` },
  ...write('[role="dialog"] textarea', words),
];

/**
 * A site that behaves like Bluesky (facts: composers-social 13): the real TipTap, a file input that stands for a moment,
 * alt texts that never show in the composer, threads, replies and quotes.
 */
export const siteBluesky: SiteReplica = {
  recipe: bluesky,
  host: 'bsky.app',
  create: createSite({
    folder: 'bluesky',
    entry: 'app/main.tsx',
    hosts: { 'bsky.app': {} },
    publish: /^\/xrpc\/com\.atproto\.repo\.applyWrites$/,
  }),
  variants: () => [
    {
      name: 'text with emoji, a blank line, a hashtag and a link',
      open: '/',
      place: 'dialog',
      steps: [open, ...write(text, RICH)],
      parts: [{ text: RICH }],
      post: { submit, steps: [{ click: submit }] },
    },
    {
      name: 'a person chosen from the suggestions, and a break inside a paragraph',
      open: '/intent/compose',
      place: 'dialog',
      steps: [
        ...write(text, 'Diolch @'),
        { click: '[data-testid="autocompleteButton"]' },
        // The editor takes the focus back a moment after the press.
        { wait: '.ProseMirror-focused .mention' },
        { type: 'am bopeth' },
        { press: 'Shift+Enter' },
        { type: 'hwyl' },
      ],
      parts: [{ text: 'Diolch @llyfrgell.bsky.social am bopeth\nhwyl' }],
    },
    {
      name: 'two pictures with alt texts, saved by closing in either way',
      open: '/?lang=cy',
      place: 'dialog',
      steps: [
        open,
        ...write(text, 'Lluniau'),
        ...upload('cath.png', 'ci.png'),
        ...alt(1, 'Cath ddu'),
        { click: '[role="dialog"] textarea' },
        { click: '.sheet button:last-child:not(:disabled):not([data-testid])' },
        ...alt(2, 'Ci'),
        { click: '[aria-label="Close active dialog"]' },
      ],
      parts: [
        {
          text: 'Lluniau',
          media: [
            { file: 'cath.png', description: 'Cath ddu' },
            { file: 'ci.png', description: 'Ci' },
          ],
        },
      ],
    },
    {
      name: 'a picture whose preview is smaller',
      open: '/?previews=smaller',
      place: 'dialog',
      steps: [open, ...upload('cath.png')],
      parts: [{ text: '', media: [{ file: 'cath.png' }] }],
    },
    {
      name: 'a picture that is not for everybody',
      open: '/?lang=de',
      place: 'dialog',
      steps: [
        open,
        ...upload('cath.png'),
        { click: '[data-testid="labelsBtn"]' },
        { click: '[role="dialog"] [role="checkbox"]' },
        { click: '[role="dialog"] [role="checkbox"] + *' },
      ],
      parts: [{ text: '', media: [{ file: 'cath.png' }] }],
      sensitive: true,
    },
    {
      name: 'a video',
      open: '/?lang=ja',
      place: 'dialog',
      steps: [open, ...write(text, 'fideo'), ...upload('clip.mp4')],
      parts: [{ text: 'fideo', media: [{ file: 'clip.mp4' }] }],
    },
    {
      name: 'a thread with a picture in its second part',
      open: '/',
      place: 'dialog',
      steps: [
        open,
        ...write(text, 'un'),
        { click: '[aria-label="Add another post to thread"]' },
        { wait: second },
        { click: LAST_TEXT },
        { type: 'dau' },
        ...upload('ci.png'),
      ],
      parts: [{ text: 'un' }, { text: 'dau', media: [{ file: 'ci.png' }] }],
    },
    {
      name: 'a quote, one of two posts of the same author',
      open: '/?lang=de',
      place: 'dialog',
      steps: [
        { click: '[data-testid^="feedItem"]:nth-of-type(3) [data-testid="repostBtn"]' },
        { click: '[data-testid="quoteBtn"]' },
        ...write(text, 'darllenwch'),
      ],
      parts: [{ text: 'darllenwch' }],
      kind: 'quote',
      quotedUrl: 'https://bsky.app/profile/llyfrgell.bsky.social/post/3kac',
    },
    {
      name: 'a reply',
      open: '/?lang=ja',
      place: 'dialog',
      steps: [
        { click: '[data-testid^="feedItem"]:nth-of-type(2) [data-testid="replyBtn"]' },
        ...write(text, 'diolch'),
      ],
      parts: [{ text: 'diolch' }],
      kind: 'reply',
    },
  ],
  decoys: [
    { name: 'the search', open: '/', box: 'nav [type="search"]' },
    { name: 'a chat', open: '/', steps: [open], box: '[data-testid="convo"]' },
    { name: 'an editor out of sight', open: '/', steps: [open], box: '.gone' },
  ],
  languages: ['en', 'cy', 'de', 'ja'],
  classes: /^(ProseMirror|tiptap|mention|autolink)/,
};
