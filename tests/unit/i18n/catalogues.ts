import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { type Catalogue, pack } from '../../../lib/catalogue.ts';
import { speak, type T, type UiLanguage } from '../../../lib/i18n.ts';

const file = (language: UiLanguage) => join(import.meta.dirname, `../../../locales/${language}.yml`);

/** Every language there is a file of. */
export const languages = readdirSync(join(import.meta.dirname, '../../../locales'))
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.replace(/\.yml$/, ''));

export const catalogue = async (language: UiLanguage): Promise<Catalogue> => {
  const messages = Object.entries(generateChromeMessages(await parseMessagesFile(file(language))));
  return Object.fromEntries(messages.map(([key, { message }]) => [key, message]));
};

export const words = async (language: UiLanguage): Promise<T> => speak(language, await catalogue(language));

/** What our own package answers when one of its files of words is fetched. */
export async function builtWords(url: string): Promise<Response> {
  const { keys, said } = pack({ cy: await catalogue('cy'), en: await catalogue('en') });
  const files: Record<string, unknown> = { languages: { cy: 'Cymraeg', en: 'English' }, keys, ...said };
  return new Response(JSON.stringify(files[/([^/]+)\.json$/.exec(url)?.[1] ?? '']));
}
