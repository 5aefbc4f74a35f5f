import type { T } from '../../lib/i18n.ts';
import type { Account } from '../../lib/model/account.ts';
import type { Draft, DraftMedia } from '../../lib/model/draft.ts';
import type { Instance } from '../../lib/model/instance.ts';
import type { Plan, PlannedMedia, PlannedPost } from '../../lib/model/plan.ts';
import type { Proof } from '../../lib/model/proof.ts';
import type { Rules } from '../../lib/model/rules.ts';
import { abilities } from '../../lib/plan/abilities.ts';
import { isOn, withEdits } from '../../lib/plan/edits.ts';
import { mimeTypeOf } from '../../lib/plan/mime.ts';
import { type Shares, shareOf } from '../../lib/plan/shares.ts';
import { orderOf } from '../../lib/plan/thread.ts';
import { allowedVisibilities } from '../../lib/plan/visibility.ts';
import type {
  AccountProof,
  KeptProof,
  MediaView,
  MentionView,
  PostView,
  ProofView,
  Segment,
} from '../../lib/protocol/messages.ts';
import { count, roomFor } from '../../lib/text/count.ts';
import { counting } from '../../lib/text/counting.ts';
import { findEntities, type Mention } from '../../lib/text/entities.ts';
import { camelCaseOffers } from '../../lib/text/hashtags.ts';
import { languageName } from '../../lib/words/language.ts';
import { noticeWords } from '../../lib/words/notice.ts';
import { shorten } from './views.ts';

/** What an account will get, as planned. */
export interface Planned {
  account: Account;
  instance: Instance;
  plan: Plan;
}

export interface Surroundings {
  rules: Rules;
  shares: Shares;
  addressBook: ReadonlyMap<string, string>;
  /** Of earlier posts, lower case. */
  words: ReadonlySet<string>;
  t: T;
}

/** All that the panel shows of a draft. */
export function proofView(
  { id, draft, edits }: Proof,
  planned: readonly Planned[],
  around: Surroundings,
): ProofView {
  const media = draft.parts.map((part, at) =>
    orderOf(part.media.length, edits.order?.[at]).flatMap((index) => {
      const item = part.media[index];
      return item ? [draftMediaView(item, `${at}/${index}`, edits.descriptions?.[`${at}/${index}`])] : [];
    }),
  );
  return {
    id,
    site: draft.site,
    consent: consentFor(draft),
    edits,
    media,
    spoilerText: edits.spoilerText ?? draft.spoilerText,
    sensitive:
      edits.sensitive ?? (draft.sensitive || draft.parts.some((it) => it.media.some((one) => one.sensitive))),
    scheduledAt: edits.scheduledAt === undefined ? draft.scheduledAt : edits.scheduledAt,
    mentions: mentionsIn({ draft, edits }, planned, around.addressBook),
    warnings: around.rules.warnings,
    accounts: planned.map((it) => accountProof({ draft, edits }, it, around)),
  };
}

export const keptProof = ({ id, draft, changedAt }: Proof): KeptProof => {
  const text = draft.parts.map((part) => part.text.trim()).find((it) => it !== '') ?? '';
  return { id, site: draft.site, excerpt: shorten(text.split('\n', 1)[0] ?? ''), changedAt };
};

function consentFor({ kind, audience }: Draft): ProofView['consent'] {
  if (kind === 'reply') return 'reply';
  return audience === 'public' ? null : audience;
}

const draftMediaView = (
  { file, name, description }: DraftMedia,
  place: string,
  edited: string | undefined,
): MediaView => ({
  place,
  name,
  type: mimeTypeOf(file?.type ?? '', name),
  description: edited ?? description,
});

type Written = Pick<Proof, 'draft' | 'edits'>;

function accountProof(
  { draft, edits }: Written,
  { account, instance, plan }: Planned,
  { rules, shares, words, t }: Surroundings,
): AccountProof {
  const usualShare = shareOf(shares, account.id, draft.site);
  const edited = withEdits(draft, account, edits, rules, usualShare);
  const own = edits.accounts?.[account.id] ?? {};
  return {
    id: account.id,
    acct: account.acct,
    displayName: account.displayName,
    picture: account.picture,
    on: isOn(account, edits),
    base: edited.base,
    hashtags: camelCaseOffers(edited.draft.parts.map(({ text }) => text).join('\n'), words),
    share: edited.share,
    usualShare,
    edits: own,
    visibility: plan.posts[0]?.visibility ?? edited.account.visibility,
    visibilities: allowedVisibilities(rules.visibilityFloor, abilities[account.family].visibilities),
    threads: edited.options.rules.threads,
    posts: plan.posts.map((post) => postView(post, account, instance, t)),
    notices: plan.notices.map((notice) => ({
      level: notice.level,
      code: notice.code,
      says: noticeWords(notice, t),
    })),
    maxDescription: instance.maxDescription,
  };
}

/** One post of a plan as readers will see it. */
export function postView(
  post: PlannedPost,
  { family }: Account,
  { maxCharacters }: Instance,
  t: T,
): PostView {
  const by = counting[family];
  const { text, spoilerText, sensitive, visibility, language, poll } = post;
  return {
    segments: segmentsOf(text),
    used: count(text, by) + maxCharacters - roomFor(maxCharacters, spoilerText, by),
    limit: maxCharacters,
    spoilerText,
    sensitive,
    visibility,
    language: language === null ? '' : languageName(language, t),
    media: post.media.map(plannedMediaView),
    poll,
  };
}

const plannedMediaView = ({ part, index, name, type, description }: PlannedMedia): MediaView => ({
  place: `${part}/${index}`,
  name,
  type,
  description,
});

function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const { kind, start, end: after } of findEntities(text)) {
    if (start > end) segments.push({ kind: 'plain', text: text.slice(end, start) });
    segments.push({ kind, text: text.slice(start, after) });
    end = after;
  }
  if (end < text.length) segments.push({ kind: 'plain', text: text.slice(end) });
  return segments;
}

/** Each name with an `@` in any account's text, once, and what becomes of it. */
function mentionsIn(
  { draft, edits }: Written,
  planned: readonly Planned[],
  addressBook: ReadonlyMap<string, string>,
): MentionView[] {
  const found = new Map<string, MentionView>();
  const texts = planned.flatMap(({ account }) =>
    draft.parts.map((part, at) => edits.accounts?.[account.id]?.texts?.[at] ?? part.text),
  );
  for (const text of [...texts, edits.spoilerText ?? draft.spoilerText]) {
    for (const entity of findEntities(text)) {
      if (entity.kind !== 'mention') continue;
      const view = mentionView(entity, draft, edits, addressBook);
      if (!found.has(view.key)) found.set(view.key, view);
    }
  }
  return [...found.values()];
}

function mentionView(
  { name, host }: Mention,
  { profileUrl }: Draft,
  { mentions = {} }: Proof['edits'],
  addressBook: ReadonlyMap<string, string>,
): MentionView {
  const written = host === null ? name : `${name}@${host}`;
  const key = written.toLowerCase();
  const known = host === null ? (addressBook.get(key) ?? null) : written;
  const usual = known === null ? { as: 'name' as const } : { as: 'address' as const, address: known };
  const choice = Object.hasOwn(mentions, key) ? (mentions[key] ?? usual) : usual;
  return { key, name: `@${written}`, choice, known, hasProfile: host === null && profileUrl !== null };
}
