import { POLICY } from '../play.ts';
import { from, write } from '../simple/steps.ts';
import type { SiteReplica } from '../site.ts';
import { pictures, start, toolReplica, two } from './tool.ts';

/**
 * Tools of whose composers the facts tell little more than what is there (facts: composers-tools 8 to 18): each as unlike the
 * others as that allows, because the next one will be unlike them all.
 */

const tomorrow = (now: number): number => Math.ceil(now / 60_000) * 60_000 + 86_400_000;

const part = (at: number) => `ol > li:nth-child(${at})`;

export const sitePubler = toolReplica({
  id: 'publer',
  entry: 'publer.ts',
  host: 'app.publer.com',
  path: '/#/calendar/posts',
  decoys: ['comment', 'inbox', 'hashtags', 'ghost'],
  languages: ['en', 'cy', 'ja'],
  variants: (now) => [
    {
      name: 'a post on a page with the accounts at the left',
      place: 'inline',
      steps: [start, ...write('.ProseMirror', from('publer'))],
      parts: [{ text: from('publer') }],
    },
    {
      name: 'a thread, of which the second part has pictures',
      place: 'inline',
      steps: [
        start,
        ...write(`${part(1)} .ProseMirror`, 'un'),
        { click: 'ol + button' },
        ...write(`${part(2)} .ProseMirror`, 'dau'),
        pictures(`${part(2)} input[type="file"]`),
      ],
      parts: [{ text: 'un' }, { text: 'dau', media: two }],
    },
    {
      name: 'a post for tomorrow, with a Mastodon account that is chosen too',
      search: `layout=mastodon&suggests=${tomorrow(now)}`,
      place: 'inline',
      steps: [start, ...write('.ProseMirror', 'yfory')],
      parts: [{ text: 'yfory' }],
      scheduledAt: tomorrow(now),
      asks: 'double',
    },
  ],
});

const siteZohoSocial = toolReplica({
  id: 'zoho-social',
  entry: 'zoho.ts',
  host: 'social.zoho.com',
  path: '/social/acme/7/Home.do',
  decoys: ['inbox', 'note', 'comment', 'question'],
  languages: ['en', 'de', 'ja'],
  variants: (now) => [
    {
      name: 'a post that may go now or tomorrow, each by a control of its own',
      search: `suggests=${tomorrow(now)}`,
      place: 'inline',
      steps: [start, ...write('.layer form textarea', 'nawr neu yfory')],
      parts: [{ text: 'nawr neu yfory' }],
      // Refused as a post of now, it is scheduled then.
      post: {
        submit: '#now',
        steps: [{ click: '#now' }],
        again: [{ click: '#schedule' }],
        later: tomorrow(now),
      },
    },
    {
      name: 'two pictures',
      place: 'inline',
      steps: [start, ...write('.layer form textarea', from('zoho')), pictures('.layer input[type="file"]')],
      parts: [{ text: from('zoho'), media: two }],
    },
  ],
});

const text = '.public-DraftEditor-content';
const siteSocialPilot = toolReplica({
  id: 'socialpilot',
  entry: 'socialpilot.tsx',
  host: 'app.socialpilot.co',
  path: '/create',
  decoys: ['comment', 'inbox', 'ghost', 'note'],
  languages: ['en', 'cy', 'ja'],
  variants: () => [
    {
      name: 'a post that goes out by a menu',
      search: 'layout=menu',
      place: 'dialog',
      steps: [start, ...write(text, 'trwy ddewislen')],
      parts: [{ text: 'trwy ddewislen' }],
      post: { submit: '#opener', steps: [{ click: '#opener' }, { click: '#item' }] },
    },
    {
      name: 'two pictures, beside a preview with buttons of its own',
      place: 'dialog',
      search: 'previews=smaller',
      steps: [start, ...write(text, from('socialpilot')), pictures('[role="dialog"] input[type="file"]')],
      parts: [{ text: from('socialpilot'), media: two }],
    },
  ],
});

const siteAgorapulse = toolReplica({
  id: 'agorapulse',
  entry: 'agorapulse.ts',
  host: 'app.agorapulse.com',
  path: '/calendar',
  decoys: ['inbox', 'note', 'hashtags'],
  languages: ['en', 'de', 'ja'],
  variants: (now) => [
    {
      name: 'a post in a window, with a note to colleagues',
      place: 'dialog',
      steps: [start, ...write('.ql-editor', from('agorapulse')), ...write('dialog textarea', 'i ni')],
      parts: [{ text: from('agorapulse') }],
    },
    {
      name: 'two pictures for tomorrow, with an account that says it is on Mastodon',
      search: `layout=mastodon&suggests=${tomorrow(now)}`,
      place: 'dialog',
      steps: [start, ...write('.ql-editor', 'yfory'), pictures()],
      parts: [{ text: 'yfory', media: two }],
      scheduledAt: tomorrow(now),
      asks: 'double',
    },
  ],
});

const frame = '#content_ifr >>> body';
const siteHubSpot = toolReplica({
  id: 'hubspot',
  entry: 'hubspot.ts',
  host: 'app.hubspot.com',
  path: '/social-composer/7',
  decoys: ['comment', 'inbox', 'question', 'ghost'],
  languages: ['en', 'cy', 'ja'],
  // TinyMCE writes styles into its frame.
  policy: POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  variants: () => [
    {
      name: 'a post that is written in a frame',
      place: 'inline',
      steps: [start, { wait: `${frame} p` }, ...write(frame, from('hubspot'))],
      parts: [{ text: from('hubspot') }],
      post: { submit: '#now', steps: [{ click: '#now' }] },
    },
    {
      name: 'two pictures',
      place: 'inline',
      steps: [start, { wait: `${frame} p` }, ...write(frame, 'Lluniau'), pictures()],
      parts: [{ text: 'Lluniau', media: two }],
    },
  ],
});

const asset = (at: number) => `:nth-child(${at} of :has(> img)) .alt`;
const siteSprinklr = toolReplica({
  id: 'sprinklr',
  entry: 'sprinklr.ts',
  host: 'space.sprinklr.com',
  path: '/new',
  decoys: ['comment', 'inbox', 'hashtags', 'question'],
  languages: ['en', 'de', 'ja'],
  variants: () => [
    {
      name: 'a post in a panel, where others may have to say yes',
      place: 'inline',
      steps: [start, ...write('[role="region"] [contenteditable]', from('sprinklr'))],
      parts: [{ text: from('sprinklr') }],
    },
    {
      name: 'two pictures, each described below it',
      place: 'inline',
      steps: [
        start,
        ...write('[role="region"] [contenteditable]', 'Lluniau'),
        pictures(),
        ...write(asset(1), 'Cath ar y wal'),
        ...write(asset(2), 'Ci gwyn'),
      ],
      parts: [
        {
          text: 'Lluniau',
          media: [
            { file: 'cath.png', description: 'Cath ar y wal' },
            { file: 'ci.png', description: 'Ci gwyn' },
          ],
        },
      ],
    },
  ],
});

/** A tool whose composer has two text boxes of one make. */
export const twice = {
  replica: siteSprinklr,
  draft: { open: '/new?layout=twice', steps: [start], place: 'inline' },
} as const;

export const siteTools: readonly SiteReplica[] = [
  sitePubler,
  siteZohoSocial,
  siteSocialPilot,
  siteAgorapulse,
  siteHubSpot,
  siteSprinklr,
];
