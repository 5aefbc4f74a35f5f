import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../components/tokens.css';
import { Say } from '../../components/Say.tsx';
import { directionOf, loadWords, type MessageKey, type Words } from '../../lib/i18n.ts';
import { onChange } from './changes.ts';
import { chosenLanguage } from './language.ts';

type Title = Extract<MessageKey, `${string}.title`>;

/** Shows one of our pages in the person's language, and again at once when they choose another. */
export async function start(title: Title, Page: ComponentType): Promise<void> {
  const words = await loadWords(await chosenLanguage());
  render(<Spoken first={words} title={title} Page={Page} />, document.body);
}

function Spoken({ first, title, Page }: { first: Words; title: Title; Page: ComponentType }) {
  const [words, setWords] = useState(first);
  useEffect(() => onChange('settings', async () => setWords(await loadWords(await chosenLanguage()))), []);
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.documentElement.dir = directionOf(words.language);
    document.title = words.t(title);
  }, [words, title]);
  return (
    <Say value={words}>
      <Page />
    </Say>
  );
}
