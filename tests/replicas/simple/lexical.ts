import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import { createEditor } from 'lexical';

/** The real Lexical on an element. */
export const lexical = (
  element: HTMLElement,
  kind: 'plain' | 'rich',
  onText: (text: string) => void = () => undefined,
): void => {
  const editor = createEditor({
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(element);
  if (kind === 'rich') registerRichText(editor);
  else registerPlainText(editor);
  editor.registerTextContentListener(onText);
};
