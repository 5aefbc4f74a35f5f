/** @jsxImportSource react */
import { Editor as Draft, EditorState, RichUtils } from 'draft-js';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant } from 'slate';
import { Editable, Slate, withReact } from 'slate-react';

const DraftBox = ({ soft }: { soft: boolean }) => {
  const [state, setState] = useState(() => EditorState.createEmpty());
  return (
    <Draft
      editorState={state}
      onChange={setState}
      placeholder="Write here"
      handleReturn={() => {
        if (!soft) return 'not-handled';
        setState(RichUtils.insertSoftNewline(state));
        return 'handled';
      }}
    />
  );
};

const blank: Descendant[] = [{ children: [{ text: '' }] }];

const SlateBox = () => {
  const [editor] = useState(() => withReact(createEditor()));
  return (
    <Slate editor={editor} initialValue={blank}>
      <Editable
        placeholder="Write here"
        renderElement={({ attributes, children }) => <p {...attributes}>{children}</p>}
      />
    </Slate>
  );
};

export const draft = (box: HTMLElement) => createRoot(box).render(<DraftBox soft={false} />);
export const draftSoft = (box: HTMLElement) => createRoot(box).render(<DraftBox soft />);
export const slate = (box: HTMLElement) => createRoot(box).render(<SlateBox />);
