import { reddit } from '../../../lib/sites/reddit.ts';
import { createSite } from '../simple/server.ts';
import { RICH, write } from '../simple/steps.ts';
import type { SiteReplica, Step } from '../site.ts';

const title = (text: string): Step[] =>
  write('#post-composer__title faceplate-textarea-input >>> textarea', text);
const gallery = 'r-post-media-input >>> post-media-gallery >>>';
const body = '#post-composer_bodytext [contenteditable]';
const submit = '#submit-post-button >>> button:not(:disabled)';
const tab = (place: number): Step => ({
  click: `r-post-type-select >>> faceplate-tracker:nth-child(${place}) button`,
});

/**
 * A site that behaves like Reddit (facts: composers-social 11): web components with open shadow roots around the real
 * Lexical, and on `old.reddit.com` a form of text areas that leaves the page when it is sent.
 */
export const siteReddit: SiteReplica = {
  recipe: reddit,
  host: 'www.reddit.com',
  create: createSite({
    folder: 'reddit',
    entry: 'app/main.ts',
    hosts: { 'www.reddit.com': {}, 'old.reddit.com': { layout: 'old' } },
    publish: /^\/(svc\/shreddit|api)\/submit$/,
    leads: (id) => `/r/cymru/comments/${id}/a_title/`,
    answer: ({ headers }, { pathname }) =>
      headers.host?.startsWith('old.') && pathname.includes('/comments/')
        ? { type: 'text/html; charset=utf-8', body: '<!doctype html><h1>A title</h1>' }
        : null,
  }),
  variants: () => [
    {
      name: 'a title and a text',
      open: '/r/cymru/submit?type=TEXT',
      place: 'inline',
      steps: [...title('Y teitl'), ...write(body, RICH)],
      parts: [{ text: `Y teitl\n\n${RICH}` }],
      post: {
        submit,
        steps: [{ click: submit }],
        address: /^https:\/\/www\.reddit\.com\/r\/cymru\/comments\/900\d\/a_title\/$/,
      },
    },
    {
      name: 'a video',
      open: '/r/cymru/submit?type=IMAGE&lang=de',
      place: 'inline',
      steps: [...title('Clip'), { upload: 'r-post-media-input >>> input[type="file"]', files: ['clip.mp4'] }],
      parts: [{ text: 'Clip', media: [{ file: 'clip.mp4' }] }],
    },
    {
      name: 'a gallery, whose parts lie in roots within roots, with captions, which are no alt texts',
      open: '/r/cymru/submit?type=IMAGE&layout=gallery&previews=smaller',
      place: 'inline',
      steps: [
        ...title('Oriel'),
        { upload: `${gallery} input[type="file"]`, files: ['cath.png'] },
        ...write(`${gallery} [name="caption"]`, 'Cath'),
        { upload: `${gallery} input[type="file"]`, files: ['ci.png'] },
      ],
      parts: [{ text: 'Oriel', media: [{ file: 'cath.png' }, { file: 'ci.png' }] }],
      // With the previews, which are smaller, it would wait for a look.
      post: { submit, steps: [{ click: submit }] },
    },
    {
      name: 'a title alone, on a page of one’s own',
      open: '/user/carys/submit',
      place: 'inline',
      steps: title('Dim ond teitl'),
      parts: [{ text: 'Dim ond teitl' }],
    },
    {
      name: 'a text in the other editor, which is a text area in a shadow root',
      open: '/submit?layout=markdown&lang=de',
      place: 'inline',
      steps: [...title('Titel'), ...write('#post-composer_bodytext >>> textarea', 'eins\n\nzwei')],
      parts: [{ text: 'Titel\n\neins\n\nzwei' }],
    },
    {
      name: 'a link',
      open: '/r/cymru/submit?lang=cy',
      place: 'inline',
      steps: [
        ...title('Darllenwch'),
        tab(3),
        ...write('faceplate-textarea-input[name="link"] >>> textarea', 'https://example.cymru/a'),
      ],
      parts: [{ text: 'Darllenwch', link: 'https://example.cymru/a' }],
    },
    {
      name: 'a poll, marked as not safe for work',
      open: '/r/cymru/submit?lang=ja',
      place: 'inline',
      steps: [
        ...title('Te?'),
        tab(4),
        ...write('r-post-poll-input >>> faceplate-text-input:nth-of-type(1) >>> input', 'Ie'),
        ...write('r-post-poll-input >>> faceplate-text-input:nth-of-type(2) >>> input', 'Na'),
        { click: '#reddit-post-flair-button' },
        { click: 'r-post-flairs-modal >>> [name="nsfw"]' },
        { click: 'r-post-flairs-modal >>> #post-flair-modal-apply-button' },
      ],
      parts: [{ text: 'Te?', poll: { options: ['Ie', 'Na'], durationMs: 86_400_000, multiple: false } }],
      sensitive: true,
    },
    {
      name: 'a post in a community that is private',
      open: '/r/pwyllgor/submit',
      place: 'inline',
      steps: [...title('I ni'), ...write(body, 'yn unig')],
      parts: [{ text: 'I ni\n\nyn unig' }],
      audience: 'restricted',
    },
    {
      name: 'a text on the old site',
      host: 'old.reddit.com',
      open: '/r/cymru/submit?selftext=true',
      place: 'inline',
      steps: [...write('[name="title"]', 'Hen'), ...write('#text-field [name="text"]', 'ffasiwn\n\niawn')],
      parts: [{ text: 'Hen\n\nffasiwn\n\niawn' }],
    },
    {
      name: 'a link on the old site, which has no text',
      host: 'old.reddit.com',
      open: '/r/cymru/submit?lang=ja',
      place: 'inline',
      steps: [...write('[name="title"]', 'Hen'), ...write('[name="url"]', 'https://example.cymru/b')],
      parts: [{ text: 'Hen', link: 'https://example.cymru/b' }],
    },
  ],
  decoys: [
    { name: 'a box for comments', open: '/r/cymru/comments/1/a/', box: 'comment-composer-host' },
    { name: 'a box for comments beside the form', open: '/submit', box: 'aside comment-composer-host' },
    { name: 'the search', open: '/submit', box: 'reddit-search-large >>> input' },
    { name: 'a chat', open: '/submit', box: 'rs-app >>> textarea' },
    { name: 'a comment on the old site', host: 'old.reddit.com', open: '/submit', box: '.usertext' },
  ],
  languages: ['en', 'cy', 'de', 'ja'],
  classes: /^(error|usertext|roundfield|gone)$/,
};
