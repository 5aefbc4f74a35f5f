import { later } from '../../../lib/sites/later.ts';
import { createSite } from '../simple/server.ts';
import { from, write } from '../simple/steps.ts';
import type { SiteReplica } from '../site.ts';

const submit = '.modal .qa--media_modal__primary_button';
const text = '.modal .cPM--field__composerBody textarea';

/**
 * The composer of Later (facts: composers-tools 5): a card with a plain text area for each channel, the real flatpickr
 * behind a button that says the time in words, and a proposed time in the address.
 */
export const siteLater: SiteReplica = {
  recipe: later,
  host: 'app.later.com',
  create: createSite({
    folder: 'later',
    entry: 'app/main.ts',
    hosts: { 'app.later.com': {} },
    publish: /^\/api\/v2\/grams$/,
  }),
  variants(now) {
    const day = Math.ceil(now / 300_000) * 300_000 + 86_400_000;
    const open = `/cymru/schedule/calendar/post/7/new?scheduledTime=${day / 1000}`;
    return [
      {
        name: 'a caption for the proposed time',
        open,
        place: 'dialog',
        steps: write(text, from('later')),
        parts: [{ text: from('later') }],
        scheduledAt: day,
        post: { submit, steps: [{ click: submit }], later: true },
      },
      {
        name: 'a caption with two pictures',
        open: `${open}&lang=de&previews=smaller`,
        place: 'dialog',
        steps: [
          ...write(text, 'Lluniau'),
          { upload: '.modal input[type="file"]', files: ['cath.png', 'ci.png'] },
        ],
        parts: [{ text: 'Lluniau', media: [{ file: 'cath.png' }, { file: 'ci.png' }] }],
        scheduledAt: day,
      },
      {
        name: 'captions that differ by channel',
        open: `${open}&layout=channels`,
        place: 'dialog',
        steps: [
          ...write('[data-channel="Instagram"] textarea', 'i Instagram'),
          ...write('[data-channel="Facebook"] textarea', 'i Facebook'),
        ],
        parts: [{ text: 'i Instagram' }],
        scheduledAt: day,
        asks: 'versions',
      },
    ];
  },
  decoys: [
    { name: 'the search', open: '/cymru/schedule/calendar', box: 'nav [type="search"]' },
    { name: 'a reply to a comment', open: '/cymru/schedule/calendar', box: 'nav textarea' },
    { name: 'a card out of sight', open: '/cymru/schedule/calendar', box: 'nav .gone' },
  ],
  languages: ['en', 'cy', 'de', 'ja'],
  classes: /^(cPM|o--|qa--|modal|flatpickr|gone|cur)/,
};
