import type { Account } from '../model/account.ts';
import type { Draft } from '../model/draft.ts';
import type { MentionChoice } from '../model/edits.ts';
import type { Instance } from '../model/instance.ts';
import type { Notice, Plan, PlannedPost } from '../model/plan.ts';
import { noRules, type Rules } from '../model/rules.ts';
import { countPlain, isWithin, roomFor } from '../text/count.ts';
import { type Counting, counting } from '../text/counting.ts';
import { join } from '../text/split.ts';
import { type Abilities, abilities } from './abilities.ts';
import { planLanguages } from './language.ts';
import type { FactsOf } from './media.ts';
import { blocks, tells, warns } from './notice.ts';
import { numbered, reserveFor } from './number.ts';
import { type End, fitsOnePost, type PartPlan, planPart, type Setting } from './parts.ts';
import { type Bundle, bundlesOf, joined } from './thread.ts';
import { narrowed } from './visibility.ts';
import { writerFor } from './words.ts';

export interface PlanOptions {
  /** Platform name in lower case, without `@` → `user@host`. */
  addressBook: ReadonlyMap<string, string>;
  /** What the author chose for single names; see `MentionRules`. */
  choices: Readonly<Record<string, MentionChoice>>;
  /** By part: its media in the order the author wants. */
  order: Readonly<Record<string, readonly number[]>>;
  /** BCP 47, as the author says; `null` leaves it to the server, `undefined` to us. */
  language: string | null | undefined;
  /** When the same content went to this account before, ms since the epoch; `null` for never. */
  mirroredAt: number | null;
  /** ms since the epoch. A schedule that lies before is no schedule. */
  now: number;
  /** What the author's organisation wants. */
  rules: Rules;
  /** The person lets servers keep schedules. */
  serverSchedules: boolean;
  /** It waits for the native post, whose address will be known then. */
  armed: boolean;
  /** What the files are, as far as they were looked into. */
  facts: FactsOf;
}

const usual: PlanOptions = {
  addressBook: new Map(),
  choices: {},
  order: {},
  language: undefined,
  mirroredAt: null,
  now: 0,
  rules: noRules,
  serverSchedules: false,
  armed: false,
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
  const all = { ...usual, ...options };
  const { addressBook, choices, order, language, mirroredAt, now, rules, armed, facts } = all;
  const can = abilities[account.family];
  const by = counting[account.family];
  const { profileUrl } = draft;
  const mentions = { profileUrl, addressBook, choices, wholeName: can.wholeName };
  const writer = writerFor(can.markup, mentions, rules.stripTracking);
  const spoilerText = can.warningMax === 0 ? '' : writer.write(draft.spoilerText);
  const linkBack = armed && rules.linkBack;
  const visibility = narrowed(account.visibility, rules.visibilityFloor, can.visibilities);
  const setting: Setting = {
    draft,
    account,
    instance,
    can,
    by,
    writer,
    room: roomFor(instance.maxCharacters, spoilerText, by),
    shared: { spoilerText, visibility },
    facts,
  };
  const languages = planLanguages(draft, account.language || null, language);
  const thread = planThread(bundlesOf(draft, languages.parts, order), rules, linkBack, setting);
  const { posts } = thread;
  const canLink = linkBack && isWithin(join([posts.at(-1)?.text ?? '', anyLink]), setting.room, by);
  const scheduledAt = draft.scheduledAt !== null && draft.scheduledAt > now ? draft.scheduledAt : null;
  // What goes out together, and what may still be changed, is kept by our own alarm.
  const isSingle = posts.length === 1 && posts.every(({ quote }) => !quote) && !canLink;
  const isFar = scheduledAt !== null && scheduledAt - now >= SCHEDULE_LEAD;
  const there = all.serverSchedules && can.schedules && isSingle && isFar;
  const notices = [
    ...(mirroredAt === null ? [] : [warns('already-mirrored', { time: mirroredAt })]),
    ...judgeAccount(posts, visibility, instance, can),
    ...(visibility === account.visibility ? [] : [tells('visibility-narrowed', { visibility })]),
    ...judgeWarning(draft.spoilerText, spoilerText, can, by),
    ...judgeLosses(posts, can),
    ...thread.notices,
    ...languages.notices,
    ...writer.notices(),
    ...thread.parts.flatMap((part) => part.notices),
    ...(draft.kind === 'quote' && draft.quotedUrl === null ? [warns('quote-link-missing')] : []),
    ...judgeAltText(posts, rules.altTextRequired),
    ...(scheduledAt === null
      ? []
      : [tells(there ? 'scheduled-there' : 'scheduled-here', { time: scheduledAt })]),
    ...(canLink ? [tells('link-back')] : []),
  ];
  return {
    account: account.id,
    posts,
    notices,
    scheduledAt,
    ...(there && { there }),
    ...(canLink && { linkBack: true }),
  };
};

/** A server is given a post only so long before its time, ms: nearer, some post at once (facts: fediverse-api 6). */
const SCHEDULE_LEAD = 10 * 60_000;

interface ThreadPlan {
  posts: PlannedPost[];
  parts: PartPlan[];
  notices: Notice[];
}

const noEnd: End = { signature: '', reserve: '' };
/** As long as the address of a native post may be (`withLinkBack` of the outbox). */
const anyLink = `https://example.org/${'x'.repeat(80)}`;

const planThread = (bundles: Bundle[], rules: Rules, linkBack: boolean, setting: Setting): ThreadPlan => {
  const end: End = { signature: rules.signature.trim(), reserve: linkBack ? anyLink : '' };
  const fits = (bundle: Bundle): boolean => fitsOnePost(bundle, setting);
  const units = rules.threads === 'join' ? joined(bundles, fits) : bundles;
  const partsIn = (within: Setting): PartPlan[] => {
    const last = units.length - 1;
    return units.map((unit, at) => planPart(unit, at === last ? end : noEnd, within));
  };
  const plain = partsIn(setting);
  const parts = rules.numbering ? withNumbers(plain, partsIn, setting) : plain;
  const posts = parts.flatMap((part) => part.posts);
  const cuts = parts.some((part) => part.cut);
  const joins = units.length < bundles.length;
  return {
    posts,
    parts,
    notices: [
      ...(joins ? [tells('text-joined', { count: posts.length })] : []),
      ...(cuts ? [tells('text-split', { count: posts.length })] : []),
    ],
  };
};

/** Numbers take room, which may make for one more post, whose number may take more. */
const withNumbers = (
  plain: PartPlan[],
  partsIn: (within: Setting) => PartPlan[],
  setting: Setting,
): PartPlan[] => {
  const countOf = (parts: PartPlan[]): number => parts.flatMap((part) => part.posts).length;
  if (countOf(plain) < 2) return plain;
  let reserve = 0;
  let parts = plain;
  while (reserve < reserveFor(countOf(parts))) {
    reserve = reserveFor(countOf(parts));
    parts = partsIn({ ...setting, room: setting.room - reserve });
  }
  return numbered(parts);
};

const judgeAccount = (
  posts: readonly PlannedPost[],
  visibility: Account['visibility'],
  { maxCharacters }: Instance,
  can: Abilities,
): Notice[] => {
  const [first] = posts;
  if (first === undefined) return [blocks('nothing-to-post')];
  return [
    ...(can.visibilities.includes(visibility) ? [] : [blocks('visibility-unsupported', { visibility })]),
    ...(can.mediaRequired && can.threads && first.media.length === 0 ? [blocks('media-required')] : []),
    ...(can.threads || (posts.length === 1 && first.media.length === 1)
      ? []
      : [blocks('video-alone', { limit: maxCharacters })]),
  ];
};

const judgeWarning = (
  written: string,
  kept: string,
  { warningMax, warningIsTitle }: Abilities,
  by: Counting,
): Notice[] => {
  if (written.trim() === '') return [];
  if (warningMax === 0) return [warns('warning-unsupported')];
  if (warningIsTitle) return [tells('warning-as-title')];
  const fits = warningMax === null || countPlain(kept, by) <= warningMax;
  return fits ? [] : [blocks('warning-too-long', { limit: warningMax })];
};

/** What the family has no place for. */
const judgeLosses = (posts: readonly PlannedPost[], can: Abilities): Notice[] => {
  const isBare = ({ sensitive, spoilerText, media }: PlannedPost): boolean =>
    sensitive && spoilerText === '' && media.length > 0;
  return [
    ...(can.hidesPictures || !posts.some(isBare) ? [] : [warns('sensitive-unsupported')]),
    ...(can.keepsLanguage || !posts.some(({ language }) => language) ? [] : [tells('language-unsupported')]),
  ];
};

const judgeAltText = (posts: readonly PlannedPost[], required: boolean): Notice[] => {
  const count = posts.flatMap(({ media }) => media).filter((item) => item.description.trim() === '').length;
  if (count === 0) return [];
  return [required ? blocks('alt-text-required', { count }) : tells('alt-text-missing', { count })];
};
