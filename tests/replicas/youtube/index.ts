import { youtube } from '../../../lib/sites/youtube.ts';
import { POLICY } from '../play.ts';
import { createSite } from '../simple/server.ts';
import { from, overwrite, write } from '../simple/steps.ts';
import type { SiteReplica, Step } from '../site.ts';

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
    {
      name: 'a post for tomorrow, in the zone of the channel',
      open: `${open}?suggests=${inAnHour(now)}`,
      place: 'inline',
      steps: [expand, ...write(text, 'yfory'), { click: '#commentbox #option-menu button' }],
      parts: [{ text: 'yfory' }],
      scheduledAt: inAnHour(now),
    },
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

/** A day and an hour ahead, at a full minute. */
function inAnHour(now: number): number {
  return Math.ceil(now / 60_000) * 60_000 + 25 * 3_600_000;
}
