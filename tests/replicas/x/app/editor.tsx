/** @jsxImportSource react */
import {
  CompositeDecorator,
  type ContentBlock,
  ContentState,
  Editor,
  EditorState,
  getDefaultKeyBinding,
  Modifier,
  SelectionState,
} from 'draft-js';
import type { ReactNode } from 'react';
import { ingest, submit } from './actions.ts';
import { type Composer, change, changePart, hashed, options, type Part } from './store.ts';

const LIMIT = 280;
const EMOJI = /\p{RGI_Emoji}/gv;

type Found = (start: number, end: number) => void;
interface Decorated {
  children?: ReactNode;
  decoratedText?: string;
}

const by =
  (pattern: RegExp) =>
  (block: ContentBlock, found: Found): void => {
    for (const match of block.getText().matchAll(pattern)) found(match.index, match.index + match[0].length);
  };

const overflow = (block: ContentBlock, found: Found, content: ContentState): void => {
  let before = 0;
  for (const other of content.getBlocksAsArray()) {
    if (other.getKey() === block.getKey()) break;
    before += other.getLength() + 1;
  }
  if (before + block.getLength() > LIMIT) found(Math.max(0, LIMIT - before), block.getLength());
};

const emoji = (block: ContentBlock, found: Found, content: ContentState): void =>
  block.findEntityRanges((character) => {
    const key = character.getEntity();
    return key !== null && content.getEntity(key).getType() === 'EMOJI';
  }, found);

const Coloured = ({ children }: Decorated) => (
  <span className={hashed('entity')} style={{ color: 'rgb(29, 155, 240)' }}>
    {children}
  </span>
);

const TooLong = ({ children }: Decorated) => (
  <span className={hashed('overflow')} style={{ backgroundColor: 'rgb(255, 200, 200)' }}>
    {children}
  </span>
);

/** Drawn as a picture; its character stays behind it for the editor, where nobody sees it. */
const Emoji = ({ children, decoratedText = '' }: Decorated) => (
  <span className={hashed('emoji')} style={{ position: 'relative' }}>
    <img
      alt={decoratedText}
      draggable={false}
      src={`/emoji/${encodeURIComponent(decoratedText)}.svg`}
      width={18}
    />
    <span style={{ position: 'absolute', left: 0, opacity: 0, width: 1, overflow: 'hidden' }}>
      {children}
    </span>
  </span>
);

const decorator = new CompositeDecorator([
  { strategy: emoji, component: Emoji },
  { strategy: overflow, component: TooLong },
  { strategy: by(/https?:\/\/\S+/g), component: Coloured },
  { strategy: by(/[#@$][\p{L}\p{N}_]+/gu), component: Coloured },
]);

export const emptyEditor = (): EditorState => EditorState.createEmpty(decorator);

/** Makes entities of emoji that are not yet, as the site does on every change. */
const withEmoji = (editor: EditorState): EditorState => {
  let content = editor.getCurrentContent();
  for (const block of content.getBlocksAsArray()) {
    for (const match of block.getText().matchAll(EMOJI)) {
      if (block.getEntityAt(match.index)) continue;
      content = content.createEntity('EMOJI', 'IMMUTABLE', {});
      const range = SelectionState.createEmpty(block.getKey()).merge({
        anchorOffset: match.index,
        focusOffset: match.index + match[0].length,
      });
      content = Modifier.applyEntity(content, range, content.getLastCreatedEntityKey());
    }
  }
  return content === editor.getCurrentContent()
    ? editor
    : EditorState.set(editor, { currentContent: content });
};

interface Props {
  composer: Composer;
  part: Part;
  index: number;
  label: string;
  placeholder: string;
}

/** The layout for phones writes into a field of its own. */
const PlainField = ({
  composer,
  part,
  id,
  placeholder,
}: Pick<Props, 'composer' | 'part' | 'placeholder'> & { id: string }) => (
  <div data-testid={id} className={hashed('field')}>
    <textarea
      placeholder={placeholder}
      rows={4}
      value={part.editor.getCurrentContent().getPlainText('\n')}
      onChange={({ target }) =>
        changePart(composer.place, part.id, (it) => ({
          ...it,
          editor: EditorState.createWithContent(ContentState.createFromText(target.value), decorator),
        }))
      }
      onFocus={() => change(composer.place, (it) => ({ ...it, active: part.id }))}
    />
  </div>
);

export const PostEditor = ({ composer, part, index, label, placeholder }: Props) => {
  const { place } = composer;
  const id = `tweetTextarea_${index}`;
  if (options.layout === 'mobile') return <PlainField {...{ composer, part, id, placeholder }} />;
  return (
    <label data-testid={`${id}_label`} className={hashed('label')} style={{ display: 'block' }}>
      <div data-testid={`${id}RichTextInputContainer`}>
        <Editor
          editorState={part.editor}
          onChange={(editor) => changePart(place, part.id, (it) => ({ ...it, editor: withEmoji(editor) }))}
          onFocus={() => change(place, (it) => ({ ...it, active: part.id, focused: it.focused + 1 }))}
          keyBindingFn={(event) =>
            event.key === 'Enter' && (event.ctrlKey || event.metaKey)
              ? 'publish'
              : getDefaultKeyBinding(event)
          }
          handleKeyCommand={(command) => {
            if (command !== 'publish') return 'not-handled';
            void submit(place);
            return 'handled';
          }}
          handlePastedFiles={(files) => ingest(place, part.id, files as File[])}
          handleDroppedFiles={(_, files) => ingest(place, part.id, files as File[])}
          webDriverTestID={id}
          ariaLabel={label}
          ariaMultiline
          placeholder={placeholder}
          stripPastedStyles
          spellCheck
        />
      </div>
    </label>
  );
};
