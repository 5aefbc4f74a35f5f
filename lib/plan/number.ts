import type { PartPlan } from './parts.ts';

/** `1/3`, `(2/5)`, `3.` or a keycap at the start or end of a text: its author numbered it. */
const own = /^\s*[([]?\d{1,2}\s*[/.)\]]|\d{1,2}\s*\/\s*\d{0,2}[)\]]?\s*$|^\s*[\d🧵]\uFE0F?\u20E3?\s/u;

const mark = (at: number, of: number): string => `${at}/${of}`;

/** Characters that a number and the space before it take at most. */
export const reserveFor = (posts: number): number => (posts < 2 ? 0 : ` ${mark(posts, posts)}`.length);

/** Each post with its number at the end; as they are where their author numbered them. The texts must leave room for it. */
export const numbered = (parts: readonly PartPlan[]): PartPlan[] => {
  const all = parts.flatMap((part) => part.posts);
  if (all.length < 2 || all.slice(0, 2).every(({ text }) => own.test(text))) return [...parts];
  let at = 0;
  return parts.map((part) => ({
    ...part,
    posts: part.posts.map((post) => {
      at += 1;
      const number = mark(at, all.length);
      const { quote } = post;
      return {
        ...post,
        text: `${post.text} ${number}`.trimStart(),
        ...(quote && { quote: { ...quote, otherwise: `${quote.otherwise} ${number}` } }),
      };
    }),
  }));
};
