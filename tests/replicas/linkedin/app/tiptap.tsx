/** @jsxImportSource react */
import { Editor, Extension, Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { useEffect, useRef } from 'react';
import { cardOf, change, now, words } from './store.ts';

/** The member's identity lies in the editor's model only, not in the page. */
const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ entityID: { rendered: false }, name: { rendered: false } }),
  renderHTML: ({ node }) => [
    'span',
    { 'data-type': 'mention', contenteditable: 'false' },
    ['strong', {}, node.attrs.name],
  ],
  renderText: ({ node }) => node.attrs.name,
});

const Hashtags = Extension.create({
  name: 'hashtags',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations(state) {
          const found: Decoration[] = [];
          state.doc.descendants((node, at) => {
            for (const match of (node.text ?? '').matchAll(/#[\p{L}\p{N}]+/gu)) {
              const from = at + match.index;
              found.push(Decoration.inline(from, from + match[0].length, { class: 'hashtag' }));
            }
          });
          return DecorationSet.create(state.doc, found);
        },
      },
    }),
  ],
});

let current: Editor | null = null;

export const mention = (name: string, entityID: string) => {
  const { composer } = now();
  if (!current || composer?.looksFor == null) return;
  const to = current.state.selection.from;
  const range = { from: to - composer.looksFor.length - 1, to };
  const content = [
    { type: 'mention', attrs: { name, entityID } },
    { type: 'text', text: ' ' },
  ];
  current.chain().focus().insertContentAt(range, content).run();
};

export const TipTapBox = () => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const editor = new Editor({
      element: box.current,
      injectCSS: false,
      extensions: [Document, Paragraph, Text, HardBreak, Mention, Hashtags],
      content: now().composer?.content ?? null,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-label': words.text,
          'aria-multiline': 'true',
          componentkey: 'ShareBox_textEditor',
        },
      },
      onUpdate: ({ editor: it }) => {
        const text = it.getText({ blockSeparator: '\n' });
        change({
          content: it.getJSON(),
          text,
          looksFor: /@(\w{2,})$/.exec(text)?.[1] ?? null,
          ...cardOf(text),
        });
      },
    });
    current = editor;
    return () => {
      current = null;
      editor.destroy();
    };
  }, []);
  return <div data-testid="ui-core-tiptap-text-editor-wrapper" ref={box} />;
};
