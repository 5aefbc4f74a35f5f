import { type Dialect, escapeMarkdown } from './markdown.ts';
import { escapeMfm } from './mfm.ts';
import { withoutPings } from './pings.ts';

/**
 * How a server reads a text that it is sent; `plain` shows every character, `pings-anywhere` too but sees a name behind
 * every `@`, in addresses as well.
 */
export type Reading = 'plain' | 'mfm' | 'pings-anywhere' | Dialect;

/** What is sent so that readers see the text as it was written. What is sent is also what is counted. */
export const escapeFor = (text: string, reading: Reading): string => {
  if (reading === 'plain') return text;
  if (reading === 'pings-anywhere') return withoutPings(text);
  return reading === 'mfm' ? escapeMfm(text) : escapeMarkdown(text, reading);
};
