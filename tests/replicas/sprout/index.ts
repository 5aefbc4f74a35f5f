import { sprout } from '../../../lib/sites/sprout.ts';
import { createSite } from '../simple/server.ts';
import { from, RICH, write } from '../simple/steps.ts';
import type { SiteReplica, Step } from '../site.ts';

const open: Step = { click: 'nav [data-qa-button]' };
const drawer = '[data-qa-drawer-isopen="true"]';
const submit = `${drawer} footer > button:last-of-type`;
const text = `${drawer} :is(textarea, [contenteditable="true"])`;

/**
 * The compose overlay of Sprout Social (facts: composers-tools 4): the attributes of its published component library; which
 * editor is inside is not known, so the layout names one: a text area, `draft` or `lexical`.
 */
export const siteSprout: SiteReplica = {
  recipe: sprout,
  host: 'app.sproutsocial.com',
  create: createSite({
    folder: 'sprout',
    entry: 'app/main.tsx',
    hosts: { 'app.sproutsocial.com': {} },
    publish: /^\/api\/publishing\/messages$/,
  }),
  variants: () => [
    {
      name: 'a message in a text area',
      open: '/publishing/',
      place: 'dialog',
      steps: [open, ...write(text, from('sprout'))],
      parts: [{ text: from('sprout') }],
      post: { submit, steps: [{ click: submit }] },
    },
    {
      name: 'a message in Draft.js, with two pictures',
      open: '/publishing/?layout=draft&lang=de',
      place: 'dialog',
      steps: [
        open,
        ...write(text, RICH),
        { upload: `${drawer} input[type="file"]`, files: ['cath.png', 'ci.png'] },
      ],
      parts: [{ text: RICH, media: [{ file: 'cath.png' }, { file: 'ci.png' }] }],
    },
    {
      name: 'a message for the day after tomorrow, in the zone of the tool',
      open: '/publishing/?layout=later',
      place: 'dialog',
      steps: [open, ...write(text, 'drennydd')],
      parts: [{ text: 'drennydd' }],
      scheduledAt: Date.parse(
        `${new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)}T10:05+09:00`,
      ),
    },
    {
      name: 'a message in Lexical',
      open: '/publishing/?layout=lexical&lang=cy',
      place: 'dialog',
      steps: [open, ...write(text, RICH)],
      parts: [{ text: RICH }],
    },
  ],
  decoys: [
    { name: 'a reply in the inbox', open: '/publishing/', steps: [open], box: '[data-qa-inbox-list-row]' },
    { name: 'a drawer that is closed', open: '/publishing/', box: '[data-qa-drawer-isopen="false"]' },
    { name: 'a comment for the team', open: '/publishing/', steps: [open], box: 'aside textarea' },
  ],
  languages: ['en', 'cy', 'de', 'ja'],
  classes: /^(public-Draft|DraftEditor|notranslate)/,
};
