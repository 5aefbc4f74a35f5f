import { pinterest } from '../../../lib/sites/pinterest.ts';
import type { FileName } from '../files.ts';
import { createSite } from '../simple/server.ts';
import { overwrite, RICH, write } from '../simple/steps.ts';
import type { SiteReplica, Step, Variant } from '../site.ts';

const open = '/pin-creation-tool/';
const text = '[data-test-id="storyboard-description-field-container"] .public-DraftEditor-content';
const submit = '[data-test-id="storyboard-creation-nav-done"] button:not(:disabled)';
const picture = (file: FileName): Step => ({ upload: '#storyboard-upload-input', files: [file] });
const board: Step[] = [
  { click: '[data-test-id="board-dropdown-select-button"]' },
  { click: '[data-test-id="boardWithoutSection"]' },
];

/**
 * The page where Pins are made (facts: composers-social 12): fields that wait for a picture, the real Draft.js for the
 * description, a list of drafts of which one is in the form.
 */
export const sitePinterest: SiteReplica = {
  recipe: pinterest,
  host: 'www.pinterest.com',
  create: createSite({
    folder: 'pinterest',
    entry: 'app/main.tsx',
    hosts: { 'www.pinterest.com': {}, 'www.pinterest.de': { lang: 'de' } },
    publish: /^\/resource\/StoryPinResource\/create\/$/,
  }),
  variants: (now) => [
    {
      name: 'a picture with a title and a description',
      open,
      place: 'inline',
      steps: [
        picture('cath.png'),
        ...write('#storyboard-selector-title', 'Cath'),
        ...write(text, RICH),
        ...board,
      ],
      parts: [
        {
          text: `Cath\n\n${RICH}`,
          media: [{ file: 'cath.png' }],
        },
      ],
      post: { submit, steps: [{ click: submit }] },
    },
    {
      name: 'a link, and alt text whose field is folded away again',
      open: `${open}?previews=smaller&lang=cy`,
      place: 'inline',
      steps: [
        picture('ci.png'),
        ...write(text, 'Ci'),
        ...write('#WebsiteField', 'https://example.cymru/ci'),
        { click: 'button[aria-expanded]' },
        ...write('#storyboard-selector-alt-text', 'Ci gwyn ger y drws'),
        { click: 'button[aria-expanded]' },
      ],
      parts: [
        {
          text: 'Ci',
          link: 'https://example.cymru/ci',
          media: [{ file: 'ci.png', description: 'Ci gwyn ger y drws' }],
        },
      ],
    },
    {
      name: 'a video on the site of a country',
      host: 'www.pinterest.de',
      open,
      place: 'inline',
      steps: [picture('clip.mp4'), ...write('#storyboard-selector-title', 'Fideo'), ...board],
      parts: [{ text: 'Fideo', media: [{ file: 'clip.mp4' }] }],
    },
    {
      name: 'one of two drafts',
      open: `${open}?lang=ja`,
      place: 'inline',
      steps: [
        picture('cath.png'),
        ...write(text, 'un'),
        { click: '[data-test-id="storyboard-create-button"]' },
        picture('ceffyl.png'),
        ...write(text, 'dau'),
      ],
      parts: [{ text: 'dau', media: [{ file: 'ceffyl.png' }] }],
    },
    ...['en', 'cy'].map((lang): Variant => {
      const at = afterTheTwelfth(now);
      const day = new Intl.DateTimeFormat(lang, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(
        at,
      );
      return {
        name: 'a Pin for later, at a half hour from a list',
        open: `${open}?lang=${lang}`,
        place: 'inline',
        steps: [
          picture('ci.png'),
          ...write('#storyboard-selector-title', 'Wedyn'),
          { click: '[for="pin-draft-switch-group"]' },
          ...overwrite('#pin-draft-schedule-date-field', day),
          { click: '[data-test-id="pin-draft-schedule-time-field-container"]' },
          { click: '#time-field-dropdown-item-43' },
        ],
        parts: [{ text: 'Wedyn', media: [{ file: 'ci.png' }] }],
        scheduledAt: at,
      };
    }),
  ],
  decoys: [
    { name: 'the search', open, box: '[name="searchBoxInput"]' },
    { name: 'a message', open, box: 'nav textarea' },
    { name: 'a comment in the same editor', open, box: '[data-test-id="comment-editor-container"]' },
  ],
  languages: ['en', 'cy', 'de', 'ja'],
  classes: /^(public-Draft|DraftEditor|notranslate)/,
};

/** Half past nine in the evening of the next day whose number is no month's, so that every order of day and month tells it. */
function afterTheTwelfth(now: number): number {
  const day = new Date(now + 86_400_000);
  while (day.getDate() <= 12) day.setDate(day.getDate() + 1);
  return day.setHours(21, 30, 0, 0);
}
