import type { Step, Variant } from '../site.ts';

const START: Step = { click: '#start' };
const write = (selector: string, text: string): Step[] => [{ click: selector }, { type: text }];

/** Where to act in one of the classic composers. `within`: the shadow root it lies in. */
const classic = (within = '') => ({
  text: `${within}.share-creation-state .ql-editor`,
  mention: `${within}.share-creation-state [role="option"]`,
  mentioned: `${within}.share-creation-state .ql-editor`,
  audience: `${within}.share-unified-settings-entry-button`,
  attach: `${within}.share-promoted-detour-button`,
  file: `${within}#media-editor-file-selector__file-input`,
  thumb: (at: number) => `${within}.media-editor-file-manager__file-preview:nth-child(${at}) button`,
  alt: `${within}.media-editor__container button.alt`,
  altText: `${within}.media-editor__container textarea`,
  add: `${within}.media-editor__container button.add`,
  next: `${within}.media-editor__container button.next`,
  shown: `${within}.share-creation-state__preview-container :is(img, video)`,
  card: `${within}.share-creation-state__preview-container article`,
  schedule: `${within}.share-actions__scheduled-post-btn`,
  confirm: `${within}.schedule button:last-of-type`,
  submit: `${within}.share-creation-state .share-actions__primary-action`,
});
type Controls = ReturnType<typeof classic>;

const sdui: Controls = {
  ...classic(),
  text: 'dialog .ProseMirror',
  mention: 'dialog [role="option"]',
  // The editor takes the focus back a moment after the press.
  mentioned: 'dialog .ProseMirror-focused',
  audience: 'dialog [role="button"][aria-expanded]',
  attach: '',
  file: '#root input[type="file"][hidden]',
  shown: '#ShareBoxpreviewCard :is(img, video)',
  card: '#ShareBoxpreviewCard article',
  schedule: 'dialog .footer a',
  submit: 'dialog .footer > button:last-of-type',
};

const described = (at: Controls, texts: readonly string[]): Step[] =>
  texts.flatMap((text, place) => [
    { click: at.thumb(place + 1) },
    { click: at.alt },
    ...write(at.altText, text),
    { click: at.add },
  ]);

const attached = (
  at: Controls,
  files: readonly ('cath.png' | 'ci.png' | 'ceffyl.png' | 'clip.mp4')[],
  texts: string[],
): Step[] => [
  ...(at.attach ? [{ click: at.attach }] : []),
  { upload: at.file, files, until: at.alt },
  ...described(at, texts),
  { click: at.next },
  { wait: at.shown },
];

/** What two generations show each in their own way. */
const shown = (name: string, open: string, at: Controls): Variant[] => [
  {
    name: `${name}: a link that is only left in its card, which has a picture`,
    open,
    place: 'dialog',
    steps: [
      START,
      ...write(at.text, 'https://example.cymru/erthygl '),
      { wait: `${at.card} a` },
      { press: 'Control+a' },
      { type: 'Darllenwch' },
    ],
    parts: [{ text: 'Darllenwch', link: 'https://example.cymru/erthygl' }],
  },
  {
    name: `${name}: a video`,
    open,
    place: 'dialog',
    steps: [START, ...write(at.text, 'Fideo'), ...attached(at, ['clip.mp4'], [])],
    parts: [{ text: 'Fideo', media: [{ file: 'clip.mp4' }] }],
  },
];

/** What holds for every generation of the composer. */
const common = (name: string, open: string, at: Controls, now: number, lang: string): Variant[] => {
  const soon = Math.ceil(now / 900_000) * 900_000 + 86_400_000;
  const also = (search: string) => `${open}${open.includes('?') ? '&' : '?'}${search}`;
  const place = 'dialog';
  return [
    {
      name: `${name}: text with a mention, a hashtag, a blank line and a link`,
      open,
      place,
      steps: [
        START,
        ...write(at.text, `${name}, bore da @Ann`),
        { click: at.mention },
        { wait: at.mentioned },
        { type: 'a phawb #Cymru\n\nhttps://example.cymru/a?b=c  diwedd 🎉👩‍👩‍👧' },
      ],
      parts: [
        {
          text: `${name}, bore da Ann Example a phawb #Cymru\n\nhttps://example.cymru/a?b=c  diwedd 🎉👩‍👩‍👧`,
        },
      ],
      post: { submit: at.submit, steps: [{ click: at.submit }] },
    },
    {
      name: `${name}: two pictures, described before Next`,
      open: also('lang=de'),
      place,
      steps: [
        START,
        ...write(at.text, 'Lluniau'),
        ...attached(at, ['cath.png', 'ci.png'], ['Cath ddu', 'Ci']),
      ],
      parts: [
        {
          text: 'Lluniau',
          media: [
            { file: 'cath.png', description: 'Cath ddu' },
            { file: 'ci.png', description: 'Ci' },
          ],
        },
      ],
    },
    {
      name: `${name}: a description that its preview does not carry`,
      open: also('labels=never'),
      place,
      steps: [START, ...attached(at, ['cath.png', 'ci.png'], ['Cath ddu ar soffa'])],
      parts: [
        { text: '', media: [{ file: 'cath.png', description: 'Cath ddu ar soffa' }, { file: 'ci.png' }] },
      ],
    },
    {
      name: `${name}: a schedule, lang=${lang}`,
      open: also(`lang=${lang}&suggests=${soon}`),
      place,
      steps: [
        START,
        ...write(at.text, 'yfory'),
        { click: at.schedule },
        { click: at.confirm },
        { wait: at.text },
      ],
      parts: [{ text: 'yfory' }],
      scheduledAt: soon,
    },
  ];
};

/** @param now ms since the epoch; schedules are made for the day after */
export const variants = (now: number): readonly Variant[] => {
  const light = classic();
  const page = '/company/123/admin/page-posts/published/';
  const few = (name: string, open: string, at: Controls): Variant => ({
    name: `${name}: a post for connections only`,
    open,
    place: 'dialog',
    steps: [
      START,
      ...write(at.text, 'i ni'),
      { click: at.audience },
      { click: '.audience label:last-of-type input' },
      { wait: at.text },
    ],
    parts: [{ text: 'i ni' }],
    audience: 'unknown',
    ...(at === sdui && { author: 'Carys' }),
  });
  return [
    ...common('newest', '/feed/?composer=sdui', sdui, now, 'en'),
    few('newest', '/feed/?composer=sdui', sdui),
    ...shown('newest', '/feed/?composer=sdui', sdui),
    ...common('classic', '/feed/', light, now, 'de'),
    few('classic', '/feed/', light),
    ...shown('classic', '/feed/', light),
    {
      name: 'a document of a company, which shows itself in a frame and cannot go along',
      open: `${page}?lang=de`,
      place: 'dialog',
      steps: [
        START,
        ...write(light.text, 'Adroddiad'),
        { click: '.share-document-detour-button' },
        { upload: '.share-document__file', files: ['adroddiad.pdf'], until: '.share-document [type="text"]' },
        ...write('.share-document [type="text"]', 'Adroddiad blynyddol'),
        { click: '.share-document .done' },
        { wait: 'iframe[title$=": Adroddiad blynyddol"]' },
      ],
      parts: [
        {
          text: 'Adroddiad',
          media: [{ file: 'adroddiad.pdf', source: 'none', description: 'Dokument: Adroddiad blynyddol' }],
        },
      ],
    },
    ...common('shadow', '/feed/?composer=interop', classic('#interop-outlet >>> '), now, 'ja').filter(
      (_, at) => at !== 2,
    ),
    // The classic one, with other words before its audience and other addresses of previews: pressed as that one is.
    ...common('company', page, light, now, 'en')
      .slice(0, 2)
      .map(({ post: _, ...it }) => it),
    {
      name: 'three pictures of which two are shown',
      open: '/feed/?shows=2',
      place: 'dialog',
      steps: [START, ...attached(light, ['cath.png', 'ci.png', 'ceffyl.png'], ['Cath', 'Ci du', 'Ceffyl'])],
      parts: [
        {
          text: '',
          media: [
            { file: 'cath.png', description: 'Cath' },
            { file: 'ci.png', description: 'Ci du' },
            { file: 'ceffyl.png', description: 'Ceffyl' },
          ],
        },
      ],
    },
    {
      name: 'a post in a group',
      open: '/groups/55/',
      place: 'dialog',
      steps: [START, ...write(light.text, 'i ni')],
      parts: [{ text: 'i ni' }],
      audience: 'restricted',
    },
    {
      name: 'a composer that is open when the page arrives',
      open: `${page}?share=true`,
      place: 'dialog',
      steps: write(light.text, 'un\ndau'),
      parts: [{ text: 'un\ndau' }],
    },
  ];
};
