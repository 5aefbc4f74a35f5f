/** @jsxImportSource react */
import { ContentState, Editor, EditorState } from 'draft-js';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import type { ReactNode } from 'react';
import { BoxView, createBox } from '../../meta/box.tsx';
import { hashed } from '../../meta/store.ts';
import type { Options } from '../options.ts';

/** A text box of a caption, of either library. */
export interface Caption {
  text(): string;
  view(label: string): ReactNode;
}

interface Making {
  options: Options;
  text: string;
  onChange(): void;
}

export const createCaption = (making: Making): Caption =>
  making.options.editor === 'draft' ? withDraft(making) : withLexical(making);

const withLexical = ({ options, text, onChange }: Making): Caption => {
  const box = createBox({ lines: options.lines, onChange });
  if (text)
    box.editor.update(() => {
      $getRoot().append($createParagraphNode().append($createTextNode(text)));
    });
  return {
    text: box.text,
    view: (label) => (
      <BoxView
        box={box}
        placeholder={label}
        role="combobox"
        aria-label={label}
        className={hashed('caption')}
      />
    ),
  };
};

const withDraft = ({ text, onChange }: Making): Caption => {
  let state = EditorState.createWithContent(ContentState.createFromText(text));
  return {
    text: () => state.getCurrentContent().getPlainText('\n'),
    view: (label) => (
      <Editor
        editorState={state}
        onChange={(next) => {
          state = next;
          onChange();
        }}
        role="combobox"
        ariaLabel={label}
        ariaExpanded={false}
        spellCheck
      />
    ),
  };
};
