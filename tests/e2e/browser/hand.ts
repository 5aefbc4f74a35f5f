import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** A picture as something that JSON can carry into a page. */
export interface Carried {
  name: string;
  base64: string;
}

export const carry = async (file: string): Promise<Carried> => ({
  name: basename(file),
  base64: (await readFile(file)).toString('base64'),
});

/** Runs in the page: with the next press of F9 the picture lies in the clipboard; only a press may put it there. */
export function copyOnPress({ base64 }: Carried): void {
  const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
  const copy = async (event: KeyboardEvent): Promise<void> => {
    if (event.key !== 'F9') return;
    removeEventListener('keydown', copy);
    await navigator.clipboard.write([
      new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) }),
    ]);
    document.documentElement.dataset.copied = '';
  };
  addEventListener('keydown', copy);
}

/** Runs in the page: the event that a drop, or a paste, of the picture would be. */
export function handOver(about: Carried & { how: 'drop' | 'paste'; selector: string }): void {
  const bytes = Uint8Array.from(atob(about.base64), (it) => it.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bytes], about.name, { type: 'image/png' }));
  const how = { bubbles: true, cancelable: true };
  const event =
    about.how === 'drop'
      ? new DragEvent('drop', { ...how, dataTransfer: data })
      : // Firefox makes none that carries files.
        Object.defineProperty(new Event('paste', how), 'clipboardData', { value: data });
  document.querySelector(about.selector)?.dispatchEvent(event);
}
