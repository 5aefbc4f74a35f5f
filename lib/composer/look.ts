import { draw } from './draw.ts';

/** The frame in which the extension's own panel is shown: the page sees neither what is in it nor where it leads. */
export interface Look {
  readonly element: HTMLElement;
  /** Shows the panel at this address; `null` takes it away. */
  show(address: string | null): void;
}

/** Where the frame has loaded: also again, when the page moved our host. */
export interface Loaded {
  /** Hands over what lets the panel show its draft. */
  unlock(key: string): void;
}

export function drawLook(document: Document, title: string, onLoad: (loaded: Loaded) => void): Look {
  const element = draw(document, 'div', { class: 'look', popover: 'manual' });
  let shown: string | null = null;

  return {
    element,
    show(address) {
      if (address === shown) return;
      shown = address;
      element.replaceChildren();
      if (address === null) return;
      const frame = draw(document, 'iframe', { title, src: address });
      frame.addEventListener('load', () =>
        onLoad({
          unlock(key) {
            frame.contentWindow?.postMessage(key, new URL(address).origin);
            frame.focus();
          },
        }),
      );
      element.append(frame);
    },
  };
}
