import type { ComposerRecipe } from '../sites/recipe/composer.ts';
import { all, closest, holds, isOn } from './elements.ts';

/**
 * Warnings that are ticked in a dialog of the site's own and that the composer shows in no other way, as they stood when
 * something was last pressed there; however the dialog closes, they hold. Several dialogs look alike: what was pressed to
 * open one tells them apart.
 *
 * @param composer the box of the composer that stands now
 */
export const watchWarnings = (kinds: readonly ComposerRecipe[], composer: () => Element | null) => {
  /** There is one dialog at a time, over one composer. */
  let last: { box: Element; warned: boolean } | null = null;
  const dialogs = kinds.flatMap(({ warning }) => warning?.dialog ?? []);
  let open: (typeof dialogs)[number] | null = null;

  return {
    /** To be told of clicks, before the page acts on them. */
    see(target: Element) {
      const opened = dialogs.find((it) => closest(target, it.opens));
      const inside = open && closest(target, open.root);
      if (opened || !inside) {
        open = opened ?? null;
        return;
      }
      const box = composer();
      const ticked = open?.ticked ?? [];
      // The page ticks after us.
      setTimeout(() => {
        if (box && inside.isConnected) last = { box, warned: all(inside, ticked).some(isOn) };
      });
    },
    /** Sites replace boxes, and are read by other ones when they have changed. */
    has: (box: Element): boolean => last?.warned === true && (holds(last.box, box) || holds(box, last.box)),
  };
};
