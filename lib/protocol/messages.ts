import type { AccountVerbs } from './messages/account.ts';
import type { ContactVerbs } from './messages/contact.ts';
import type { DraftVerbs } from './messages/draft.ts';
import type { JobVerbs, JobView } from './messages/job.ts';
import type { LessonVerbs } from './messages/lesson.ts';
import type { PanelVerbs } from './messages/panel.ts';
import type { RecordVerbs } from './messages/record.ts';
import type { SettingsVerbs } from './messages/settings.ts';
import type { SiteVerbs } from './messages/site.ts';
import type { WriteVerbs } from './messages/write.ts';

export type { JobAction } from '../model/job.ts';
export type { AccountChange, SignIn } from './messages/account.ts';
export type { ButtonWords } from './messages/draft.ts';
export type { JobView, OwnJobView } from './messages/job.ts';
export type { LessonLearned } from './messages/lesson.ts';
export type { AccountProof, KeptProof, MentionView, ProofView } from './messages/panel.ts';
export type { MediaView, PostView, Segment } from './messages/preview.ts';
export type { SiteView } from './messages/site.ts';
export type { WrittenView } from './messages/write.ts';

/**
 * Everything that can be asked of the background, read like a menu: who may ask, what, and the reply (always a
 * `Result` of it). `page`: our script in a tab of a site that is turned on. `own`: the extension's own pages. `lesson`: our
 * script in the one page that is being taught.
 */
export interface Protocol
  extends DraftVerbs,
    SiteVerbs,
    LessonVerbs,
    PanelVerbs,
    JobVerbs,
    RecordVerbs,
    WriteVerbs,
    AccountVerbs,
    ContactVerbs,
    SettingsVerbs {}

export type Verb = keyof Protocol;
export type Ask<V extends Verb> = Protocol[V]['ask'];
export type Reply<V extends Verb> = Protocol[V]['reply'];
export type Who = 'page' | 'own' | 'lesson';

/** As it travels. */
export interface Message<V extends Verb = Verb> {
  verb: V;
  ask: Ask<V>;
}

/** Told to a tab without being asked: a job of one of its drafts moved, or its site was switched off. */
export type Told =
  | { told: 'draft.moved'; draftId: string; jobs: JobView[] }
  /** The person closed the panel, or posted from it. */
  | { told: 'panel.closed'; draftId: string }
  | { told: 'site.off'; site: string };

/** Name of the BroadcastChannel on which own pages hear that something changed: `'jobs' | 'accounts' | 'settings'`. */
export const CHANGES = 'also-post.changes';
