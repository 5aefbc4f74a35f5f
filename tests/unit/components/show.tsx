import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Say } from '../../../components/Say.tsx';
import type { UiLanguage } from '../../../lib/i18n.ts';
import { words } from '../i18n/catalogues.ts';

const spoken = { en: await words('en'), cy: await words('cy') };

/** What a component draws, as markup. */
export const show = (what: VNode, language: UiLanguage = 'en'): string =>
  renderToString(<Say value={{ language, t: spoken[language] }}>{what}</Say>);

/** The words in it, without the markup. */
export const read = (what: VNode, language?: UiLanguage): string =>
  show(what, language)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
