import type { JobAction, JobState } from '../../model/job.ts';
import type { Notice } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';

/** What a page or a popup may know of a job: where it stands, in words of the person's language. No token, no text. */
export interface JobView {
  id: string;
  draftId: string;
  /** `user@host` of the account it goes to. */
  acct: string;
  state: JobState;
  /** On its way to be deleted, at the person's wish. */
  undoing: boolean;
  /** Pictures and posts done so far, and in all. */
  done: number;
  total: number;
  /** While files are uploaded: bytes that have left, and in all; `fitting` while one is converted first. */
  transfer?: { sent: number; total: number; fitting: boolean };
  /** ms since the epoch; `null` unless scheduled. */
  scheduledAt: number | null;
  /** The same in words; empty unless scheduled. */
  when: string;
  /** Until when a server wants a pause, in words; absent while it wants none. */
  until?: string;
  /** Address of the first status once posted; `null` before, or when it was removed. */
  url: string | null;
  /** The problem and what to do about it, whole sentences, in the person's language; empty when all is well. */
  says: string;
  hint: string;
  /** The server's own words, verbatim; empty when none. */
  said: string;
  problem: Problem['code'] | null;
  /** Differences from the draft, whole sentences. */
  notices: { level: Notice['level']; code: Notice['code']; says: string }[];
  /** What the person can do now. */
  actions: JobAction[];
}

/** What the popup shows of a job: a view, and what is only for own pages. */
export interface OwnJobView extends JobView {
  /** First line of the text, at most 140 characters. */
  excerpt: string;
  site: string;
  /** Places of its posts that stand on the server: what `job.edit` and `job.source` can be asked for. */
  standing: number[];
  nativeUrl: string | null;
  /** The server's own page for writing, with the words in it, where only that is within reach. */
  share?: string | undefined;
  createdAt: number;
  updatedAt: number;
}

/** Jobs on their way, and what became of them. */
export interface JobVerbs {
  'job.list': { who: 'own'; ask: { limit: number }; reply: { jobs: OwnJobView[] } };
  'job.act': {
    who: 'own';
    ask: { id: string; action: Exclude<JobAction, 'signIn' | 'redraft'> };
    reply: { job: OwnJobView };
  };
  /** Puts what a job posted into our own composer, and only then has it deleted from its server. */
  'job.redraft': { who: 'own'; ask: { id: string }; reply: Record<string, never> };
  /**
   * Gives one post of a job that is posted other words. It is done by the outbox: ask how the job stands. What else a
   * server may lose by it, its family's row in docs/servers.md says.
   */
  'job.edit': {
    who: 'own';
    ask: {
      id: string;
      index: number;
      text: string;
      spoilerText: string;
      /** Alt texts by place; `null` leaves one as it is. */
      descriptions?: (string | null)[] | undefined;
    };
    reply: { job: OwnJobView };
  };
  /**
   * The words of one post as its server has them, to edit them, or to write them anew after `undo`. Our
   * own, as they were sent, where the server does not tell: `isServers` is false then. `media` is empty where alt texts cannot
   * be changed.
   */
  'job.source': {
    who: 'own';
    ask: { id: string; index: number };
    reply: {
      text: string;
      spoilerText: string;
      isServers: boolean;
      media: { name: string; description: string }[];
    };
  };
}
