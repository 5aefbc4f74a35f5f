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
  let safe = '';
  let done = 0;
  for (const { start, end } of findLinks(text)) {
    safe += besideLinks(text.slice(done, start)) + text.slice(start, end).replace(telling, '%40');
    done = end;
  }
  return safe + besideLinks(text.slice(done));
}

function besideLinks(text: string): string {
  let safe = '';
  let done = 0;
  for (const { 0: name, index } of text.matchAll(chosen)) {
    safe += text.slice(done, index).replace(telling, `@${wordJoiner}`) + name;
    done = index + name.length;
    // Before a full stop the address is not seen, and its host taken for a name.
    if (/^[\w@.-]/.test(text.slice(done))) safe += wordJoiner;
  }
  return safe + text.slice(done).replace(telling, `@${wordJoiner}`);
}
