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
const hyphenAtEdge = /^-|-$/;
const underscoreAtEdge = /^_|_$/;
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
  let sound = true;
  for (const [index, label] of labels.entries()) {
    const before = labels[index - 1];
    if (before !== undefined) {
      const end = tldEnd(label, run.slice(at + label.length) + after);
      const possible = end || (looksLikeTld.exec(label)?.[0].length ?? 0);
      // The label before the last may not hold `_`; those further left may, inside.
      if (end > 0 && sound && !before.includes('_')) reading.length = at + end;
      else if (reading.doubt === 0 && possible > 0) reading.doubt = at + possible;
      // `example.com…www.gov.wales`: servers differ on what follows; the shorter address costs more.
      if (end > 0 && end < label.length) break;
    }
    if (label === '' || hyphenAtEdge.test(label) || label.length > longestLabel) break;
    sound &&= !underscoreAtEdge.test(label);
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
