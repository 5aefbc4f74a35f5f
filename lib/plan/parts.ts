import type { Draft, DraftPart } from '../model/draft.ts';
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
import type { Writer } from './words.ts';

/** What stays the same from part to part of a draft for one account. */
export interface Setting {
  draft: Draft;
  instance: Instance;
  can: Abilities;
  by: Counting;
  writer: Writer;
  /** Characters left for the text of each post. */
  room: number;
  shared: Pick<PlannedPost, 'spoilerText' | 'visibility'>;
  facts: FactsOf;
}

export interface PartPlan {
  posts: PlannedPost[];
  /** Its text is too long for one post. */
  cut: boolean;
  notices: Notice[];
}

/**
 * The posts that one part of a draft becomes: one, or several when its text is too long or its media are too many. The
 * poll and the first media go with the first piece, added addresses with the last. None for a part that says nothing.
 */
export const planPart = (
  part: DraftPart,
  index: number,
  language: string | null,
  setting: Setting,
): PartPlan => {
  const { draft, instance, can, by, writer, shared, facts } = setting;
  const added = missingAddresses(part, index === 0 ? draft.quotedUrl : null);
  const media = planMedia(part, index, instance, can, by, facts);
  const poll = planPoll(part.poll, part.media.length > 0, instance, can, by);
  const words = cut(
    part.text,
    [added.card, added.quote].filter((url) => url !== null),
    setting,
  );
  const notices = [
    ...(words.fits ? [] : [blocks('text-too-long')]),
    ...(added.card === null ? [] : [tells('link-added', { url: added.card })]),
    ...(added.quote === null ? [] : [tells('quote-link-added', { url: added.quote })]),
    ...media.notices,
    ...poll.notices,
  ];
  const isEmpty = words.pieces.length === 0 && media.groups.length === 0 && poll.poll === null;
  if (isEmpty) return { posts: [], cut: false, notices };
  const sensitive =
    draft.sensitive || draft.spoilerText.trim() !== '' || part.media.some((item) => item.sensitive);
  const options = poll.poll?.options.map((option) => writer.write(option)) ?? [];
  const count = Math.max(1, words.pieces.length, media.groups.length);
  const posts = Array.from({ length: count }, (_, piece): PlannedPost => {
    const first = piece === 0;
    const text = words.pieces[piece] ?? '';
    return {
      ...shared,
      language,
      text,
      media: media.groups[piece] ?? [],
      poll: first && poll.poll ? { ...poll.poll, options } : null,
      sensitive,
      mentions: writer.mentionedIn([text, shared.spoilerText, ...(first ? options : [])].join('\n')),
    };
  });
  return { posts, cut: words.pieces.length > 1, notices };
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
