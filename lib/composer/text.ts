/** Inside the box but not of the text: placeholders, helpers of the editor, what is not shown to anybody. */
const SKIP =
  '[data-slate-placeholder], [aria-hidden="true"], [data-mce-bogus="all"], script, style, template';
const BLOCK = /^(block|flex|grid|list-item|flow-root|table|table-row)$/;
/** Fillers editors need for their caret. The joiners of emoji and of Persian, and direction marks, are text. */
const FILLERS = /[\u200b\u2060\ufeff]/g;
/** A longer `alt` describes a picture; an emoji's `alt` is the emoji. */
const LONGEST_EMOJI = 16;

/**
 * The text of a text box as its author sees it: one line per block, lines joined by `\n`, NFC, no trailing newlines. Reads
 * structure and style, never `innerText`, which doubles or drops lines in most editors (facts: composers-social 1.1,
 * composers-tools 24). The box must be rendered.
 */
export const readText = (editor: HTMLElement): string => {
  const text = 'value' in editor ? String(editor.value).replace(/\r\n?/g, '\n') : lines(editor).join('\n');
  return text
    .replace(FILLERS, '')
    .replace(/\u00a0/g, ' ')
    .normalize('NFC')
    .replace(/\n+$/, '');
};

/**
 * A line ends at a break and at the edge of a block. That alone makes every filler right: a break that stands last in
 * its block has already ended the line, so the edge that follows ends nothing; alone in its block it is an empty line.
 */
const lines = (editor: HTMLElement): string[] => {
  const done: string[] = [];
  /** `null` between lines. */
  let line: string | null = null;

  const put = (text: string) => {
    line = (line ?? '') + text;
  };
  const endLine = () => {
    done.push(line ?? '');
    line = null;
  };
  const edge = () => {
    if (line !== null) endLine();
  };

  const readString = (node: Text) => {
    const text = node.data.replace(FILLERS, '');
    const whiteSpace = styleOf(node.parentElement ?? editor).whiteSpace;
    if (!/pre|break/.test(whiteSpace)) {
      const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
      const atStart = line === null || line === '' || line.endsWith(' ');
      const shown = atStart ? collapsed.replace(/^ /, '') : collapsed;
      if (shown) put(shown);
      return;
    }
    for (const [index, piece] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
      if (index > 0) endLine();
      if (piece) put(piece);
    }
  };

  const readElement = (element: HTMLElement) => {
    if (element.matches(SKIP)) return;
    if (element.tagName === 'BR') return endLine();
    if (element.tagName === 'IMG') return put(emojiOf(element as HTMLImageElement));
    const { display, visibility, position } = styleOf(element);
    if (display === 'none' || visibility === 'hidden') return;
    const emoji = emojiWithEcho(element);
    if (emoji) return put(emoji);
    // What is taken out of the flow computes to a block and breaks no line.
    const isBlock = BLOCK.test(display) && !/absolute|fixed/.test(position);
    if (isBlock) {
      edge();
      if (isEmptyLine(element)) put('');
    }
    element.childNodes.forEach(read);
    if (isBlock) edge();
  };

  const read = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) readString(node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE) readElement(node as HTMLElement);
  };

  editor.childNodes.forEach(read);
  edge();
  return done;
};

const styleOf = (element: Element): CSSStyleDeclaration =>
  (element.ownerDocument.defaultView ?? window).getComputedStyle(element);

/** Some editors leave an empty paragraph truly empty; it is a line when it takes up room. */
const isEmptyLine = (block: HTMLElement): boolean =>
  block.childElementCount === 0 && !block.textContent && block.getBoundingClientRect().height > 0;

const emojiOf = (image: HTMLImageElement): string => (image.alt.length <= LONGEST_EMOJI ? image.alt : '');

/**
 * An emoji drawn as a picture often keeps its character beside it, hidden from the eye by colour or size but not from
 * us. Where an inline element holds both and nothing else, it is one emoji. Empty when it is no such element.
 */
const emojiWithEcho = (element: HTMLElement): string => {
  const images = element.getElementsByTagName('img');
  const [image] = images;
  if (!image || images.length > 1) return '';
  const echo = (element.textContent ?? '').replace(FILLERS, '');
  const plain = (text: string) => text.replace(/\ufe0f/g, '');
  return echo && plain(echo) === plain(emojiOf(image)) ? echo : '';
};
