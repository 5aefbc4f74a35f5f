import { tlds } from './tlds.ts';

/**
 * How much of the name after `https://` Mastodon's server takes for a host (facts: fediverse-api 4c).
 *
 * - `length`: code units of it that it surely knows; 0 when none
 * - `doubt`: when nothing is surely known, where a domain newer than our list might end; 0 when none could
 */
export interface HostReading {
  length: number;
  doubt: number;
}

const longestTld = 24;
const edge = /^[-_]|[-_]$/;
const mayFollow = /^[^0-9a-z@+-]/i;
const punycode = /^xn--[0-9a-z]+/i;
const looksLikeTld = /^[\p{L}\p{M}]{2,}/u;
/** The name system allows 63 bytes a label; a longer one makes the server drop the link. Encoded, others grow. */
const longestLabel = 40;

/**
 * @param run everything after the protocol that can stand in a host: letters of any script, digits, `.`, `-`, `_`
 * @param after what follows the run in the text; its first character decides whether a domain can end there
 */
export const readHost = (run: string, after: string): HostReading => {
  const labels = run.split('.');
  const reading: HostReading = { length: 0, doubt: 0 };
  let at = 0;
  for (const [index, label] of labels.entries()) {
    const before = labels[index - 1];
    // The label before the last may not hold `_`; those further left may.
    if (before !== undefined && !before.includes('_')) {
      const possibleTld = looksLikeTld.exec(label)?.[0];
      const end = tldEnd(label, run.slice(at + label.length) + after);
      if (end > 0) reading.length = at + end;
      else if (reading.doubt === 0 && possibleTld) reading.doubt = at + possibleTld.length;
    }
    if (label === '' || edge.test(label) || label.length > longestLabel) break;
    at += label.length + 1;
  }
  return reading;
};

/** Length of the top-level domain at the start of a label, 0 for none. It may end inside: `example.com你好`. */
const tldEnd = (label: string, after: string): number => {
  const encoded = punycode.exec(label);
  if (encoded) return encoded[0].length;
  for (let end = Math.min(label.length, longestTld); end >= 2; end -= 1) {
    const next = label.slice(end) + after;
    if ((next === '' || mayFollow.test(next)) && tlds.has(label.slice(0, end).toLowerCase())) return end;
  }
  return 0;
};
