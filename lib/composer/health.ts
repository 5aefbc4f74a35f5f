import { hits, isVisible } from './elements.ts';
import type { Found } from './types.ts';

/** Which strategy found each part of a composer, by its place in the recipe's list; -1 for none. */
export type Ranks = Record<string, number>;

/** Sites render step by step: a part that is still away after this is missing, ms. */
const SETTLED_MS = 3000;

/** Only what every composer has, and of the rest what stands there. */
const ranksOf = ({ root, recipe, editors, submit }: Found): Ranks => {
  const found: Ranks = {
    text: hits(root.ownerDocument, recipe.editor, (it) =>
      editors.some((one) => one === it || one.contains(it)),
    ).rank,
    submit: submit ? hits(root, recipe.submit, isVisible).rank : -1,
  };
  const media = recipe.media ? hits(root, recipe.media.list ?? recipe.media.item).rank : -1;
  const poll = recipe.poll ? hits(root, recipe.poll.mark).rank : -1;
  const schedule = hits(root, recipe.schedule?.mark ?? []).rank;
  for (const [part, rank] of Object.entries({ media, poll, schedule })) if (rank >= 0) found[part] = rank;
  return found;
};

/**
 * Tells how the recipe fits, a little after a composer has come up, and only when that is news.
 *
 * @param standing the composers that stand now
 */
export const watchHealth = (page: Window, standing: () => readonly Found[], tell: (ranks: Ranks) => void) => {
  const seen = new WeakSet<Element>();
  const told: Ranks = {};
  const note = (ranks: Ranks) => {
    const news = Object.entries(ranks).filter(([part, rank]) => told[part] !== rank);
    Object.assign(told, ranks);
    // Not before a draft that is on its way.
    if (news.length > 0) page.requestIdleCallback(() => tell(ranks), { timeout: SETTLED_MS });
  };
  return {
    look(composers: readonly Found[]) {
      for (const { root } of composers) {
        if (seen.has(root)) continue;
        seen.add(root);
        page.setTimeout(() => {
          const it = standing().find((one) => one.root === root);
          if (it) note(ranksOf(it));
        }, SETTLED_MS);
      }
    },
    /** A draft was read, or a part of it could not be. */
    read: (found: Found, missing: string | undefined) =>
      note({ ...ranksOf(found), ...(missing !== undefined && { [missing]: -1 }) }),
  };
};

export type Health = ReturnType<typeof watchHealth>;
