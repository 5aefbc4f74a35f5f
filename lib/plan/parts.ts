import type { Account } from '../model/account.ts';
import type { Draft } from '../model/draft.ts';
import type { Instance } from '../model/instance.ts';
import type { Notice, PlannedPost } from '../model/plan.ts';
import { isWithin } from '../text/count.ts';
import type { Counting } from '../text/counting.ts';
import { join, split } from '../text/split.ts';
import type { Abilities } from './abilities.ts';
import { missingAddresses } from './addresses.ts';
import { type FactsOf, planMedia } from './media.ts';
import { blocks, tells } from './notice.ts';
import { planPoll } from './poll.ts';
import { asksForQuote } from './quote.ts';
import type { Bundle } from './thread.ts';
import type { Writer } from './words.ts';

/** What stays the same from part to part of a draft for one account. */
export interface Setting {
  draft: Draft;
  account: Account;
  instance: Instance;
  can: Abilities;
  by: Counting;
  writer: Writer;
  /** Characters left for the text of each post. */
  room: number;
  shared: Pick<PlannedPost, 'spoilerText' | 'visibility'>;
  facts: FactsOf;
}

/** What stands below the last of all posts. */
export interface End {
  /** Empty for none. */
  signature: string;
  /** As long as what may still be added later; empty for nothing. */
  reserve: string;
}

export interface PartPlan {
  posts: PlannedPost[];
  /** Its text is too long for one post. */
  cut: boolean;
  notices: Notice[];
}

/**
 * The posts that one part of a draft, or several joined, become: one, or several when the text is too long or the media are too
 * many. The poll and the first media go with the first piece, added addresses and the signature with the last. None for a part that says nothing.
 */
export const planPart = (bundle: Bundle, end: End, setting: Setting): PartPlan => {
  const { draft, instance, can, by, writer, shared, facts } = setting;
  const added = missingAddresses(bundle.text, bundle.links, bundle.quote);
  const media = planMedia(bundle.media, instance, can, by, facts);
  const poll = planPoll(bundle.poll, bundle.media.length > 0, instance, can, by);
  const words = cut(bundle.text, [...added.cards, ...(added.quote === null ? [] : [added.quote])], setting);
  const isEmpty = words.pieces.length === 0 && media.groups.length === 0 && poll.poll === null;
  const signed = isEmpty ? words : sign(words, end, setting);
  const quoting = added.quote === null ? null : withoutAddress(bundle, added, signed, end, setting);
  const notices = [
    ...(signed.fits ? [] : [blocks('text-too-long')]),
    ...added.cards.map((url) => tells('link-added', { url })),
    ...(added.quote === null
      ? []
      : [tells(quoting ? 'quote-there' : 'quote-link-added', { url: added.quote })]),
    ...media.notices,
    ...poll.notices,
  ];
  if (isEmpty) return { posts: [], cut: false, notices };
  const sensitive =
    draft.sensitive || draft.spoilerText.trim() !== '' || bundle.media.some(({ item }) => item.sensitive);
  const options = poll.poll?.options.map((option) => writer.write(option)) ?? [];
  const count = Math.max(1, signed.pieces.length, media.groups.length);
  const posts = Array.from({ length: count }, (_, piece): PlannedPost => {
    const first = piece === 0;
    const text = signed.pieces[piece] ?? '';
    const isQuoting = quoting !== null && piece === signed.pieces.length - 1;
    return {
      ...shared,
      language: bundle.language,
      text: isQuoting ? quoting.text : text,
      media: media.groups[piece] ?? [],
      poll: first && poll.poll ? { ...poll.poll, options } : null,
      sensitive,
      mentions: writer.mentionedIn([text, shared.spoilerText, ...(first ? options : [])].join('\n')),
      ...(isQuoting && { quote: { url: quoting.url, otherwise: text } }),
    };
  });
  return { posts, cut: signed.pieces.length > 1, notices };
};

/**
 * The last piece without the address of the quoted post, where the server is asked to quote it. There is room for the
 * address all the same, should it refuse. `null` where it is not asked: also where a post would have no words of its own.
 */
const withoutAddress = (
  { text, quote }: Bundle,
  { cards }: ReturnType<typeof missingAddresses>,
  { pieces, fits }: Words,
  end: End,
  setting: Setting,
): { url: string; text: string } | null => {
  if (quote === null || !fits || !asksForQuote(quote, setting.account, setting.instance)) return null;
  const without = sign(cut(text, cards, setting), end, setting);
  const last = without.pieces.at(-1);
  const isSame = without.fits && without.pieces.length === pieces.length;
  return isSame && last ? { url: quote, text: last } : null;
};

/** Whether all that belongs to a bundle stands in one post. */
export const fitsOnePost = (bundle: Bundle, setting: Setting): boolean => {
  const { instance, can, by, facts } = setting;
  if (bundle.poll && bundle.media.length > 0 && !can.pollWithMedia) return false;
  if (planMedia(bundle.media, instance, can, by, facts).groups.length > 1) return false;
  const { cards, quote } = missingAddresses(bundle.text, bundle.links, bundle.quote);
  const { pieces, fits } = cut(bundle.text, [...cards, ...(quote === null ? [] : [quote])], setting);
  return fits && pieces.length <= 1;
};

interface Words {
  pieces: string[];
  /** False when something that may not be cut is longer than the server takes. */
  fits: boolean;
}

const cut = (text: string, addresses: string[], { room, by, writer }: Setting): Words => {
  const fits = (piece: string): boolean => isWithin(piece, room, by);
  const body = writer.write(text);
  const tail = addresses.map((address) => writer.write(address)).join('\n');
  const whole = join([body, tail]);
  if (whole === '') return { pieces: [], fits: room >= 0 };
  if (fits(whole)) return { pieces: [whole], fits: true };
  const pieces = body === '' ? [] : split(body, fits);
  if (pieces === null || (tail !== '' && !fits(tail))) return { pieces: [whole], fits: false };
  const last = pieces.at(-1) ?? '';
  const closing = join([last, tail]);
  if (tail === '') return { pieces, fits: true };
  return { pieces: fits(closing) ? [...pieces.slice(0, -1), closing] : [...pieces, tail], fits: true };
};

/**
 * The signature never stands alone: where it, and what room is left for, do not fit below the last piece, that piece is
 * cut once more. Without room that could be left none is.
 */
const sign = (words: Words, { signature, reserve }: End, setting: Setting): Words => {
  const { room, by, writer } = setting;
  if (!words.fits || (signature === '' && reserve === '')) return words;
  const name = signature === '' ? '' : writer.write(signature);
  const carries = (piece: string): boolean => isWithin(join([piece, name, reserve]), room, by);
  const last = split(words.pieces.at(-1) ?? '', carries);
  if (last === null && reserve !== '') return sign(words, { signature, reserve: '' }, setting);
  if (last === null) return { pieces: words.pieces, fits: false };
  const closing = join([last.at(-1) ?? '', name]);
  return { pieces: [...words.pieces.slice(0, -1), ...last.slice(0, -1), closing], fits: true };
};
