import type { Entry, Wanted } from '../model/record.ts';

/** Longer posts are found by their first words only. */
const MOST_WORDS = 300;

/** Lower case and without accents: `Tŷ` is found by `ty`. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Everything an entry is found by, in one index: its words, site, native post, accounts and states. */
export function facetsOf({
  site,
  nativeUrl,
  mirrors,
}: Pick<Entry, 'site' | 'nativeUrl' | 'mirrors'>): string[] {
  const words = new Set(mirrors.flatMap(({ text }) => wordsOf(text)));
  return [
    ...[...words].slice(0, MOST_WORDS).map((word) => `word ${word}`),
    `site ${site}`,
    ...(nativeUrl ? [`native ${nativeUrl}`] : []),
    ...new Set(mirrors.flatMap(({ account, state }) => [`account ${account}`, `state ${state}`])),
  ];
}

/** The facets an entry must have. A word counts from its beginning: `llyfr` finds `llyfrgell`. */
export function facetsWanted({ text, site, account, state }: Wanted): IDBKeyRange[] {
  const exact = [site && `site ${site}`, account && `account ${account}`, state && `state ${state}`];
  return [
    ...wordsOf(text).map((word) => IDBKeyRange.bound(`word ${word}`, `word ${word}\uffff`)),
    ...exact.flatMap((it) => (it ? [IDBKeyRange.only(it)] : [])),
  ];
}
