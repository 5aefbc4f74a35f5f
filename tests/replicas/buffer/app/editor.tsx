/** @jsxImportSource react */
import { Editor as DraftEditor, EditorState, RichUtils } from 'draft-js';
import { useState } from 'react';
import { createEditor, type Descendant, Node, type NodeEntry, type Range, Text } from 'slate';
import { Editable, Slate, withReact } from 'slate-react';
import { submit } from './actions.ts';
import { changePart, hashed, type Part, words } from './store.ts';

type Marked = Range & { marked: true };

/** Links, hashtags and handles are drawn in colour, each in a leaf of its own. */
const decorate = ([node, path]: NodeEntry): Marked[] => {
  if (!Text.isText(node)) return [];
  return [...node.text.matchAll(/https?:\/\/\S+|[#@][\p{L}\p{N}_]+/gu)].map((match) => ({
    anchor: { path, offset: match.index },
    focus: { path, offset: match.index + match[0].length },
    marked: true,
  }));
};

/** Not drawn anew when it gets the focus: Firefox tells of a new caret after that, and Slate would take it away again. */
const SlateBox = ({ part }: { part: Part }) => {
  const [editor] = useState(() => withReact(createEditor()));
  const changed = (slate: Descendant[]) =>
    changePart(part.id, (it) => ({ ...it, slate, text: slate.map((node) => Node.string(node)).join('\n') }));
  return (
    <Slate editor={editor} initialValue={part.slate} onValueChange={changed}>
      <Editable
        data-testid="composer-text-area"
        role="textbox"
        aria-multiline="true"
        aria-label={words.box}
        placeholder={words.placeholder}
        disableDefaultStyles
        decorate={decorate}
        className={hashed('editable')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void submit();
        }}
        renderElement={({ attributes, children }) => <p {...attributes}>{children}</p>}
        renderLeaf={({ attributes, children, leaf }) => (
          <span {...attributes} className={'marked' in leaf ? hashed('marked') : undefined}>
            {children}
          </span>
        )}
      />
    </Slate>
  );
};

/** Every line break is a soft one: all of the text is one block. */
const DraftBox = ({ part }: { part: Part }) => {
  const state = part.draft ?? EditorState.createEmpty();
  const keep = (draft: EditorState) =>
    changePart(part.id, (it) => ({ ...it, draft, text: draft.getCurrentContent().getPlainText('\n') }));
  return (
    <div data-cy="composer-text-zone" className={hashed('zone')}>
      <DraftEditor
        editorState={state}
        onChange={keep}
        ariaLabel={words.box}
        placeholder={words.placeholder}
        handleReturn={(event) => {
          if (event.ctrlKey || event.metaKey) void submit();
          else keep(RichUtils.insertSoftNewline(state));
          return 'handled';
        }}
      />
    </div>
  );
};

export const TextBox = ({ part, old }: { part: Part; old: boolean }) =>
  old ? <DraftBox part={part} /> : <SlateBox part={part} />;
