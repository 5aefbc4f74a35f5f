/** As many texts as the parts of a long thread, several times over. */
const MOST = 200;

/**
 * Remembers the latest answers of a pure function about texts: while somebody types in one part of a thread, the others are
 * asked about again at every key, for every account.
 */
export const remember = <T>(ask: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, { answer: T }>();
  return (text) => {
    const found = known.get(text) ?? { answer: ask(text) };
    known.delete(text);
    known.set(text, found);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return found.answer;
  };
};
