import { hubspot, publer } from '../../../lib/sites/undescribed.ts';
import { createSite } from '../simple/server.ts';
import { from, write } from '../simple/steps.ts';
import type { SiteReplica, Step } from '../site.ts';

const kit = { folder: 'undescribed', entry: 'app/main.ts', publish: /^\/api\/v1\/posts$/ };
const start: Step = { click: '#create' };
const text = '[role="dialog"] [contenteditable]';
const submit = 'footer > button:nth-of-type(3)';
const pictures: Step = { upload: 'label > input[type="file"]', files: ['cath.png', 'ci.png'] };

/** What stands on the page beside the composer; the first also while none is open. */
const boxes = [
  ['a comment below a post', 'article'],
  ['a message in the inbox', '.inbox'],
  ['a copy that is not shown', '#ghost'],
] as const;
const decoys = (open: string, steps: readonly Step[]) => [
  ...boxes.map(([name, box]) => ({ name: `${name}, and no composer`, open, box })),
  ...boxes.map(([name, box]) => ({ name, open, steps, box })),
];

/** A window over the calendar, with the accounts at the left (facts: composers-tools 10). */
export const sitePubler: SiteReplica = {
  recipe: publer,
  host: 'app.publer.com',
  create: createSite({ ...kit, recipe: publer.id, hosts: { 'app.publer.com': {} } }),
  variants: (now) => {
    const tomorrow = Math.ceil(now / 60_000) * 60_000 + 86_400_000;
    return [
      {
        name: 'a post in a window',
        open: '/?to=#/calendar/posts',
        place: 'dialog',
        steps: [start, ...write(text, from('publer'))],
        parts: [{ text: from('publer') }],
        audience: 'unknown',
        post: { submit, steps: [{ click: submit }] },
      },
      {
        name: 'two pictures, with a Mastodon account that is chosen too',
        open: '/?layout=mastodon&previews=smaller#/calendar/posts',
        place: 'dialog',
        steps: [start, ...write(text, 'Lluniau'), pictures],
        parts: [{ text: 'Lluniau', media: [{ file: 'cath.png' }, { file: 'ci.png' }] }],
        audience: 'unknown',
        asks: 'double',
      },
      {
        name: 'a post for tomorrow',
        open: `/?suggests=${tomorrow}`,
        place: 'dialog',
        steps: [start, ...write(text, 'yfory')],
        parts: [{ text: 'yfory' }],
        audience: 'unknown',
        scheduledAt: tomorrow,
      },
    ];
  },
  decoys: decoys('/', [start]),
  languages: ['en', 'cy', 'de', 'ja'],
};

/** A page of its own (facts: composers-tools 17). */
export const siteHubSpot: SiteReplica = {
  recipe: hubspot,
  host: 'app.hubspot.com',
  create: createSite({ ...kit, recipe: hubspot.id, hosts: { 'app.hubspot.com': {} } }),
  variants: () => [
    {
      name: 'a post on a page of its own',
      open: '/social-composer/7?create=true',
      place: 'inline',
      steps: [start, ...write('.page textarea', from('hubspot'))],
      parts: [{ text: from('hubspot') }],
      audience: 'unknown',
      post: { submit, steps: [{ click: submit }] },
    },
    {
      name: 'two pictures',
      open: '/social-composer/7?create=true&lang=ja',
      place: 'inline',
      steps: [start, ...write('.page textarea', 'Lluniau'), pictures],
      parts: [{ text: 'Lluniau', media: [{ file: 'cath.png' }, { file: 'ci.png' }] }],
      audience: 'unknown',
    },
  ],
  decoys: decoys('/social/7/manage', [start]),
  languages: ['en', 'cy', 'de', 'ja'],
};
