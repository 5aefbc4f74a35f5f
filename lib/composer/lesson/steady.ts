/**
 * Whether a name was given by hand and will be there after the site's next build. Compilers, frameworks and counters make
 * names too: `css-1x2y3z`, `sc-bdVaJa`, `:r1:`, `radix-:r3:`, `ember123` (facts: composers-tools 26.1). In doubt it was
 * not: a hook less is better than one that is gone tomorrow.
 */
export const isSteady = (name: string): boolean =>
  /^[a-z][a-z_-]{3,59}$/i.test(name) && wordsIn(name).every(isWord);

/** Hooks made for tests are trusted more: they may count (`part_0`), and hold dots and colons. */
export const isSteadyHook = (hook: string): boolean => {
  const name = hook.replace(/[-_.:]\d{1,2}$/, '');
  return /^[a-z][a-z_.:/ -]{1,59}$/i.test(name) && wordsIn(name).every(isWord);
};

/** Of classes only those of two words and more: single ones say how a thing looks, and hashes of letters alone exist. */
export const isSteadyClass = (name: string): boolean =>
  isSteady(name) &&
  wordsIn(name).length >= 2 &&
  wordsIn(name).every((it) => it.length >= 3) &&
  !/^(css|jsx|jss|makeStyles|emotion)-/i.test(name);

/** `composerTextArea`, `composer-text_area`, `composer:text.area`: their words. */
const wordsIn = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .filter((it) => it !== '');

/** Something one can say, or a short form like `btn`: a vowel, no heap of consonants. */
const isWord = (word: string): boolean =>
  word.length <= 3 || (/[aeiouwy]/i.test(word) && !/[^aeiouwy]{5}/i.test(word));
