import type { Step, Variant } from '../site.ts';

const inline = {
  text: 'main label [data-testid="tweetTextarea_0"]',
  second: 'main label [data-testid="tweetTextarea_1"]',
  file: 'main [data-testid="fileInput"]',
  add: 'main [data-testid="addButton"]',
  submit: 'main [data-testid="toolBar"] [data-testid^="tweetButton"]',
};
const modal = Object.fromEntries(
  Object.entries(inline).map(([name, selector]) => [name, selector.replace('main', '#layers')]),
) as typeof inline;

/** Where to act in each composer. */
export const controls = { inline, modal };

const write = (selector: string, text: string): Step[] => [{ click: selector }, { type: text }];

const describe = (...texts: string[]): Step[] => [
  { click: 'main [data-testid="altTextWrapper"]' },
  ...texts.flatMap((text, at) => [
    ...(at > 0 ? [{ click: '#layers [role="dialog"] [role="dialog"] > button:nth-of-type(3)' }] : []),
    ...write('[data-testid="altTextInput"]', text),
  ]),
  { click: '[data-testid="endEditingButton"]' },
];

/** @param now ms since the epoch; schedules are made for the day after */
export const variants = (now: number): readonly Variant[] => {
  const tomorrow = Math.ceil(now / 60_000) * 60_000 + 86_400_000;
  return [
    {
      name: 'text with emoji, a blank line, a mention, a hashtag and a link',
      open: '/home',
      place: 'inline',
      steps: write(
        inline.text,
        'Bore da 🎉👩‍👩‍👧 @parc #Cymru\n\nhttps://example.cymru/a?b=c  a ❤️🎉🎉 diwedd',
      ),
      parts: [{ text: 'Bore da 🎉👩‍👩‍👧 @parc #Cymru\n\nhttps://example.cymru/a?b=c  a ❤️🎉🎉 diwedd' }],
    },
    {
      name: 'more text than the site allows',
      open: '/home',
      place: 'inline',
      steps: write(inline.text, 'hir '.repeat(80)),
      parts: [{ text: 'hir '.repeat(80) }],
    },
    {
      name: 'two pictures with alt texts, one with a warning, in Welsh',
      open: '/home?lang=cy',
      place: 'inline',
      steps: [
        ...write(inline.text, 'Lluniau'),
        { upload: inline.file, files: ['cath.png', 'ci.png'] },
        ...describe('Cath ddu', 'Ci gwyn ger y drws').slice(0, -1),
        { click: '#layers [role="tab"]:nth-child(2)' },
        { click: '#layers label:nth-of-type(3) input' },
        { click: '[data-testid="endEditingButton"]' },
      ],
      parts: [
        {
          text: 'Lluniau',
          media: [
            { file: 'cath.png', description: 'Cath ddu' },
            { file: 'ci.png', description: 'Ci gwyn ger y drws', sensitive: true },
          ],
        },
      ],
    },
    {
      name: 'alt text of one word, where the label of a picture does not say it',
      open: '/home?labels=never&lang=ja',
      place: 'inline',
      steps: [{ upload: inline.file, files: ['cath.png'] }, ...describe('Cath')],
      parts: [{ text: '', media: [{ file: 'cath.png', description: 'Cath' }] }],
    },
    {
      name: 'originals behind previews that are smaller',
      open: '/home?previews=smaller',
      place: 'inline',
      steps: [{ upload: inline.file, files: ['cath.png', 'clip.mp4'] }],
      parts: [{ text: '', media: [{ file: 'cath.png' }, { file: 'clip.mp4' }] }],
    },
    {
      name: 'a thread in the dialog, pictures added to its parts in any order',
      open: '/compose/post',
      place: 'dialog',
      steps: [
        ...write(modal.text, 'un'),
        { upload: modal.file, files: ['cath.png'] },
        { click: modal.add },
        ...write(modal.second, 'dau'),
        { upload: modal.file, files: ['ci.png'] },
        { click: modal.text },
        { upload: modal.file, files: ['ceffyl.png'] },
      ],
      parts: [
        { text: 'un', media: [{ file: 'cath.png' }, { file: 'ceffyl.png' }] },
        { text: 'dau', media: [{ file: 'ci.png' }] },
      ],
    },
    {
      name: 'a thread in the timeline',
      open: '/home?lang=de',
      place: 'inline',
      steps: [...write(inline.text, 'eins'), { click: inline.add }, ...write(inline.second, 'zwei')],
      parts: [{ text: 'eins' }, { text: 'zwei' }],
      post: { submit: inline.submit, steps: [{ click: inline.submit }] },
    },
    {
      name: 'a thread in the layout for phones',
      open: '/compose/post?layout=mobile&lang=cy',
      place: 'inline',
      steps: [
        ...write('[data-testid="tweetTextarea_0"] textarea', 'Un  dau\n\ntri 🎉'),
        { upload: inline.file, files: ['cath.png'] },
        { click: inline.add },
        ...write('[data-testid="tweetTextarea_1"] textarea', 'pedwar'),
      ],
      parts: [{ text: 'Un  dau\n\ntri 🎉', media: [{ file: 'cath.png' }] }, { text: 'pedwar' }],
    },
    {
      name: 'a poll',
      open: '/home',
      place: 'inline',
      steps: [
        ...write(inline.text, 'Te?'),
        { click: 'main [data-testid="createPollButton"]' },
        ...write('[name="Choice1"]', 'Ie'),
        ...write('[name="Choice2"]', 'Na'),
        { click: '[data-testid="addPollChoice"]' },
        ...write('[name="Choice3"]', 'Efallai'),
      ],
      parts: [
        { text: 'Te?', poll: { options: ['Ie', 'Na', 'Efallai'], durationMs: 86_400_000, multiple: false } },
      ],
    },
    ...(['lang=en', 'lang=ja', 'lang=cy&schedule=inputs'] as const).map(
      (search): Variant => ({
        name: `a schedule, ${search}`,
        open: `/home?${search}&suggests=${tomorrow}`,
        place: 'inline',
        steps: [
          ...write(inline.text, 'yfory'),
          { click: 'main [data-testid="scheduleOption"]' },
          { click: '[data-testid="scheduledConfirmationPrimaryAction"]' },
        ],
        parts: [{ text: 'yfory' }],
        scheduledAt: tomorrow,
      }),
    ),
    {
      name: 'a quote of one of two posts of the same second',
      open: '/home',
      place: 'dialog',
      steps: [
        { click: 'article:nth-of-type(3) [data-testid="retweet"]' },
        { click: '[role="menuitem"]' },
        ...write(modal.text, 'darllenwch'),
        { upload: modal.file, files: ['ci.png'] },
      ],
      parts: [{ text: 'darllenwch', media: [{ file: 'ci.png' }] }],
      kind: 'quote',
      quotedUrl: 'https://x.com/llyfrgell/status/1003',
    },
    {
      name: 'a reply below a post',
      open: '/llyfrgell/status/1002',
      place: 'inline',
      steps: write(inline.text, 'diolch'),
      parts: [{ text: 'diolch' }],
      kind: 'reply',
    },
    {
      name: 'a reply in the dialog, whose address does not say so',
      open: '/home',
      place: 'dialog',
      steps: [{ click: 'article:nth-of-type(2) [data-testid="reply"]' }, ...write(modal.text, 'diolch')],
      parts: [{ text: 'diolch' }],
      kind: 'reply',
    },
    {
      name: 'a reply by address',
      open: '/compose/post?in_reply_to=1001',
      place: 'dialog',
      steps: write(modal.text, 'diolch'),
      parts: [{ text: 'diolch' }],
      kind: 'reply',
    },
    {
      name: 'a post in a community',
      open: '/i/communities/5',
      place: 'inline',
      steps: write(inline.text, 'i ni'),
      parts: [{ text: 'i ni' }],
      audience: 'restricted',
    },
    {
      name: 'a post for another audience, chosen on the spot',
      open: '/home?lang=de',
      place: 'inline',
      steps: [
        { click: 'main button[aria-label="Zielgruppe auswählen"]' },
        { click: '[role="menuitem"]:nth-child(2)' },
        ...write(inline.text, 'für uns'),
      ],
      parts: [{ text: 'für uns' }],
      audience: 'unknown',
    },
    {
      name: 'a post of an account that is only for its followers',
      open: '/home?protected=true',
      place: 'inline',
      steps: write(inline.text, 'i ffrindiau'),
      parts: [{ text: 'i ffrindiau' }],
      // The lock beside the name is the only sign of a protected account.
      sole: ['[data-testid]', '[data-testid="SideNav_AccountSwitcher_Button"]', '[data-testid="icon-lock"]'],
      audience: 'restricted',
    },
  ];
};
