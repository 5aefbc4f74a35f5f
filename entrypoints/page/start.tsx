import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../components/tokens.css';
import { Say } from '../../components/Say.tsx';
import { directionOf, loadWords, type MessageKey, type Words } from '../../lib/i18n.ts';
import { onChange } from './changes.ts';
import { chosenLanguage } from './language.ts';
import { forgetFirst, type Reading, readFirst } from './reading.ts';
import { Wait } from './Wait.tsx';

type Title = Extract<MessageKey, `${string}.title`>;

/** How long a page may be empty before it says what it is doing, ms. */
const SILENCE_MS = 400;

/**
 * Shows one of our pages in the person's language, and again at once when they choose another.
 * @param first what the page reads as it opens: it shows itself once that is there, and nothing on it moves then
 */
export async function start(
  title: Title,
  Page: ComponentType,
  first: readonly Reading<unknown>[] = [],
): Promise<void> {
  const words = await loadWords(await chosenLanguage());
  dress(words, title);
  await waitedFor(words, title, first);
  render(<Spoken first={words} title={title} Page={Page} />, document.body);
  forgetFirst();
}

/** Whoever answers first opens the page, be it late: what was asked before somebody tried again counts as well. */
async function waitedFor(words: Words, title: Title, first: readonly Reading<unknown>[]): Promise<void> {
  let silence: ReturnType<typeof setTimeout> | undefined;
  await new Promise<void>((done) => {
    const read = () => void readFirst(first).then(done);
    const wait = (
      <Say value={words}>
        <main>
          <h1 class="unseen">{words.t(title)}</h1>
          <Wait onAgain={read} />
        </main>
      </Say>
    );
    silence = setTimeout(() => render(wait, document.body), SILENCE_MS);
    read();
  });
  clearTimeout(silence);
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
