import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import { type Extensions, Editor as TipTap } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { createEditor, type LexicalEditor } from 'lexical';
import Quill2 from 'quill';
import Quill1 from 'quill1';
import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/themes/silver';

const inner = (box: HTMLElement, editable: string | null = null) => {
  const element = box.appendChild(document.createElement('div'));
  if (editable !== null) element.setAttribute('contenteditable', editable);
  return element;
};

const lexical = (register: (editor: LexicalEditor) => unknown) => (box: HTMLElement) => {
  const editor = createEditor({
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(inner(box, 'true'));
  register(editor);
};

const tiptap =
  (...more: Extensions) =>
  (box: HTMLElement) =>
    void new TipTap({ element: box, extensions: [Document, Text, ...more] });

const DivParagraph = Paragraph.extend({
  parseHTML: () => [{ tag: 'div' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes, 0],
});

const quill = (Quill: typeof Quill2) => (box: HTMLElement) =>
  void new Quill(inner(box), { placeholder: 'Write here' });

export const others: Record<string, (box: HTMLElement) => void> = {
  'lexical-plain': lexical(registerPlainText),
  'lexical-rich': lexical(registerRichText),
  quill2: quill(Quill2),
  quill1: quill(Quill1),
  tiptap: tiptap(Paragraph, HardBreak),
  'tiptap-unbroken': tiptap(Paragraph),
  'tiptap-div': tiptap(DivParagraph),
  plain: (box) => void inner(box, 'true'),
  'plaintext-only': (box) => void inner(box, 'plaintext-only'),
  textarea: (box) => void box.appendChild(document.createElement('textarea')),
  tinymce: (box) =>
    void tinymce.init({
      target: inner(box),
      license_key: 'gpl',
      height: 200,
      menubar: false,
      toolbar: false,
    }),
};
