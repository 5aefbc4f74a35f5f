import type { T } from '../i18n.ts';

/** Languages whose names we have in every language of the interface; the ones a post's language is guessed among. */
export const postLanguages = [
  'cy',
  'en',
  'ga',
  'gd',
  'br',
  'fr',
  'de',
  'es',
  'it',
  'nl',
  'pl',
  'pt',
  'ro',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'hu',
  'el',
  'tr',
  'uk',
  'ru',
  'ar',
  'he',
  'fa',
  'ur',
  'hi',
  'bn',
  'pa',
  'zh',
  'ja',
  'ko',
] as const;

/** @param tag BCP 47. Any other language is called by its own name, where the browser knows it, else by its tag. */
export function languageName(tag: string, t: T): string {
  const known = postLanguages.find((it) => it === tag.toLowerCase().split('-')[0]);
  if (known) return t(`language.${known}`);
  try {
    return new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Not a tag at all; it comes from outside.
    return tag;
  }
}
