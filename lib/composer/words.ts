import type { JobState } from '../model/job.ts';
import type { ProblemCode } from '../model/problem.ts';

/** Problems that can meet a person at the button; any other is said as `unexpected`. */
export const pageProblems = [
  'composer-part-missing',
  'draft-empty',
  'media-unreadable',
  'reply-not-mirrored',
  'audience-not-mirrored',
  'extension-updated',
  'no-account',
  'plan-blocked',
  'needs-look',
  'storage-full',
  'not-allowed',
  'bad-message',
  'not-found',
  'unexpected',
] as const satisfies readonly ProblemCode[];
type PageProblem = (typeof pageProblems)[number];

/** Names of messages have no hyphen in any browser. */
type Underscored<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : S;
type ProblemKey = `problem.${Underscored<PageProblem>}`;

const ownKeys = [
  'button.post',
  'button.arm',
  'button.look',
  'button.armed',
  'button.reading',
  'button.sending',
  'button.fitting',
  'button.until',
  'button.transfer',
  'button.done',
  'button.attention',
  'button.gone',
  'button.unchanged',
  'button.covered',
  'button.elsewhere',
  'button.scheduled',
  'button.ask_reply',
  'button.ask_restricted',
  'button.ask_unknown',
  'button.ask_double',
  'button.ask_versions',
  'button.stayed',
  'button.act_mirror',
  'button.act_arm',
  'button.act_again',
  'button.act_approve',
  'button.act_retry',
  'button.act_undo',
  'button.act_cancel',
  'button.act_teach',
  'button.act_write',
  'button.act_close',
  'button.state_waiting',
  'button.state_queued',
  'button.state_uploading',
  'button.state_sending',
  'button.state_unconfirmed',
  'button.state_posted',
  'button.state_held',
  'button.state_cancelled',
  'button.state_undoing',
  'button.part_text',
  'button.part_media',
  'button.part_poll',
  'button.part_schedule',
  'button.part_submit',
] as const satisfies readonly (`button.${string}` | `button.state_${JobState}`)[];

/** What `composer-part-missing` can name: the recipe knows of it, and the page did not show it as expected. */
export const draftParts = ['text', 'media', 'poll', 'schedule', 'submit'] as const;
export type PartName = (typeof draftParts)[number];

export type WordKey = (typeof ownKeys)[number] | ProblemKey | `${ProblemKey}_hint`;

const problemKey = (code: PageProblem): ProblemKey => `problem.${code.replaceAll('-', '_')}` as ProblemKey;

/**
 * Every sentence the button can say, by its key in the locale files; the background sends exactly these. Marked as pure,
 * so that the script in the page, which never asks for the list, does not carry it.
 */
export const wordKeys: readonly WordKey[] = /* @__PURE__ */ allKeys();

function allKeys(): WordKey[] {
  return [...ownKeys, ...pageProblems.flatMap((code) => problemKeys(code))];
}

export type Say = (key: WordKey, about?: Readonly<Record<string, string | number>>) => string;

/** @param words as the background sent them; a key that is missing shows as itself. */
export const speaker =
  (words: Readonly<Record<string, string>>): Say =>
  (key, about = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(about[name] ?? '…'));

/** The two keys of a problem: what happened, and what to do about it. */
export function problemKeys(code: ProblemCode): readonly [WordKey, WordKey] {
  const known = pageProblems.find((it) => it === code) ?? 'unexpected';
  return [problemKey(known), `${problemKey(known)}_hint`];
}
