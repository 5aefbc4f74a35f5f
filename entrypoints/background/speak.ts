import { loadWords, type Words } from '../../lib/i18n.ts';
import { readSettings } from '../../lib/settings.ts';

let words: Promise<Words> | null = null;

/** Words in the person's language, loaded once for the life of this worker. */
export function speak(): Promise<Words> {
  words ??= readSettings().then(({ language }) => loadWords(language));
  return words;
}

/** The person chose another language. */
export function speakAnew(): void {
  words = null;
}
