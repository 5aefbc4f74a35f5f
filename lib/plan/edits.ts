import type { Account } from '../model/account.ts';
import type { Draft, DraftMedia, DraftPart } from '../model/draft.ts';
import type { Edits, Share } from '../model/edits.ts';
import type { Rules } from '../model/rules.ts';
import { halfOf, halvesOf } from './halves.ts';
import type { PlanOptions } from './plan.ts';

/** A draft as its author wants it on one account. */
export interface Edited {
  draft: Draft;
  account: Account;
  options: Pick<PlanOptions, 'choices' | 'order' | 'language' | 'rules'>;
  /** What the account gets of a draft in two languages; `null` for a draft in one. */
  share: Share | null;
  /** By part: the text before the author changed it for this account. */
  base: string[];
}

/**
 * Puts what the author changed into copies of the draft and the account. Without a change they are what they were.
 * @param usual what the account gets of a draft in two languages, where the author has not said it for this one
 */
export const withEdits = (
  draft: Draft,
  account: Account,
  edits: Edits,
  rules: Rules,
  usual: Share = 'whole',
): Edited => {
  const own = edits.accounts?.[account.id] ?? {};
  const share = halvesOf(draft) === null ? null : (own.share ?? usual);
  const half = share === null || share === 'whole' ? null : share;
  const base = (half && halfOf(draft, half)) ?? draft;
  return {
    share,
    base: base.parts.map(({ text }) => text),
    draft: Object.keys(edits).length === 0 ? base : editDraft(base, edits, own.texts ?? {}),
    account: { ...account, visibility: own.visibility ?? account.visibility },
    options: {
      choices: edits.mentions ?? {},
      order: edits.order ?? {},
      language: own.language === undefined && half ? half : own.language,
      rules: { ...rules, threads: own.threads ?? rules.threads },
    },
  };
};

/** Whether a draft goes to an account. */
export const isOn = (account: Account, edits: Edits): boolean =>
  edits.accounts?.[account.id]?.on ?? account.isDefault;

const editDraft = (draft: Draft, edits: Edits, texts: Readonly<Record<string, string>>): Draft => ({
  ...draft,
  parts: draft.parts.map((part, at) => editPart(part, at, edits, texts[at])),
  spoilerText: edits.spoilerText ?? draft.spoilerText,
  sensitive: edits.sensitive ?? draft.sensitive,
  scheduledAt: edits.scheduledAt === undefined ? draft.scheduledAt : edits.scheduledAt,
});

const editPart = (part: DraftPart, at: number, edits: Edits, text: string | undefined): DraftPart => ({
  ...part,
  text: text ?? part.text,
  media: part.media.map((it, index) => editMedia(it, edits, edits.descriptions?.[`${at}/${index}`])),
});

const editMedia = (it: DraftMedia, { sensitive }: Edits, description: string | undefined): DraftMedia => ({
  ...it,
  description: description ?? it.description,
  // Taken back for the post, it is taken back for its pictures.
  sensitive: sensitive === false ? false : it.sensitive,
});
