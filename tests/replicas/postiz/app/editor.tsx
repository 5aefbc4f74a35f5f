/** @jsxImportSource react */
import { Editor } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { useEffect, useRef } from 'react';
import { changePart, type Part } from './store.ts';

export const TextBox = ({ part }: { part: Part }) => {
  const box = useRef<HTMLDivElement>(null);
  const { current: first } = useRef(part);
  useEffect(() => {
    const editor = new Editor({
      element: box.current,
      injectCSS: false,
      extensions: [Document, Paragraph, Text],
      content: first.content,
      onUpdate: ({ editor: it }) =>
        changePart(first.id, (one) => ({
          ...one,
          content: it.getJSON(),
          text: it.getText({ blockSeparator: '\n' }),
        })),
    });
    return () => editor.destroy();
  }, [first]);
  return <div ref={box} />;
};
