import type { GeneratedI18nStructure } from '#i18n';
import browser from './browser.ts';
import { type Catalogue, type Packed, type Said, unpack } from './catalogue.ts';
import type { Settings } from './model/settings.ts';

/** BCP 47 tag of one of our locale files. */
export type UiLanguage = string;
/** Every language we speak, and its name in itself: one for each file in `locales/`, listed by the build. */
export type Languages = Readonly<Record<UiLanguage, string>>;

let known: Promise<Languages> | null = null;

/** The languages of this build. */
export function uiLanguages(): Promise<Languages> {
  known ??= readBuilt<Languages>('/languages.json');
  return known;
}

const readBuilt = async <What>(path: string): Promise<What> =>
  (await fetch(browser.runtime.getURL(path as '/'))).json() as Promise<What>;

type Entries = Omit<GeneratedI18nStructure, `@@${string}`>;
type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
/** A key that has forms below it by the number it speaks of: `job.posts` stands for `job.posts.one`, `.other`, … */
type PluralKey = { [K in keyof Entries]: K extends `${infer Base}.other` ? Base : never }[keyof Entries];
type SingleKey = Exclude<keyof Entries, `${PluralKey}.${PluralForm}`>;
export type MessageKey = SingleKey | PluralKey;

type Names<K extends keyof Entries> = Entries[K] extends { namedSubstitutions: infer N extends string[] }
  ? N[number]
  : never;
type NamesOf<K extends MessageKey> = K extends SingleKey
  ? Names<K>
  : 'count' | Names<Extract<keyof Entries, `${K}.other`>>;
type Values = Readonly<Record<string, string | number>>;
/** What a sentence must be told: nothing, or a value for each `{name}` in it. */
type About<K extends MessageKey> = [NamesOf<K>] extends [never]
  ? []
  : [about: Readonly<Record<NamesOf<K>, string | number>>];

/** Says a whole sentence of the locale files in the person's language. */
export interface T {
  <K extends MessageKey>(key: K, ...about: About<K>): string;
  /** For keys made from a code, whose values come with the data. A value that is missing shows as “…”. */
  coded(key: MessageKey, about: Values | undefined): string;
  /** The sentence with its `{name}`s still in it, for a place that fills them in by itself. */
  raw(key: MessageKey): string;
}

export interface Words {
  language: UiLanguage;
  t: T;
}

/**
 * The language to speak: the one the person chose, as long as we have it, else the first we have of those wanted.
 * @param preferred the languages the browser asks for, best first.
 */
export const chooseLanguage = (
  setting: Settings['language'],
  languages: readonly UiLanguage[],
  preferred: readonly string[] = navigator.languages,
): UiLanguage => {
  if (languages.includes(setting)) return setting;
  const bases = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return bases.flatMap((base) => languages.filter((it) => it === base))[0] ?? 'en';
};

/** Which way its lines run. */
export const directionOf = (language: UiLanguage): 'ltr' | 'rtl' =>
  /^(?:ar|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(language) ? 'rtl' : 'ltr';

/**
 * Loads the words of a language. We read the built files ourselves because no browser has a Welsh interface of its own:
 * `i18n.getMessage` would answer in English (facts: toolchain-chromium 6.3).
 */
export async function loadWords(setting: Settings['language']): Promise<Words> {
  const language = chooseLanguage(setting, Object.keys(await uiLanguages()));
  const [keys, said] = await Promise.all([
    readBuilt<Packed['keys']>('/words/keys.json'),
    readBuilt<Said>(`/words/${language}.json`),
  ]);
  return { language, t: speak(language, unpack(keys, said)) };
}

export function speak(language: UiLanguage, catalogue: Catalogue): T {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat([language, 'en-GB']);

  const find = (key: string, count: string | number | undefined): string => {
    const built = key.replaceAll('.', '_');
    const form = count === undefined ? 'other' : plural.select(Number(count));
    return catalogue[built] ?? catalogue[`${built}_${form}`] ?? catalogue[`${built}_other`] ?? key;
  };
  const say = (key: string, about: Values = {}): string =>
    find(key, about.count).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = about[name];
      return typeof value === 'number' ? number.format(value) : (value ?? '…');
    });

  return Object.assign(say, { coded: say, raw: (key: string) => find(key, undefined) }) as T;
}
