import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  DecoratorNode,
  type LexicalEditor,
  type NodeKey,
  type SerializedLexicalNode,
  TextNode,
} from 'lexical';

type SerializedEmoji = SerializedLexicalNode & { emoji: string };

const EMOJI = /\p{RGI_Emoji}/v;

/** An emoji as a picture whose `alt` is its character. */
export class EmojiNode extends DecoratorNode<null> {
  __emoji: string;

  constructor(emoji: string, key?: NodeKey) {
    super(key);
    this.__emoji = emoji;
  }
  static override getType() {
    return 'emoji';
  }
  static override clone(node: EmojiNode) {
    return new EmojiNode(node.__emoji, node.__key);
  }
  static override importJSON({ emoji }: SerializedEmoji) {
    return new EmojiNode(emoji);
  }
  override exportJSON(): SerializedEmoji {
    return { ...super.exportJSON(), emoji: this.__emoji };
  }
  override createDOM() {
    const span = document.createElement('span');
    const image = span.appendChild(document.createElement('img'));
    image.alt = this.__emoji;
    image.src = `/picture/${encodeURIComponent(this.__emoji)}.svg`;
    image.width = 16;
    return span;
  }
  override updateDOM() {
    return false;
  }
  override isInline() {
    return true;
  }
  override getTextContent() {
    return this.__emoji;
  }
  override decorate() {
    return null;
  }
}

/**
 * Puts pictures in the place of emoji that were typed, a moment after the key. Within it would be too early: where more than
 * a tenth of a second lies between a key and the change it makes, Lexical hears of the change twice, and finds the emoji
 * gone the second time (its `TEXT_MUTATION_VARIANCE`).
 */
export const drawEmoji = (editor: LexicalEditor): void => {
  editor.registerNodeTransform(TextNode, (node) => {
    if (EMOJI.test(node.getTextContent()))
      setTimeout(() => editor.update(() => $getRoot().getAllTextNodes().forEach($draw)));
  });
};

const $draw = (node: TextNode): void => {
  const found = EMOJI.exec(node.getTextContent());
  if (!found) return;
  const [start, end] = [found.index, found.index + found[0].length];
  const pieces = node.splitText(...[start, end].filter((it) => it > 0));
  const piece = pieces[start > 0 ? 1 : 0];
  const selection = $getSelection();
  const isAtCaret = $isRangeSelection(selection) && selection.anchor.key === piece?.getKey();
  const drawn = piece?.replace(new EmojiNode(found[0]));
  // Who went on writing meanwhile is left where they are.
  if (isAtCaret) drawn?.selectNext();
};
