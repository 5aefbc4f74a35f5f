import type { Step, Variant } from '../site.ts';

const text = (at = 1) => `:nth-child(${at} of #social-content > :has(.ProseMirror)) .ProseMirror`;
const START: Step = { click: '#new' };
const HOME = '/launches';
const write = (selector: string, what: string): Step[] => [{ click: selector }, { type: what }];

/** @param now ms since the epoch; schedules are made for the day after */
export const variants = (now: number): readonly Variant[] => {
  const tomorrow = Math.ceil(now / 60_000) * 60_000 + 86_400_000;
  const open = `${HOME}?suggests=${tomorrow}`;
  const scheduledAt = tomorrow;
  return [
    {
      name: 'text with a hashtag, a blank line and a link',
      open,
      place: 'inline',
      steps: [
        START,
        ...write(text(), 'Bore da o postiz #Cymru\n\nhttps://example.cymru/a?b=c  diwedd 🎉👩‍👩‍👧'),
      ],
      parts: [{ text: 'Bore da o postiz #Cymru\n\nhttps://example.cymru/a?b=c  diwedd 🎉👩‍👩‍👧' }],
      scheduledAt,
      post: { submit: '.group .btnSub', steps: [{ click: '.group .more' }] },
    },
    {
      name: 'pictures, one described in its settings, in German and with the day first',
      author: 'Acme',
      open: `${open}&lang=de&dates=eu`,
      place: 'inline',
      steps: [
        START,
        ...write(text(), 'Lluniau'),
        { upload: '.insert input', files: ['cath.png', 'ci.png'], until: '.media + .media' },
        { click: '.media:nth-child(2) .gear' },
        ...write('.settings input', 'Ci gwyn ger y drws'),
        { click: '.settings .save' },
        { wait: '#root:not(:has(.settings))' },
      ],
      parts: [
        {
          text: 'Lluniau',
          media: [{ file: 'cath.png' }, { file: 'ci.png', description: 'Ci gwyn ger y drws' }],
        },
      ],
      scheduledAt,
    },
    {
      name: 'a thread',
      open,
      place: 'inline',
      steps: [START, ...write(text(), 'un'), { click: '.add' }, ...write(text(2), 'dau')],
      parts: [{ text: 'un' }, { text: 'dau' }],
      scheduledAt,
    },
    {
      name: 'a channel on Mastodon that is chosen too',
      open,
      place: 'inline',
      steps: [START, { click: '[data-tooltip-content^="acme@"]' }, ...write(text(), 'ddwywaith')],
      parts: [{ text: 'ddwywaith' }],
      scheduledAt,
      asks: 'double',
    },
  ];
};
