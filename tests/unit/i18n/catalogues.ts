import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { type Catalogue, speak, type T, type UiLanguage } from '../../../lib/i18n.ts';

const file = (language: UiLanguage) => join(import.meta.dirname, `../../../locales/${language}.yml`);

/** Every language there is a file of. */
export const languages = readdirSync(join(import.meta.dirname, '../../../locales'))
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.replace(/\.yml$/, ''));

/** The catalogue as the build writes it. */
export const catalogue = async (language: UiLanguage): Promise<Catalogue> =>
  generateChromeMessages(await parseMessagesFile(file(language))) as Catalogue;

export const words = async (language: UiLanguage): Promise<T> => speak(language, await catalogue(language));
