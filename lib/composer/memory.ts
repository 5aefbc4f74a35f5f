import type { ComposerRecipe, Recipe } from '../sites/recipe.ts';
import { all, closest, first, holds, origin } from './elements.ts';
import { startFiles } from './files.ts';
import { mediaIn } from './media.ts';
import { watchMediaDialog } from './mediaDialog.ts';
import { nameOf, type PostName } from './quote.ts';
import { everyoneIn } from './reach.ts';
import { timeFields, timeOf } from './schedule.ts';
import type { Found, Memory } from './types.ts';

/**
 * Listens on `window` in the capture phase, before the page, and never interferes. What is remembered here starts nothing,
 * so events need not be trusted: a page that forges them could as well show us a forged composer.
 */
export const startMemory = (window: Window, recipe: Recipe): Memory => {
  const files = startFiles(window);
  const dialog = recipe.media?.dialog ? watchMediaDialog(recipe.media.dialog) : null;
  const schedule = watchSchedule(recipe);
  const defaultLabels = new Set<string>();
  const everyone = new Set<string>();
  let quoted: PostName | null = null;

  const see = (event: Event) => {
    const target = origin(event);
    if (!target) return;
    dialog?.see(target);
    if (event.type !== 'click') return;
    schedule.see(target);
    const post = recipe.quote && closest(target, recipe.quote.opens)?.closest(recipe.quote.post);
    if (post && recipe.quote) quoted = nameOf(post, recipe.quote);
  };
  const events = ['input', 'change', 'click'] as const;
  for (const type of events) window.addEventListener(type, see, { capture: true, passive: true });

  const notice = (composers: readonly Found[]) => {
    for (const found of composers) {
      const items = mediaIn(found.root, recipe);
      const before = items.map((it) => files.of(it.url));
      files.bind(found.root, items);
      for (const [at, it] of items.entries()) {
        if (before[at] === null && files.of(it.url)) defaultLabels.add(it.label);
      }
      const word = recipe.audience ? everyoneIn(found, recipe.audience) : null;
      if (word !== null) everyone.add(word);
      schedule.notice(found);
    }
  };

  return {
    files,
    notice,
    description: (url) => dialog?.description(url) ?? null,
    isSensitive: (url) => dialog?.isSensitive(url) ?? false,
    isDefaultLabel: (label) => defaultLabels.has(label),
    scheduledAt: schedule.at,
    meansEveryone: (word) => everyone.has(word),
    quoted: () => quoted,
    stop: () => {
      files.stop();
      for (const type of events) window.removeEventListener(type, see, { capture: true });
    },
  };
};

/** The sentence that stands in the composer while a time is set; `null` when none is. */
export const scheduleSentence = (root: Element, recipe: ComposerRecipe): string | null => {
  const mark = recipe.schedule ? first(root, recipe.schedule.mark) : null;
  return mark && (mark.textContent?.trim() ?? '');
};

/**
 * The composer says a chosen time only in a sentence of the page's language, so the time is read where it is confirmed,
 * and the sentence that appears next is its name from then on.
 */
const watchSchedule = (recipe: Recipe) => {
  const times = new Map<string, number>();
  let confirmed: number | null = null;

  return {
    see: (target: Element) => {
      const dialog = all(target.ownerDocument, recipe.schedule?.dialog).findLast((it) => holds(it, target));
      if (!dialog || !all(dialog, recipe.schedule?.confirm).some((it) => holds(it, target))) return;
      confirmed = timeOf(timeFields(dialog), Date.now());
    },
    notice: ({ root }: Found) => {
      const sentence = scheduleSentence(root, recipe);
      if (sentence === null || confirmed === null) return;
      times.set(sentence, confirmed);
      confirmed = null;
    },
    at: (sentence: string): number | null => times.get(sentence) ?? confirmed,
  };
};
