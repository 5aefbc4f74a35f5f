import { tiktok } from '../../../lib/sites/tiktok.ts';
import { createSite } from '../simple/server.ts';
import { overwrite, RICH, tomorrowAt } from '../simple/steps.ts';
import type { SiteReplica, Step } from '../site.ts';

const text = 'main [data-e2e="caption_container"] .public-DraftEditor-content';
const submit = '[data-e2e="post_video_button"]';
const open = '/tiktokstudio/upload?from=upload';
const video: Step = { upload: 'input[accept="video/*"]', files: ['clip.mp4'] };

/**
 * The upload page of TikTok Studio (facts: composers-social 8): a card for files that gives way to the form, the real
 * Draft.js with the name of the file in it, and a question after the press where the layout is `check`.
 */
export const siteTikTok: SiteReplica = {
  recipe: tiktok,
  host: 'www.tiktok.com',
  create: createSite({
    folder: 'tiktok',
    entry: 'app/main.tsx',
    hosts: { 'www.tiktok.com': {} },
    publish: /^\/tiktok\/web\/project\/post\/v1\/$/,
  }),
  variants: () => [
    {
      name: 'a video with a caption written over the name of its file',
      open,
      place: 'inline',
      steps: [video, ...overwrite(text, RICH)],
      parts: [{ text: RICH, media: [{ file: 'clip.mp4' }] }],
    },
    {
      name: 'a video as it comes',
      open,
      place: 'inline',
      steps: [video, { wait: text }],
      parts: [{ text: 'clip', media: [{ file: 'clip.mp4' }] }],
    },
    {
      name: 'a person chosen from the suggestions',
      open: `${open}&lang=de`,
      place: 'inline',
      steps: [
        video,
        ...overwrite(text, 'gyda @lly'),
        { click: '.mention-suggestion-item' },
        { type: ' heddiw' },
      ],
      parts: [{ text: 'gyda @llyfrgell heddiw', media: [{ file: 'clip.mp4' }] }],
    },
    {
      name: 'two photos',
      open: `${open}&previews=smaller&lang=ja`,
      place: 'inline',
      steps: [
        { upload: 'input[accept^="image/jpeg"]', files: ['cath.png', 'ci.png'] },
        ...overwrite(text, 'Lluniau o tiktok'),
      ],
      parts: [{ text: 'Lluniau o tiktok', media: [{ file: 'cath.png' }, { file: 'ci.png' }] }],
      post: { submit, steps: [{ click: `${submit}:not(:disabled)` }] },
    },
    {
      name: 'a video for friends',
      open,
      place: 'inline',
      steps: [
        video,
        ...overwrite(text, 'i ffrindiau'),
        { click: '[data-e2e="video_visibility_container"] button' },
        { click: '[role="listbox"] > :nth-child(2)' },
      ],
      parts: [{ text: 'i ffrindiau', media: [{ file: 'clip.mp4' }] }],
      audience: 'unknown',
    },
    {
      name: 'a schedule',
      open: `${open}&lang=cy`,
      place: 'inline',
      steps: [
        video,
        ...overwrite(text, 'yfory'),
        { click: '[data-e2e="schedule_container"] label:nth-child(2) input' },
      ],
      parts: [{ text: 'yfory', media: [{ file: 'clip.mp4' }] }],
      scheduledAt: tomorrowAt(9, 30),
    },
  ],
  decoys: [
    { name: 'the search', open, box: 'nav [type="search"]' },
    { name: 'a box for feedback', open, steps: [video], box: 'nav textarea' },
    { name: 'a form out of sight', open, steps: [video], box: 'nav .gone' },
  ],
  languages: ['en', 'cy', 'de', 'ja'],
  classes: /^(public-Draft|DraftEditor|notranslate|upload-card)/,
};
