import { youtube } from '../../../lib/sites/youtube.ts';
import { POLICY } from '../play.ts';
import { createSite } from '../simple/server.ts';
import { from, overwrite, write } from '../simple/steps.ts';
import type { SiteReplica, Step, Variant } from '../site.ts';

const open = '/@cymru/posts';
const expand: Step = { click: 'ytd-backstage-post-dialog-renderer #placeholder-area' };
const text = 'ytd-backstage-post-dialog-renderer #creation-box #contenteditable-root';
const submit = '#buttons > #submit-button button';
const upload = '/channel/UC1/videos/upload?d=ud';
const dialog = 'ytcp-uploads-dialog[video-id]';
const video: Step = {
  upload: 'input[name="Filedata"]',
  files: ['clip.mp4'],
  until: `${dialog} #description-textarea`,
};

/**
 * Posts of a channel on YouTube and the upload dialog of Studio (facts: composers-social 10): custom elements in the light,
 * plain editable boxes, copies of size zero, dialogs that stay when they are closed, and Trusted Types.
 */
export const siteYouTube: SiteReplica = {
  recipe: youtube,
  host: 'www.youtube.com',
  create: createSite({
    folder: 'youtube',
    entry: 'app/main.ts',
    policy: `${POLICY}; require-trusted-types-for 'script'; trusted-types 'none'`,
    hosts: { 'www.youtube.com': {}, 'studio.youtube.com': { layout: 'studio' } },
    publish: /^\/youtubei\/v1\/(backstage\/create_post|video_manager\/metadata_update)$/,
  }),
  variants: (now) => [
    {
      name: 'a post of text',
      open,
      place: 'inline',
      steps: [expand, ...write(text, from('youtube'))],
      parts: [{ text: from('youtube') }],
      post: { submit, steps: [{ click: submit }] },
    },
    {
      name: 'a post with two pictures',
      author: 'cymru',
      open: `${open}?lang=cy&previews=smaller`,
      place: 'inline',
      steps: [
        expand,
        ...write(text, 'Lluniau'),
        { click: '#image-button button' },
        { upload: '#attachment input[type="file"]', files: ['cath.png', 'ci.png'] },
      ],
      parts: [{ text: 'Lluniau', media: [{ file: 'cath.png' }, { file: 'ci.png' }] }],
    },
    {
      name: 'a poll',
      open: `${open}?lang=de`,
      place: 'inline',
      steps: [
        expand,
        ...write(text, 'Te?'),
        { click: '#poll-button button' },
        { click: '.ytPostsCreationOptionsViewModelAddOptionButton' },
        ...['Ie', 'Na', 'Efallai'].flatMap((it, at) =>
          write(`yt-posts-creation-option-view-model:nth-child(${at + 1}) textarea`, it),
        ),
      ],
      parts: [
        {
          text: 'Te?',
          poll: { options: ['Ie', 'Na', 'Efallai'], durationMs: 168 * 3_600_000, multiple: false },
        },
      ],
    },
    {
      name: 'a post for members',
      open,
      place: 'inline',
      steps: [
        expand,
        ...write(text, 'i aelodau'),
        { click: '#visibility-button' },
        { click: '[role="menu"] > :nth-child(2)' },
      ],
      parts: [{ text: 'i aelodau' }],
      audience: 'unknown',
    },
    ...['en', 'ja'].map(
      (lang): Variant => ({
        name: 'a post for the middle of next month, in the zone of the channel',
        open: `${open}?lang=${lang}`,
        place: 'inline',
        steps: [
          expand,
          ...write(text, 'mis nesaf'),
          { click: '#commentbox #option-menu button' },
          { click: '[role="menuitem"]:first-child:not([role="menu"] > *)' },
          { click: '#date-picker' },
          { click: '.calendar-month:last-of-type .calendar-day:nth-of-type(15)' },
          { click: '#time-picker' },
          { click: '#time-listbox > :nth-child(86)' },
        ],
        parts: [{ text: 'mis nesaf' }],
        scheduledAt: nextMonth(now, 15, 21, 15),
      }),
    ),
    {
      name: 'a video, before it is asked who may see it',
      host: 'studio.youtube.com',
      open: `${upload}&lang=ja`,
      place: 'dialog',
      steps: [
        video,
        ...overwrite(`${dialog} #title-textarea #textbox`, 'Y fideo'),
        ...write(`${dialog} #description-textarea #textbox`, 'Un\n\ndau'),
      ],
      parts: [{ text: 'Y fideo\n\nUn\n\ndau', media: [{ file: 'clip.mp4' }] }],
      audience: 'unknown',
    },
    {
      name: 'a video that is scheduled in the last step, in the zone of the channel',
      host: 'studio.youtube.com',
      open: upload,
      place: 'dialog',
      steps: [video, ...write(`${dialog} #description-textarea #textbox`, 'Wedyn')],
      parts: [{ text: 'clip\n\nWedyn', media: [{ file: 'clip.mp4' }] }],
      audience: 'unknown',
      post: {
        submit: ':is(#next-button, #done-button) button',
        steps: [
          ...[1, 2, 3].map((): Step => ({ click: '#next-button button' })),
          { click: '#second-container-expand-button' },
          { click: '#datepicker-trigger' },
          ...overwrite('ytcp-date-picker input', inWords(nextMonth(now, 15, 9, 0))),
          { press: 'Enter' },
          ...overwrite('#time-of-day-container input', '9:15 PM'),
          { click: `${dialog} #done-button button` },
        ],
        later: nextMonth(now, 15, 21, 15),
      },
    },
  ],
  decoys: [
    { name: 'a box for comments', open, steps: [expand], box: 'ytd-comments' },
    { name: 'a copy without size', open, steps: [expand], box: '.ghost #contenteditable-root' },
    { name: 'a live chat', open, box: 'yt-live-chat-text-input-field-renderer' },
    {
      name: 'a dialog that was closed',
      host: 'studio.youtube.com',
      open: upload,
      box: 'ytcp-uploads-dialog',
    },
  ],
  languages: ['en', 'cy', 'de', 'ja'],
  classes: /^(yt|ghost|gone)/,
};

/** A day of the next month at a time of Tokyo, ms since the epoch. */
function nextMonth(now: number, day: number, hour: number, minute: number): number {
  const there = new Date(now + 9 * 3_600_000);
  return Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, day, hour - 9, minute);
}

const inWords = (at: number): string =>
  new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'Asia/Tokyo' }).format(at);
