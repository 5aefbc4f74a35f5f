import type { Draft } from '../model/draft.ts';
import type { AudienceRecipe } from '../sites/recipe.ts';
import { all, closest, first, isBefore, wordsOf } from './elements.ts';
import { isAt } from './find.ts';
import { quoteIn } from './quote.ts';
import type { Found, Memory } from './types.ts';

/**
 * Whether it answers somebody. A reply shows what it answers above its text box; a timeline stands below one. The page's
 * address alone is not enough, because a reply opened from a timeline need not change it.
 */
export const kindOf = (found: Found): Draft['kind'] => {
  const { root, editors, recipe } = found;
  const reply = recipe.reply;
  const [editor] = editors;
  if (reply && editor) {
    const around = closest(editor, reply.within) ?? root;
    const answered = all(around, reply.before ? [reply.before] : []).some((post) => isBefore(post, editor));
    if (answered || first(root, reply.mark) || isAt(reply.address ?? [], root.ownerDocument)) return 'reply';
  }
  return quoteIn(root, recipe) ? 'quote' : 'post';
};

/** `unknown` when the composer names an audience in words we have not seen to mean everyone. */
export const audienceOf = (found: Found, memory: Memory): Draft['audience'] => {
  const { audience } = found.recipe;
  if (!audience) return 'public';
  const document = found.root.ownerDocument;
  if (isAt(audience.restrictedAddress ?? [], document) || first(document, audience.restrictedMark))
    return 'restricted';
  if (first(found.root, audience.restricted)) return 'restricted';
  if (first(found.root, audience.public)) return 'public';
  const word = chosenAudience(found, audience);
  const known = audience.everyone?.[document.documentElement.lang.split('-')[0] ?? ''] ?? [];
  return word === null || known.includes(word) || memory.meansEveryone(word) ? 'public' : 'unknown';
};

/** The word on the audience chooser, which stands before the text; `null` when there is none. */
export const chosenAudience = (
  { root, editors }: Found,
  { chooser, chooserFirst = false }: AudienceRecipe,
): string | null => {
  const [editor] = editors;
  const chip = all(root, chooser).find(
    (it) => wordsOf(it) && editor && (!chooserFirst || isBefore(it, editor)),
  );
  return chip ? wordsOf(chip) : null;
};

/**
 * The word that means everyone, without knowing the language: the control "everyone can reply" has it too.
 *
 * @returns `null` when the two share no word
 */
export const everyoneIn = (found: Found, audience: AudienceRecipe): string | null => {
  const word = chosenAudience(found, audience);
  if (!word) return null;
  const [editor] = found.editors;
  const shares = (it: HTMLElement) =>
    editor && isBefore(editor, it) && wordsOf(it).toLowerCase().includes(word.toLowerCase());
  return all(found.root, audience.replies).some(shares) ? word : null;
};
