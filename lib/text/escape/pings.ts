import { findLinks } from '../links.ts';

/** `@user@host`, which stands only where the author chose it: every other name lost its `@` before. A host must end in letters. */
const chosen = /(?<![\p{L}\p{N}_.@-])@[\w.-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-])/giu;
const telling = /@(?=[\w.-])/g;
/** Unseen; keeps what follows from being read as a name, while an e-mail address stays readable. */
const wordJoiner = '\u2060';

/**
 * A text in which only those are named whom the author chose, for servers that see a name behind every `@`: inside links it
 * is written `%40`, which leads to the same place; in an e-mail address something unseen stands behind it.
 */
export function withoutPings(text: string): string {
  const links = findLinks(text);
  const isLinked = (at: number): boolean => links.some(({ start, end }) => start <= at && at < end);
  const names = [...text.matchAll(chosen)].filter(({ index }) => !isLinked(index));
  const kept = new Set(names.flatMap(({ 0: name, index }) => [index, index + name.lastIndexOf('@')]));
  const others = [...text.matchAll(telling)].filter(({ index }) => !kept.has(index));
  const edits = [
    // Before a full stop the address is not seen, and its host taken for a name.
    ...names.map(({ 0: name, index }) => ({ at: index + name.length, length: 0, by: wordJoiner })),
    ...others.map(({ index: at }) => ({ at, length: 1, by: isLinked(at) ? '%40' : `@${wordJoiner}` })),
  ];
  let safe = '';
  let done = 0;
  for (const { at, length, by } of edits.toSorted((one, other) => one.at - other.at)) {
    if (length === 0 && !/^[\w@.-]/.test(text.slice(at, at + 1))) continue;
    safe += text.slice(done, at) + by;
    done = at + length;
  }
  return safe + text.slice(done);
}
