import { capture } from '../../../lib/composer/capture.ts';
import { holds, matching } from '../../../lib/composer/elements.ts';
import { findComposers } from '../../../lib/composer/find.ts';
import { startMemory } from '../../../lib/composer/memory.ts';
import type { Found } from '../../../lib/composer/types.ts';
import type { Draft, DraftMedia } from '../../../lib/model/draft.ts';
import type { Result } from '../../../lib/model/result.ts';
import { sites } from '../../../lib/sites/index.ts';
import type { Recipe } from '../../../lib/sites/recipe.ts';
import { dropHook, hooksOf, renameClasses } from './wear.ts';

/** A draft as JSON can carry it: of the bytes, only their SHA-256. */
export interface Told extends Omit<Draft, 'parts'> {
  parts: (Omit<Draft['parts'][number], 'media'> & {
    media: (Omit<DraftMedia, 'file'> & { sha256: string | null })[];
  })[];
}

/** The engine with the recipe of this site, as a script of the page, for tests of reading alone. */
export interface Reader {
  /** Reads the composer that stands at this place; `null` when there is none. */
  capture(place: Found['place']): Promise<Result<Told> | null>;
  /** What is read with each hook of the recipe gone in turn: the same, what is said to be missing, nothing, or else. */
  wear(place: Found['place']): Promise<Record<string, string>>;
  /** Gives every class a new name, except those that match. */
  renameClasses(named: string): void;
  /** How many composers hold, or lie in, what the selector finds. */
  composersAt(selector: string): number;
}

const siteId = document.querySelector<HTMLMetaElement>('meta[name="recipe"]')?.content;
const recipe = sites.find((it) => it.id === siteId) as Recipe;

const memory = startMemory(window, recipe);
// The extension looks whenever the page has changed; by the clock does as well here.
setInterval(() => memory.notice(findComposers(recipe, document)), 100);

const sha256 = async (file: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((it) => it.toString(16).padStart(2, '0')).join('');
};

/** All of a draft but what differs with every reading. */
const essence = (read: Result<Told> | null): string =>
  JSON.stringify(read, (key, value) => (key === 'id' || key === 'capturedAt' ? 0 : value));

const reader: Reader = {
  async capture(place) {
    const found = findComposers(recipe, document).find((it) => it.place === place);
    const result = found && (await capture(found, { site: recipe, memory, fetchFar: async () => null }));
    if (!result?.ok) return result ?? null;
    const parts = result.value.parts.map(async (part) => ({
      ...part,
      media: await Promise.all(
        part.media.map(async ({ file, ...it }) => ({ ...it, sha256: file && (await sha256(file)) })),
      ),
    }));
    return { ok: true, value: { ...result.value, parts: await Promise.all(parts) } };
  },
  async wear(place) {
    const whole = essence(await reader.capture(place));
    const worn: Record<string, string> = {};
    for (const hook of hooksOf(recipe)) {
      const mend = dropHook(hook);
      if (!mend) continue;
      const read = await reader.capture(place);
      mend();
      if (!read) worn[hook] = 'nothing';
      else if (!read.ok) worn[hook] = `says ${read.problem.about?.part ?? read.problem.code}`;
      else worn[hook] = essence(read) === whole ? 'same' : `wrong: ${essence(read)}`;
    }
    return worn;
  },
  renameClasses: (named) => renameClasses(new RegExp(named)),
  composersAt(selector) {
    const boxes = matching(document, selector);
    return findComposers(recipe, document).filter(({ editors }) =>
      boxes.some((box) => editors.some((editor) => holds(box, editor) || holds(editor, box))),
    ).length;
  },
};
Object.defineProperty(window, '__reader', { value: reader });
