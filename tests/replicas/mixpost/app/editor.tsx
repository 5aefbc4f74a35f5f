/** @jsxImportSource react */
import { Editor, Extension } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { useEffect, useRef } from 'react';
import { changeVersion, versionShown, words } from './store.ts';

/** One line is one `div`. */
const Line = Paragraph.extend({
  parseHTML: () => [{ tag: 'div' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes, 0],
});

/** Hashtags and handles are drawn in colour and are plain text. */
const Marks = Extension.create({
  name: 'marks',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations(state) {
          const found: Decoration[] = [];
          state.doc.descendants((node, at) => {
            for (const match of (node.text ?? '').matchAll(/[#@][\p{L}\p{N}_]+/gu)) {
              const from = at + match.index;
              found.push(Decoration.inline(from, from + match[0].length, { class: 'text-blue-500' }));
            }
          });
          return DecorationSet.create(state.doc, found);
        },
      },
    }),
  ],
});

export const TextBox = () => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const editor = new Editor({
      element: box.current,
      injectCSS: false,
      extensions: [Document, Line, Text, Marks],
      content: versionShown()?.content ?? null,
      editorProps: { attributes: { class: 'focus:outline-none', 'data-placeholder': words.placeholder } },
      onUpdate: ({ editor: it }) =>
        changeVersion({ content: it.getJSON(), text: it.getText({ blockSeparator: '\n' }) }),
    });
    return () => editor.destroy();
  }, []);
  return <div ref={box} />;
};
