/** @jsxImportSource react */
import { Editor, Extension, mergeAttributes, Node, type Editor as TipTap } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { useEffect, useRef } from 'react';
import { words } from './words.ts';

/** Links and hashtags are coloured, not changed. */
const Autolinks = Extension.create({
  name: 'autolinks',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations({ doc }) {
          const found: Decoration[] = [];
          doc.descendants((node, at) => {
            for (const { index, 0: text } of node.text?.matchAll(/https?:\/\/\S+|#[\p{L}\d_]+/gu) ?? [])
              found.push(Decoration.inline(at + index, at + index + text.length, { class: 'autolink' }));
          });
          return DecorationSet.create(doc, found);
        },
      },
    }),
  ],
});

/** A person chosen from the suggestions. */
const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    id: { renderHTML: ({ id }: { id?: string }) => ({ 'data-id': id }) },
  }),
  parseHTML: () => [{ tag: 'span[data-type="mention"]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes({ class: 'mention', 'data-type': 'mention' }, HTMLAttributes),
    `@${node.attrs.id}`,
  ],
  renderText: ({ node }) => `@${node.attrs.id}`,
});

export const PERSON = 'llyfrgell.bsky.social';

/** Puts the person in the place of the `@` that was typed last. */
export const mention = (editor: TipTap) => {
  const { from } = editor.state.selection;
  editor
    .chain()
    .focus()
    .deleteRange({ from: from - 1, to: from })
    .insertContent([
      { type: 'mention', attrs: { id: PERSON } },
      { type: 'text', text: ' ' },
    ])
    .run();
};

interface Props {
  isActive: boolean;
  onText(text: string): void;
  onFocus(): void;
  onPublish(): void;
  onSuggest(editor: TipTap | null): void;
}

export const PostEditor = (props: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const editor = new Editor({
      element: box.current,
      injectCSS: false,
      extensions: [Document, Paragraph, Text, HardBreak, Mention, Autolinks],
      autofocus: 'end',
      editorProps: {
        attributes: { role: 'textbox', 'aria-label': words.editor, class: 'ProseMirror-light' },
        handleKeyDown: (_, event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
          latest.current.onPublish();
          return true;
        },
      },
      onFocus: () => latest.current.onFocus(),
      onUpdate: ({ editor: of }) => {
        latest.current.onText(of.getText({ blockSeparator: '\n' }));
        const { $from } = of.state.selection;
        latest.current.onSuggest($from.nodeBefore?.text?.endsWith('@') ? of : null);
      },
    });
    return () => editor.destroy();
  }, []);
  return <div ref={box} className="grow" />;
};
