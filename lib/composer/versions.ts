import { all, holds } from './elements.ts';
import { readText } from './text.ts';
import type { Found } from './types.ts';

/** The text box that counts where several hold versions of one post. */
export const currentOf = ({ root, editors, recipe }: Found): HTMLElement | undefined => {
  const current = all(root, recipe.versions?.current);
  return editors.find((editor) => current.some((it) => holds(it, editor))) ?? editors[0];
};

/**
 * Several text boxes look like the parts of a thread and are texts for one network each: that many channels are chosen, and
 * the texts begin alike, because each begins as a copy of one text.
 */
export const seemVersions = ({ root, editors, recipe }: Found): boolean => {
  if (editors.length < 2 || recipe.several === 'versions' || recipe.several === 'blocks') return false;
  if (all(root, recipe.channels?.chosen).length < editors.length) return false;
  const texts = editors.map(readText).filter((it) => it !== '');
  return texts.some((one, at) => texts.some((other, place) => place !== at && other.startsWith(one)));
};

/**
 * Remembers the texts of a post for several networks, also of those that are shown one at a time, so that it can be said
 * that they differ.
 */
export const versionsOf = () => {
  const texts = new WeakMap<Element, Map<string, string>>();

  const notice = (found: Found) => {
    const { root, editors, recipe } = found;
    const tabs = all(root, recipe.versions?.tabs);
    const known = texts.get(root) ?? new Map<string, string>();
    texts.set(root, known);
    if (recipe.several === 'versions' && editors.length > 1) {
      known.clear();
      for (const [at, editor] of editors.entries()) known.set(String(at), readText(editor));
    } else if (tabs.length > 1 && editors[0]) {
      const chosen = tabs.findIndex((it) => it.matches('[aria-selected="true"], [aria-pressed="true"]'));
      known.set(`tab ${chosen}`, readText(editors[0]));
    } else known.clear();
  };

  return {
    notice,
    /** Looks once more: a person types on after the last look. */
    differs(found: Found, text: string): boolean {
      notice(found);
      return [...(texts.get(found.root)?.values() ?? [])].some((it) => it !== text);
    },
  };
};
