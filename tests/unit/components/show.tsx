import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Say } from '../../../components/Say.tsx';
import { words } from '../i18n/catalogues.ts';

type Shown = 'en' | 'cy';

const spoken = { en: await words('en'), cy: await words('cy') };

/** What a component draws, as markup. */
export const show = (what: VNode, language: Shown = 'en'): string =>
  renderToString(<Say value={{ language, t: spoken[language] }}>{what}</Say>);

/** The words in it, without the markup. */
export const read = (what: VNode, language?: Shown): string =>
  show(what, language)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
