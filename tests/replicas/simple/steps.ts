import type { Step } from '../site.ts';

/** Clicks into a box and writes, key by key. */
export const write = (selector: string, text: string): Step[] => [{ click: selector }, { type: text }];

/** Writes over what stands there. */
export const overwrite = (selector: string, text: string): Step[] => [
  { click: selector },
  { press: 'Control+a' },
  { type: text },
];

/** Everything that editors tend to lose. */
export const RICH = 'Bore da 🎉👩‍👩‍👧 #Cymru\n\nhttps://example.cymru/a?b=c  a ❤️ diwedd';
