import { capture } from '../../../lib/composer/capture.ts';
import { startEar } from '../../../lib/composer/ear.ts';
import { holds, matching } from '../../../lib/composer/elements.ts';
import { bringFinder, findComposers } from '../../../lib/composer/find.ts';
import { findLikeliest } from '../../../lib/composer/likeliest.ts';
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
  /** What is said once the page shows no control any more that publishes; `nothing` when no composer is seen either. */
  withoutSubmit(place: Found['place']): Promise<string>;
  /** Gives every class a new name, except those that match. */
  renameClasses(named: string): void;
  /** How many composers hold, or lie in, what the selector finds. */
  composersAt(selector: string): number;
}

bringFinder(findLikeliest);
const siteId = document.querySelector<HTMLMetaElement>('meta[name="recipe"]')?.content;
const recipe = sites.find((it) => it.id === siteId) as Recipe;

const memory = startMemory(startEar(window, new AbortController().signal), document, recipe);
// The extension looks whenever the page has changed; by the clock does as well here.
setInterval(() => memory.notice(findComposers(recipe, document)), 100);

const sha256 = async (file: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((it) => it.toString(16).padStart(2, '0')).join('');
};

const tell = async (found: Found | undefined): Promise<Result<Told> | null> => {
  const result = found && (await capture(found, { site: recipe, memory, fetchFar: async () => null }));
  if (!result?.ok) return result ?? null;
  const parts = result.value.parts.map(async (part) => ({
    ...part,
    media: await Promise.all(
      part.media.map(async ({ file, ...it }) => ({ ...it, sha256: file && (await sha256(file)) })),
    ),
  }));
  return { ok: true, value: { ...result.value, parts: await Promise.all(parts) } };
};

const asksMore = (before: unknown, now: unknown): boolean =>
  [before ?? []].flat().every((it) => [now].flat().includes(it));

/** What is wrong with a draft. One that asks before it goes out, where the other did not, is only more careful. */
const difference = (whole: Result<Told> | null, worn: Told): string => {
  if (!whole?.ok) return 'wrong: nothing was read before';
  const wrong = Object.entries(whole.value).flatMap(([key, value]) => {
    const now = worn[key as keyof Told];
    const isCareful =
      (key === 'audience' && now !== 'public') ||
      (key === 'kind' && now === 'reply') ||
      (key === 'doubts' && asksMore(value, now)) ||
      // Where it matters who wrote it, this is asked for (`judgeAuthor`).
      (key === 'author' && now === undefined);
    const isFree = key === 'id' || key === 'capturedAt' || isCareful;
    return isFree || JSON.stringify(now) === JSON.stringify(value) ? [] : [`${key} ${JSON.stringify(now)}`];
  });
  return wrong.length === 0 ? 'same' : `wrong: ${wrong.join(', ').slice(0, 300)}`;
};

const reader: Reader = {
  capture: (place) => tell(findComposers(recipe, document).find((it) => it.place === place)),
  async wear(place) {
    const before = findComposers(recipe, document).find((it) => it.place === place);
    const same = () =>
      findComposers(recipe, document).find((it) => it.editors.some((one) => before?.editors.includes(one)));
    const whole = await tell(same());
    const worn: Record<string, string> = {};
    for (const hook of hooksOf(recipe)) {
      const mend = dropHook(hook);
      if (!mend) continue;
      const read = await tell(same());
      mend();
      if (!read) worn[hook] = 'nothing';
      else if (!read.ok) worn[hook] = `says ${read.problem.about?.part ?? read.problem.code}`;
      else worn[hook] = difference(whole, read.value);
    }
    return worn;
  },
  async withoutSubmit(place) {
    const before = findComposers(recipe, document).find((it) => it.place === place);
    const again = () =>
      findComposers(recipe, document).find((it) => it.editors.some((one) => before?.editors.includes(one)));
    // One control after the other, until no strategy finds any.
    for (let it = again()?.submit; it; it = again()?.submit)
      it.style.setProperty('visibility', 'hidden', 'important');
    const read = await tell(again());
    return read === null ? 'nothing' : read.ok ? 'read' : `${read.problem.code} ${read.problem.about?.part}`;
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
