import type { Step, Variant } from '../site.ts';

const TEXT = '#postEditor .ProseMirror';
const HOME = '/mixpost/posts/create';
const write = (text: string): Step[] => [{ click: TEXT }, { type: text }];

/** Where Mixpost has no other sign than a class: without any class, its composer is not known, and no button stands there. */
const sole = ['[class]', '[class*="mastodon"]'];

/** @param now ms since the epoch; schedules are made for the day after */
export const variants = (now: number): readonly Variant[] => drafts(now).map((it) => ({ sole, ...it }));

const drafts = (now: number): readonly Variant[] => {
  const tomorrow = Math.ceil(now / 60_000) * 60_000 + 86_400_000;
  return [
    {
      name: 'text with a hashtag, a blank line and a link',
      open: HOME,
      place: 'inline',
      steps: write('Bore da o mixpost #Cymru\n\nhttps://example.cymru/a?b=c  diwedd 🎉👩‍👩‍👧'),
      parts: [{ text: 'Bore da o mixpost #Cymru\n\nhttps://example.cymru/a?b=c  diwedd 🎉👩‍👩‍👧' }],
      post: { submit: 'footer .primary', steps: [{ click: 'footer .primary' }, { click: '.confirm .yes' }] },
    },
    {
      name: 'pictures of the library, which have no alt text',
      open: `${HOME}?lang=de`,
      place: 'inline',
      steps: [
        ...write('Lluniau'),
        { click: '#media' },
        { upload: '#browse', files: ['cath.png', 'ci.png'], until: '.uploaded + .uploaded' },
        { click: '.insert' },
      ],
      parts: [{ text: 'Lluniau', media: [{ file: 'cath.png' }, { file: 'ci.png' }] }],
    },
    ...(['en', 'de', 'ja'] as const).map(
      (lang): Variant => ({
        name: `a schedule, lang=${lang}`,
        open: `${HOME}?lang=${lang}&suggests=${tomorrow}`,
        place: 'inline',
        steps: [...write('yfory'), { click: 'footer .time' }, { click: '.picker .done' }],
        parts: [{ text: 'yfory' }],
        scheduledAt: tomorrow,
      }),
    ),
    {
      name: 'an account on Mastodon that is chosen too',
      open: HOME,
      place: 'inline',
      steps: [{ click: '[data-account="3"]' }, ...write('ddwywaith')],
      parts: [{ text: 'ddwywaith' }],
      asks: 'double',
    },
    {
      name: 'a version of its own for one account',
      open: HOME,
      place: 'inline',
      steps: [
        { click: '[data-account="2"]' },
        ...write('i bawb'),
        { click: '[role="tab"]:nth-child(2)' },
        ...write(' yma'),
        { click: '[role="tab"]:nth-child(1)' },
      ],
      parts: [{ text: 'i bawb' }],
      asks: 'versions',
    },
  ];
};
