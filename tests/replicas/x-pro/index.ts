import { xPro } from '../../../lib/sites/x-pro.ts';
import type { SiteReplica, Step } from '../site.ts';
import { createReplica } from '../x/server.ts';

const drawer = '[data-testid="drawerAnimatedDiv"]';
const text = `${drawer} label [data-testid="tweetTextarea_0"]`;
const second = `${drawer} label [data-testid="tweetTextarea_1"]`;
const submit = `${drawer} [data-testid="toolBar"] [role="progressbar"] ~ [role="button"]`;
const open: Step = { click: '.opener' };

/** The replica of X in the clothes of X Pro: columns, a drawer, and a submit control without a test id. */
export const siteXPro: SiteReplica = {
  recipe: xPro,
  host: 'pro.x.com',
  create() {
    const { listener, published } = createReplica({ layout: 'pro' }, 'x-pro');
    return { hosts: { 'pro.x.com': listener }, published };
  },
  variants: () => [
    {
      name: 'a post from the drawer, with a described picture',
      open: '/i/decks/1',
      place: 'inline',
      steps: [
        open,
        { click: text },
        { type: 'Bore da\n\nbawb' },
        {
          upload: `${drawer} [data-testid="fileInput"]`,
          files: ['cath.png'],
          until: `${drawer} [data-testid="attachments"] > [role="group"]:not(:has([role="progressbar"]))`,
        },
        { click: `${drawer} [data-testid="altTextWrapper"]` },
        { click: '[data-testid="altTextInput"]' },
        { type: 'Cath ddu' },
        { click: '[data-testid="endEditingButton"]' },
      ],
      parts: [{ text: 'Bore da\n\nbawb', media: [{ file: 'cath.png', description: 'Cath ddu' }] }],
      post: { submit, steps: [{ click: submit }] },
    },
    {
      name: 'a thread from the drawer',
      open: '/i/decks/1',
      place: 'inline',
      steps: [
        open,
        { click: text },
        { type: 'un' },
        { click: `${drawer} [data-testid="addButton"]` },
        { click: second },
        { type: 'dau' },
      ],
      parts: [{ text: 'un' }, { text: 'dau' }],
    },
    {
      name: 'a reply in a dialog',
      open: '/i/decks/1',
      place: 'dialog',
      steps: [
        { click: 'article [data-testid="reply"]' },
        { click: '#layers label [data-testid="tweetTextarea_0"]' },
        { type: 'diolch' },
      ],
      parts: [{ text: 'diolch' }],
      kind: 'reply',
    },
  ],
  decoys: [
    { name: 'a reply box in a column', open: '/i/decks/1', box: '.column-reply' },
    { name: 'a comment box inside a post', open: '/i/decks/1', box: 'article .comment' },
  ],
  languages: ['en', 'cy', 'ja'],
  classes: /^(public-Draft|DraftEditor|notranslate)/,
};
