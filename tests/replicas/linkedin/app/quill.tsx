/** @jsxImportSource react */
import Quill from 'quill1';
import { useEffect, useRef } from 'react';
import { cardOf, change, generation, now, words } from './store.ts';

interface InlineBlot {
  domNode: HTMLElement;
}
interface InlineClass {
  new (): InlineBlot;
  create(value: unknown): HTMLElement;
}
const Inline = Quill.import('blots/inline') as unknown as InlineClass;

/** A name that was chosen from the list: without `@`, with the member's identity in an attribute. */
class Mention extends Inline {
  static blotName = 'mention';
  static tagName = 'a';
  static className = 'ql-mention';
  static override create(urn: unknown) {
    const node = Inline.create.call(Mention, urn);
    node.setAttribute('data-entity-urn', String(urn));
    node.setAttribute('data-test-ql-mention', 'true');
    node.setAttribute('href', '#');
    return node;
  }
  static formats(node: HTMLElement) {
    return node.getAttribute('data-entity-urn');
  }
}
class Hashtag extends Inline {
  static blotName = 'hashtag';
  static tagName = 'strong';
  static className = 'ql-hashtag';
  static formats(node: HTMLElement) {
    return node.classList.contains('ql-hashtag');
  }
}
type Registry = { register(blot: unknown, quietly: boolean): void };
(Quill as unknown as Registry).register(Mention, true);
(Quill as unknown as Registry).register(Hashtag, true);

const markHashtags = (quill: Quill) => {
  const text = quill.getText();
  if (!text.includes('#')) return;
  quill.formatText(0, text.length, 'hashtag', false, 'silent');
  for (const match of text.matchAll(/#[\p{L}\p{N}]+/gu))
    quill.formatText(match.index, match[0].length, 'hashtag', true, 'silent');
};

let current: Quill | null = null;

/** Puts a name in the place of what was typed of it. */
export const mention = (name: string, urn: string) => {
  const { composer } = now();
  if (!current || composer?.looksFor == null) return;
  const at = current.getText().lastIndexOf(`@${composer.looksFor}`);
  current.deleteText(at, composer.looksFor.length + 1);
  current.insertText(at, name, { mention: urn });
  current.insertText(at + name.length, ' ', { mention: false });
  current.setSelection(at + name.length + 1, 0);
};

export const QuillBox = () => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current?.appendChild(document.createElement('div'));
    if (!element) return;
    const quill = new Quill(element, { placeholder: words.placeholder, modules: { toolbar: false } });
    current = quill;
    quill.root.setAttribute('role', 'textbox');
    quill.root.setAttribute('aria-label', words.text);
    quill.root.setAttribute('aria-multiline', 'true');
    quill.root.setAttribute('data-test-ql-editor-contenteditable', 'true');
    const { composer } = now();
    if (composer?.content) quill.setContents(composer.content as ReturnType<Quill['getContents']>);
    quill.on('text-change', () => {
      const text = quill.getText().replace(/\n$/, '');
      // In a shadow root the library does not know where the caret stands, and would move it.
      if (generation !== 'interop') markHashtags(quill);
      change({
        content: quill.getContents(),
        text,
        looksFor: /@(\w{2,})$/.exec(text)?.[1] ?? null,
        ...cardOf(text),
      });
    });
    return () => {
      current = null;
    };
  }, []);
  return <div className="share-creation-state__text-editor" ref={box} />;
};
