import type { Draft, DraftMedia, DraftPart } from '../model/draft.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { ComposerRecipe, Recipe } from '../sites/recipe.ts';
import { type Bytes, readBytes } from './bytes.ts';
import { all } from './elements.ts';
import { isUnread, type MediaItem, mediaIn } from './media.ts';
import { scheduleSentence } from './memory.ts';
import { partsOf } from './parts.ts';
import { readPoll } from './poll.ts';
import { quotedUrl, quoteIn } from './quote.ts';
import { audienceOf, kindOf } from './reach.ts';
import { readText } from './text.ts';
import type { Found, Memory } from './types.ts';
import type { PartName } from './words.ts';

/**
 * Reads a composer as it stands. All but the bytes is read before this returns, and reading the bytes has begun, so the
 * page may take the composer away at once.
 *
 * @param now ms since the epoch
 * @returns `composer-part-missing` `{site, part}` when something stands there that we cannot read: we would sooner not
 * post than post without it. `draft-empty` when there is nothing to post.
 */
export const capture = async (
  found: Found,
  site: Pick<Recipe, 'id' | 'name'>,
  memory: Memory,
  now = Date.now(),
): Promise<Result<Draft>> => {
  memory.notice([found]);
  const missing = (part: PartName) => fail('composer-part-missing', { site: site.name, part });
  const { root, recipe } = found;
  if (found.editors.length === 0) return missing('text');

  const sentence = scheduleSentence(root, recipe);
  const scheduledAt = sentence === null ? null : memory.scheduledAt(sentence);
  if (sentence !== null && scheduledAt === null) return missing('schedule');

  const parts = partsOf(found).map((it) => readPart(it.editor, it.part, recipe, memory));
  if (parts.some((it) => it.poll === 'unreadable')) return missing('poll');
  const count = parts.reduce((sum, it) => sum + it.media.length, 0);
  if (isUnread(root, recipe) || count !== mediaIn(root, recipe).length) return missing('media');
  if (parts.every(isEmpty)) return fail('draft-empty');

  const quote = quoteIn(root, recipe);
  const draft = {
    id: crypto.randomUUID(),
    site: site.id,
    url: root.ownerDocument.location.href.replace(/#.*/, ''),
    capturedAt: now,
    spoilerText: '',
    sensitive: parts.some((part) => part.media.some((it) => it.sensitive)),
    language: null,
    scheduledAt,
    kind: kindOf(found),
    quotedUrl: quote && recipe.quote ? quotedUrl(quote, recipe.quote, memory) : null,
    audience: audienceOf(found, memory),
    profileUrl: recipe.profile,
  };
  return ok({ ...draft, parts: await Promise.all(parts.map(finish)) });
};

type PartAsRead = Omit<DraftPart, 'media' | 'poll'> & {
  media: (Omit<DraftMedia, keyof Bytes> & { bytes: Promise<Bytes> })[];
  poll: ReturnType<typeof readPoll>;
};

const readPart = (
  editor: HTMLElement,
  part: Element,
  recipe: ComposerRecipe,
  memory: Memory,
): PartAsRead => ({
  text: readText(editor),
  media: mediaIn(part, recipe).map((item, index) => ({
    description: descriptionOf(item, memory),
    sensitive: memory.isSensitive(item.url),
    bytes: readBytes(item, memory.files, index + 1),
  })),
  poll: recipe.poll ? readPoll(part, recipe.poll) : null,
  link: (all(part, recipe.link ?? []) as HTMLAnchorElement[])[0]?.href ?? null,
});

const isEmpty = (part: PartAsRead): boolean =>
  part.text.trim() === '' && part.media.length === 0 && !part.poll;

const finish = async ({ media, poll, ...part }: PartAsRead): Promise<DraftPart> => ({
  ...part,
  poll: poll === 'unreadable' ? null : poll,
  media: await Promise.all(media.map(async ({ bytes, ...it }) => ({ ...it, ...(await bytes) }))),
});

/** Shorter than this and one word, a label we know nothing of is taken for the site's default ("Media"). */
const ONE_WORD = 12;

/**
 * What was saved in the site's dialog before our eyes; else the label, unless it is the default a picture carries while it
 * has no alt text. That one is in the page's language: it is learned from pictures just added, and otherwise guessed.
 */
const descriptionOf = ({ url, label }: MediaItem, memory: Memory): string => {
  const saved = memory.description(url);
  if (saved !== null) return saved;
  const isGeneric = label.length < ONE_WORD && !/\s/.test(label);
  return memory.isDefaultLabel(label) || isGeneric ? '' : label;
};
