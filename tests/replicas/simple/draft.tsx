/** @jsxImportSource react */
import {
  CompositeDecorator,
  type ContentBlock,
  type ContentState,
  Editor,
  EditorState,
  Modifier,
} from 'draft-js';
import { type ReactNode, useState } from 'react';
import { hashed } from './page.ts';

type Found = (start: number, end: number) => void;

const byPattern = (block: ContentBlock, found: Found): void => {
  for (const { index, 0: text } of block.getText().matchAll(/https?:\/\/\S+|[#@][\p{L}\p{N}_]+/gu))
    found(index, index + text.length);
};

const byEntity = (block: ContentBlock, found: Found, content: ContentState): void =>
  block.findEntityRanges((it) => {
    const key = it.getEntity();
    return key !== null && content.getEntity(key).getType() === 'mention';
  }, found);

const Coloured = ({ children }: { children?: ReactNode }) => (
  <span className={hashed('entity')} style={{ color: 'rgb(0, 90, 180)' }}>
    {children}
  </span>
);

const decorator = new CompositeDecorator([
  { strategy: byEntity, component: Coloured },
  { strategy: byPattern, component: Coloured },
]);

interface Props {
  label: string;
  placeholder?: string;
  role?: 'textbox' | 'combobox';
  start?: string;
  onText(text: string): void;
  /** Suggests a person or a tag while one is being typed; the chosen one is an entity that cannot be edited. */
  suggests?: (typed: string) => string | null;
}

/** The real Draft.js, coloured as social sites do. */
export const DraftBox = ({ label, placeholder, role = 'textbox', start = '', onText, suggests }: Props) => {
  const [state, setState] = useState(() => {
    const empty = EditorState.createEmpty(decorator);
    if (!start) return empty;
    const content = Modifier.insertText(empty.getCurrentContent(), empty.getSelection(), start);
    return EditorState.moveSelectionToEnd(EditorState.push(empty, content, 'insert-characters'));
  });
  const change = (next: EditorState) => {
    setState(next);
    onText(next.getCurrentContent().getPlainText('\n'));
  };
  const selection = state.getSelection();
  const before = state
    .getCurrentContent()
    .getBlockForKey(selection.getStartKey())
    .getText()
    .slice(0, selection.getStartOffset());
  const typed = /[#@][\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? '';
  const offer = typed && suggests?.(typed);
  const take = () => {
    if (!offer) return;
    const range = selection.merge({ anchorOffset: before.length - typed.length, focusOffset: before.length });
    const made = state.getCurrentContent().createEntity('mention', 'IMMUTABLE', { id: 7 });
    const key = made.getLastCreatedEntityKey();
    const content = Modifier.replaceText(made, range, offer, undefined, key);
    change(EditorState.push(state, content, 'insert-characters'));
  };
  return (
    <div>
      <Editor
        editorState={state}
        onChange={change}
        ariaLabel={label}
        role={role}
        {...(placeholder && { placeholder })}
        stripPastedStyles
        spellCheck
      />
      {offer && (
        <div role="listbox">
          <div
            role="option"
            className="mention-suggestion-item"
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={take}
          >
            {offer}
          </div>
        </div>
      )}
    </div>
  );
};
