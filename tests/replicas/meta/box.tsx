/** @jsxImportSource react */
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $getRoot,
  $isElementNode,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { type HTMLAttributes, useLayoutEffect, useRef } from 'react';
import { drawEmoji, EmojiNode } from './emoji.ts';

export interface Box {
  readonly editor: LexicalEditor;
  text(): string;
}

interface BoxOptions {
  lines: 'breaks' | 'paragraphs';
  /** Shows emoji as pictures. */
  emoji?: boolean;
  onChange(): void;
  /** Control or Command with Enter; without it these keys make a line. */
  onPublish?(): void;
}

/** A Lexical editor that outlives its element, as in these sites: a step or another style of the post mounts it anew. */
export const createBox = ({ lines, emoji = false, onChange, onPublish }: BoxOptions): Box => {
  const editor = createEditor({
    namespace: 'composer',
    nodes: [EmojiNode],
    theme: { paragraph: `x${Math.random().toString(36).slice(2, 8)}` },
    onError: (error) => {
      throw error;
    },
  });
  if (lines === 'breaks') registerPlainText(editor);
  else registerRichText(editor);
  if (emoji) drawEmoji(editor);
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      if (!onPublish || !(event?.ctrlKey || event?.metaKey)) return false;
      event.preventDefault();
      onPublish();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
  editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) onChange();
  });
  const text = () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((it) => ($isElementNode(it) ? it.getTextContent() : ''))
        .join('\n'),
    );
  return { editor, text };
};

type Props = { box: Box; placeholder: string } & HTMLAttributes<HTMLDivElement>;

export const BoxView = ({ box, placeholder, ...attributes }: Props) => {
  const at = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.editor.setRootElement(at.current);
    return () => box.editor.setRootElement(null);
  }, [box]);
  return (
    <div className="box">
      <div
        ref={at}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        spellCheck
        tabIndex={0}
        aria-placeholder={placeholder}
        {...attributes}
      />
      {box.text() === '' && (
        <div className="placeholder" aria-hidden>
          {placeholder}
        </div>
      )}
    </div>
  );
};
