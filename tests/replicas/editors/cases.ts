/** What a person does, in order: text is typed key by key, where a line break is Enter; an object is one chord. */
export type Keys = string | { press: string };

export interface EditorCase {
  /** Library, version and setting; also the id of the box on the page. */
  id: string;
  /** Selector of the text box; inside `frame` where there is one. */
  editor: string;
  frame?: string;
  keys: readonly Keys[];
  /** What must be read. */
  text: string;
}

const keys: readonly Keys[] = [
  'Line  one #tag\nsecond @user 🎉👩‍👩‍👧 \n\nfourth',
  { press: 'Shift+Enter' },
  'soft',
];
const text = 'Line  one #tag\nsecond @user 🎉👩‍👩‍👧 \n\nfourth\nsoft';

/** Editors that have no break inside a paragraph ignore Shift+Enter. */
const unbroken = text.replace('\nsoft', 'soft');

/** A blank line more at the end is nothing an author means to publish. */
const trailing: readonly Keys[] = ['one\n\ntwo\n'];

const both = (id: string, editor: string, of: Partial<EditorCase> = {}): EditorCase[] => [
  { id, editor, keys, text, ...of },
  {
    id: `${id}-trailing`,
    editor: editor.replace(`#${id}`, `#${id}-trailing`),
    keys: trailing,
    text: 'one\n\ntwo',
  },
];

/**
 * The editors the sites use, each by its real library (facts: composers-tools 24.1). Every case stands in a box of its own,
 * so that each is typed once.
 */
export const cases: readonly EditorCase[] = [
  ...both('draft', '#draft [contenteditable]'),
  ...both('draft-soft', '#draft-soft [contenteditable]'),
  ...both('slate', '#slate [contenteditable]'),
  ...both('lexical-plain', '#lexical-plain [contenteditable]'),
  ...both('lexical-rich', '#lexical-rich [contenteditable]'),
  ...both('quill2', '#quill2 .ql-editor'),
  ...both('quill1', '#quill1 .ql-editor'),
  ...both('tiptap', '#tiptap [contenteditable]'),
  ...both('tiptap-unbroken', '#tiptap-unbroken [contenteditable]', { text: unbroken }),
  ...both('tiptap-div', '#tiptap-div [contenteditable]', { text: unbroken }),
  ...both('plain', '#plain [contenteditable]'),
  ...both('plaintext-only', '#plaintext-only [contenteditable]'),
  ...both('textarea', '#textarea textarea'),
  { id: 'tinymce', frame: '#tinymce iframe', editor: 'body', keys, text },
];

/** A box that nothing was typed into, although some show a placeholder inside. */
export const empty: readonly Pick<EditorCase, 'id' | 'editor'>[] = cases
  .filter((it) => !it.frame && !it.id.endsWith('-trailing'))
  .map((it) => ({ id: `${it.id}-empty`, editor: it.editor.replace(`#${it.id}`, `#${it.id}-empty`) }));

/** Markup that was seen on sites and that no library here makes by itself. */
export const still: readonly { id: string; html: string; text: string }[] = [
  {
    id: 'emoji drawn by the site, its character kept out of sight',
    html: '<p>a <span><img alt="🎉" width="9"><span style="position:absolute;opacity:0">🎉</span></span> b</p>',
    text: 'a 🎉 b',
  },
  {
    id: 'two emoji in a row',
    html: '<p><span><img alt="❤"><b>❤️</b></span><span><img alt="❤"><b>❤️</b></span></p>',
    text: '❤️❤️',
  },
  {
    id: 'an emoji picture without a character',
    html: '<p>hi <img alt="👍🏽" width="9"></p>',
    text: 'hi 👍🏽',
  },
  { id: 'a picture that is no emoji', html: '<p>hi <img alt="a cat on a long red sofa"></p>', text: 'hi ' },
  {
    id: 'a mention as a widget',
    html: '<p>by <span contenteditable="false" data-id="7">@acme</span>!</p>',
    text: 'by @acme!',
  },
  { id: 'zero-width fillers and hard spaces', html: '<p>\u200ba\u00a0b\ufeff</p>', text: 'a b' },
  {
    id: 'joiners that belong to the text',
    html: '<p>می\u200cخواهم 👩\u200d🚀</p>',
    text: 'می\u200cخواهم 👩\u200d🚀',
  },
  { id: 'a list', html: '<ul><li>one</li><li><p>two</p></li></ul>', text: 'one\ntwo' },
  {
    id: 'bare text before blocks',
    html: 'one<div>two</div><div><br></div><div>four</div>',
    text: 'one\ntwo\n\nfour',
  },
  { id: 'a break before a block', html: 'one<br><div>two</div>', text: 'one\ntwo' },
  { id: 'breaks alone', html: 'one<br><br>three<br>', text: 'one\n\nthree' },
  { id: 'letters that are composed', html: '<p>w\u0302y</p>', text: 'ŵy' },
  {
    id: 'what nobody sees',
    html: '<p>a<span style="display:none">x</span><span aria-hidden="true">y</span></p>',
    text: 'a',
  },
];
