import type { Draft } from '../model/draft.ts';
import type { AudienceRecipe } from '../sites/recipe/reach.ts';
import { all, closest, first, isBefore, isOn, wordsOf } from './elements.ts';
import { isAt } from './find.ts';
import { quoteIn } from './quote.ts';
import { readText } from './text.ts';
import type { Found, Memory } from './types.ts';
import { currentOf } from './versions.ts';

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
    const unsaid = reply.unless && !first(root, reply.unless);
    const isAddressed = isAt(reply.address ?? [], root.ownerDocument);
    if (answered || unsaid || isAddressed || first(root, reply.mark)) return 'reply';
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
  if (all(found.root, audience.restricted).some(isOn)) return 'restricted';
  if (all(found.root, audience.public).some(isOn)) return 'public';
  const word = chosenAudience(found, audience);
  if (word === null) return audience.absent ?? (audience.public ? 'restricted' : 'public');
  // What the composer says now counts beside what it said at an earlier look.
  const means = everyoneIn(found, audience) !== null || memory.meansEveryone(word);
  return means || isEveryone(word, audience, document) ? 'public' : 'unknown';
};

const isEveryone = (word: string, { everyone = {} }: AudienceRecipe, document: Document): boolean => {
  const language = document.documentElement.lang.split('-')[0] ?? '';
  const said = word.toLowerCase();
  // A whole phrase may follow the author's name ("Acme ▾ Post to Anyone"); one word alone could end the name of a group.
  return (everyone[language] ?? []).some((it) => {
    const known = it.toLowerCase();
    return said === known || (known.includes(' ') && said.endsWith(` ${known}`));
  });
};

/** The word on the audience chooser; `null` when there is none. */
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

/** Names that no language translates; what says more is no name of a channel. */
const isCalledSo = (channel: Element): boolean => {
  const said = wordsOf(channel);
  return said.length <= LONGEST_NAME && /\b(mastodon|pixelfed|fediverse)\b/i.test(said);
};
const LONGEST_NAME = 80;

/** What else the author must say yes to: a tool that posts to the Fediverse itself, texts that differ by network. */
export const doubtsOf = (found: Found, memory: Memory): NonNullable<Draft['doubts']> => {
  const { root, recipe } = found;
  const { channels } = recipe;
  const chosen = all(root, channels?.chosen);
  const channelsHere = chosen.length > 0 ? chosen : all(root.ownerDocument, channels?.chosen);
  const isFederated = (it: Element) =>
    channels &&
    (it.matches(channels.fediverse) || it.querySelector(channels.fediverse) !== null || isCalledSo(it));
  const current = recipe.several === 'versions' || recipe.versions ? currentOf(found) : undefined;
  return [
    ...(channelsHere.some(isFederated) ? (['double'] as const) : []),
    ...(current && memory.differs(found, readText(current)) ? (['versions'] as const) : []),
  ];
};
