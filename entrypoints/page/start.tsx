import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../components/tokens.css';
import './start.css';
import { Say } from '../../components/Say.tsx';
import { directionOf, loadWords, type MessageKey, type Words } from '../../lib/i18n.ts';
import { onChange } from './changes.ts';
import { forgetFirst } from './first.ts';
import { chosenLanguage } from './language.ts';

type Title = Extract<MessageKey, `${string}.title`>;

/** How long a page may be empty before it says what it is doing, ms. */
const SILENCE_MS = 400;

/**
 * Shows one of our pages in the person's language, and again at once when they choose another.
 * @param first what the page asks as it opens: it shows itself once that is answered, and nothing on it moves then
 */
export async function start(
  title: Title,
  Page: ComponentType,
  first: readonly Promise<unknown>[] = [],
): Promise<void> {
  const words = await loadWords(await chosenLanguage());
  dress(words, title);
  const opening = <p class="muted opening">{words.t('page.opening')}</p>;
  const silence = setTimeout(() => render(opening, document.body), SILENCE_MS);
  await Promise.all(first);
  clearTimeout(silence);
  render(<Spoken first={words} title={title} Page={Page} />, document.body);
  forgetFirst();
}

function Spoken({ first, title, Page }: { first: Words; title: Title; Page: ComponentType }) {
  const [words, setWords] = useState(first);
  useEffect(() => onChange('settings', async () => setWords(await loadWords(await chosenLanguage()))), []);
  useEffect(() => dress(words, title), [words, title]);
  return (
    <Say value={words}>
      <Page />
    </Say>
  );
}

function dress({ language, t }: Words, title: Title): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  document.title = t(title);
}
