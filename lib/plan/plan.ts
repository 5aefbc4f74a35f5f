import type { Account } from '../model/account.ts';
import type { Draft } from '../model/draft.ts';
import type { Instance } from '../model/instance.ts';
import type { Notice, Plan, PlannedPost } from '../model/plan.ts';
import { countPlain, roomFor } from '../text/count.ts';
import { type Counting, counting } from '../text/counting.ts';
import { type Abilities, abilities } from './abilities.ts';
import { planLanguages } from './language.ts';
import type { FactsOf } from './media.ts';
import { blocks, tells, warns } from './notice.ts';
import { planPart, type Setting } from './parts.ts';
import { writerFor } from './words.ts';

export interface PlanOptions {
  /** Platform name in lower case, without `@` → `user@host`. */
  addressBook: ReadonlyMap<string, string>;
  /** When the same content went to this account before, ms since the epoch; `null` for never. */
  mirroredAt: number | null;
  /** ms since the epoch. A schedule that lies before is no schedule. */
  now: number;
  /** Rule of the author's organisation: everything shown has alt text. */
  altTextRequired: boolean;
  /** What the files are, as far as they were looked into. */
  facts: FactsOf;
}

const usual: PlanOptions = {
  addressBook: new Map(),
  mirroredAt: null,
  now: 0,
  altTextRequired: false,
  facts: new Map(),
};

/**
 * What one account will get of a draft: each post exactly as it will be sent, and every difference from the draft. Says
 * the same whenever it is asked the same, and changes nothing it is given.
 */
export const planFor = (
  draft: Draft,
  account: Account,
  instance: Instance,
  options: Partial<PlanOptions> = {},
): Plan => {
  const { addressBook, mirroredAt, now, altTextRequired, facts } = { ...usual, ...options };
  const can = abilities[account.family];
  const by = counting[account.family];
  const { profileUrl } = draft;
  const writer = writerFor(can.markup, { profileUrl, addressBook, wholeName: can.wholeName });
  const spoilerText = can.warningMax === 0 ? '' : writer.write(draft.spoilerText);
  const setting: Setting = {
    draft,
    instance,
    can,
    by,
    writer,
    room: roomFor(instance.maxCharacters, spoilerText, by),
    shared: { spoilerText, visibility: account.visibility },
    facts,
  };
  const languages = planLanguages(draft, account.language || null);
  const parts = draft.parts.map((part, index) =>
    planPart(part, index, languages.parts[index] ?? null, setting),
  );
  const posts = parts.flatMap((part) => part.posts);
  const scheduledAt = draft.scheduledAt !== null && draft.scheduledAt > now ? draft.scheduledAt : null;
  const cuts = parts.some((part) => part.cut);
  const notices = [
    ...(mirroredAt === null ? [] : [warns('already-mirrored', { time: mirroredAt })]),
    ...judgeAccount(posts, account, can),
    ...judgeWarning(draft.spoilerText, spoilerText, can, by),
    ...(cuts ? [tells('text-split', { count: posts.length })] : []),
    ...languages.notices,
    ...writer.notices(),
    ...parts.flatMap((part) => part.notices),
    ...(draft.kind === 'quote' && draft.quotedUrl === null ? [warns('quote-link-missing')] : []),
    ...judgeAltText(posts, altTextRequired),
    ...(scheduledAt === null ? [] : [tells('scheduled-here', { time: scheduledAt })]),
  ];
  return { account: account.id, posts, notices, scheduledAt };
};

const judgeAccount = (posts: readonly PlannedPost[], { visibility }: Account, can: Abilities): Notice[] => {
  const [first] = posts;
  if (first === undefined) return [blocks('nothing-to-post')];
  return [
    ...(can.visibilities.includes(visibility) ? [] : [blocks('visibility-unsupported', { visibility })]),
    ...(can.mediaRequired && first.media.length === 0 ? [blocks('media-required')] : []),
  ];
};

const judgeWarning = (written: string, kept: string, { warningMax }: Abilities, by: Counting): Notice[] => {
  if (written.trim() === '') return [];
  if (warningMax === 0) return [warns('warning-unsupported')];
  const fits = warningMax === null || countPlain(kept, by) <= warningMax;
  return fits ? [] : [blocks('warning-too-long', { limit: warningMax })];
};

const judgeAltText = (posts: readonly PlannedPost[], required: boolean): Notice[] => {
  const count = posts.flatMap(({ media }) => media).filter((item) => item.description.trim() === '').length;
  if (count === 0) return [];
  return [required ? warns('alt-text-required', { count }) : tells('alt-text-missing', { count })];
};
