import type { T } from '../i18n.ts';
import type { Visibility } from '../model/draft.ts';
import { megabytes } from '../model/size.ts';
import { languageName } from './language.ts';
import { agoWords, lengthWords, whenWords } from './time.ts';

type About = Readonly<Record<string, string>>;
type Speak = (value: string, t: T) => string | number;

/** How values are said that come in units and not in words; every other value is said as it came. */
const speakers: Readonly<Record<string, Speak>> = {
  count: Number,
  limit: Number,
  bytes: (bytes) => megabytes(Number(bytes)),
  from: (ms, t) => lengthWords(Number(ms), t),
  to: (ms, t) => lengthWords(Number(ms), t),
  ago: (at, t) => agoWords(Number(at), Date.now(), t),
  time: (at, t) => whenWords(Number(at), Date.now(), t),
  language: languageName,
  first: languageName,
  second: languageName,
  visibility: (value, t) => t(`visibility.${value as Visibility}`),
};

/** The values of a problem or notice as people read them. */
export function spoken(about: About | undefined, t: T): Record<string, string | number> {
  const said = Object.entries(about ?? {}).map(([name, value]) => [
    name,
    speakers[name]?.(value, t) ?? value,
  ]);
  return Object.fromEntries(said);
}
