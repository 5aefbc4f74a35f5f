import type { WordKey } from '../composer/words.ts';
import type { T } from '../i18n.ts';
import type { ButtonWords } from '../protocol/messages.ts';

/** What the button may have to say, its `{name}`s still open: the page fills them in as things happen. */
export const buttonWords = (t: T, keys: readonly WordKey[]): ButtonWords =>
  Object.fromEntries(keys.map((key) => [key, t.raw(key)]));
