/** The letter sequences of a word with its edges marked: all of 2 and 3 letters, and the whole word if it is longer. */
export const sequencesOf = (word: string): string[] => {
  const marked = `_${word}_`;
  const sequences: string[] = [];
  for (let at = 0; at + 2 <= marked.length; at += 1) {
    sequences.push(marked.slice(at, at + 2));
    if (at + 3 <= marked.length) sequences.push(marked.slice(at, at + 3));
  }
  if (marked.length > 3) sequences.push(marked);
  return sequences;
};
