import type { Draft, DraftMedia, DraftPart, Poll } from '../model/draft.ts';
import { join } from '../text/split.ts';

/** A picture or video with its place in the draft, where its bytes are found. */
export interface Located {
  item: DraftMedia;
  part: number;
  index: number;
}

/** What is to become one post: a part of the draft, or several joined. All that belongs to a part stays with it. */
export interface Bundle {
  text: string;
  media: Located[];
  poll: Poll | null;
  /** Addresses of cards. */
  links: string[];
  /** Address of the quoted post; `null` for none. */
  quote: string | null;
  language: string | null;
}

/** Each part by itself, its media in the order the author wants. */
export const bundlesOf = (
  draft: Draft,
  languages: readonly (string | null)[],
  order: Readonly<Record<string, readonly number[]>>,
): Bundle[] =>
  draft.parts.map((part, at) => ({
    text: part.text,
    media: locate(part, at, order[at]),
    poll: part.poll,
    links: part.link === null ? [] : [part.link],
    quote: at === 0 ? draft.quotedUrl : null,
    language: languages[at] ?? null,
  }));

const locate = ({ media }: DraftPart, part: number, wished: readonly number[] | undefined): Located[] =>
  orderOf(media.length, wished).flatMap((index) => {
    const item = media[index];
    return item ? [{ item, part, index }] : [];
  });

/** Places of media in the order the author wants; a wish that does not name each of them once is none. */
export const orderOf = (count: number, wished: readonly number[] | undefined): number[] => {
  const places = Array.from({ length: count }, (_, index) => index);
  const isWhole = wished?.length === count && places.every((place) => wished.includes(place));
  return isWhole ? [...wished] : places;
};

/**
 * As few bundles as the server allows, in order: neighbours are joined while all that belongs to them fits one post. Parts in different languages stay apart: a post has one language.
 */
export const joined = (bundles: readonly Bundle[], fits: (bundle: Bundle) => boolean): Bundle[] => {
  const done: Bundle[] = [];
  for (const bundle of bundles) {
    const before = done.at(-1);
    const both = before && together(before, bundle);
    if (both && fits(both)) done[done.length - 1] = both;
    else done.push(bundle);
  }
  return done;
};

const together = (one: Bundle, other: Bundle): Bundle | null => {
  if (one.poll && other.poll) return null;
  if (one.language && other.language && one.language !== other.language) return null;
  return {
    text: join([one.text.trim(), other.text.trim()]),
    media: [...one.media, ...other.media],
    poll: one.poll ?? other.poll,
    links: [...one.links, ...other.links],
    quote: one.quote ?? other.quote,
    language: one.language ?? other.language,
  };
};
