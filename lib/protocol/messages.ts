import type { Account } from '../model/account.ts';
import type { Contact } from '../model/contact.ts';
import type { Draft, Poll, Visibility } from '../model/draft.ts';
import type { AccountEdits, Edits, MentionChoice, Share } from '../model/edits.ts';
import type { JobAction, JobState } from '../model/job.ts';
import type { Notice } from '../model/plan.ts';
import type { PolicyInForce } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { Entry, Wanted } from '../model/record.ts';
import type { Settings, SettingsChange } from '../model/settings.ts';
import type { Written } from '../model/written.ts';
import type { Recipe } from '../sites/recipe.ts';

export type { JobAction };

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

/** A piece of a text as it will be shown: a link, a mention, a hashtag or plain words. */
export interface Segment {
  kind: 'link' | 'mention' | 'hashtag' | 'email' | 'plain';
  text: string;
}

/** A picture, video or sound of a draft, without its bytes. */
export interface MediaView {
  /** Its place in the draft, `part/index`: the name by which edits and bytes are asked for. */
  place: string;
  name: string;
  type: string;
  description: string;
}

/** One post as an account will get it. */
export interface PostView {
  segments: Segment[];
  /** As the server counts, with the content warning where it counts that too. */
  used: number;
  limit: number;
  spoilerText: string;
  sensitive: boolean;
  visibility: Visibility;
  /** Name of the language; empty when it is left to the server. */
  language: string;
  media: MediaView[];
  poll: Poll | null;
}

/** A draft as it will be on one account, and what can be chosen there. */
export interface AccountProof {
  id: string;
  acct: string;
  displayName: string;
  on: boolean;
  /** By part: the text before it is changed for this account. */
  base: string[];
  /** Hashtags in one run of small letters, and how they read with their words told apart. */
  hashtags: { written: string; offered: string }[];
  /** What it gets of a draft in Welsh and English; `null` for a draft in one language. */
  share: Share | null;
  /** What it gets of such drafts unless said otherwise. */
  usualShare: Share;
  edits: AccountEdits;
  visibility: Visibility;
  /** No wider than the organisation's rules, and only what the server keeps. */
  visibilities: Visibility[];
  /** As `edits.threads` says, else as the rules do. */
  threads: 'keep' | 'join';
  posts: PostView[];
  notices: JobView['notices'];
  /** Characters of alt text that the server takes. */
  maxDescription: number;
}

/** A name in the text and what becomes of it. */
export interface MentionView {
  /** As written, without the `@`, in lower case; with its host where it has one. */
  key: string;
  name: string;
  choice: MentionChoice;
  /** Who it is by the address book; `null` when it does not say. */
  known: string | null;
  hasProfile: boolean;
}

/** All that the panel shows. No token, no bytes. */
export interface ProofView {
  id: string;
  site: string;
  /** What the draft is for: a question to the author before it may go out. `null` when it may go to everyone. */
  consent: 'reply' | 'restricted' | 'unknown' | null;
  edits: Edits;
  /** By part, in the order they will have. */
  media: MediaView[][];
  spoilerText: string;
  sensitive: boolean;
  scheduledAt: number | null;
  mentions: MentionView[];
  /** Content warnings of the organisation. */
  warnings: string[];
  accounts: AccountProof[];
}

/** A draft that waits in the panel, for opening it again. */
export interface KeptProof {
  id: string;
  site: string;
  excerpt: string;
  changedAt: number;
}

/** What one account would get of what stands in our own composer. */
export interface WrittenView {
  account: string;
  posts: PostView[];
  /** Characters that are left in one post, as its server counts; below zero when it becomes several. */
  left: number;
  visibility: Visibility;
  language: string | null;
  /** It cannot be posted as it is. */
  blocked: boolean;
  notices: JobView['notices'];
}

/** Words of the button in the person's language, so that the content script carries no catalogue. */
export type ButtonWords = Record<string, string>;

/** Ways to the text box, the box around, and the control that publishes; checked by the background. */
export interface LessonLearned {
  editor: string[];
  composer: string[];
  submit: string[];
}

export interface SignIn {
  /** Address to open for the person; the answer comes back to the redirect address. */
  authorizeUrl: string;
  server: string;
  software: string;
}

export interface SiteView {
  id: string;
  name: string;
  matches: string[];
  on: boolean;
  /** How well the recipe fits the site, as last seen: `worn` when something was found by a later strategy only, `broken`
   * when something was not found. */
  health: 'unseen' | 'fits' | 'worn' | 'broken';
  /** The same in full, to be copied to whoever mends it: no text, no handle, no address. Empty while unseen. */
  report: string;
  /** The organisation does not allow it. */
  locked: boolean;
  /** The person taught it, or it is a known tool on a server of their own: they can take it away again. */
  taught: 'lesson' | 'own' | null;
  /** Whether its pages tell which of its accounts a post is written with. */
  tellsAuthor: boolean;
}

/**
 * Everything that can be asked of the background, read like a menu: who may ask, what, and the reply (always a
 * `Result` of it). `page`: our script in a tab of a site that is turned on. `own`: the extension's own pages. `lesson`: our
 * script in the one page that is being taught.
 */
export interface Protocol {
  /** The script reports in: it wants the words of the button and whether there is an account to post to. */
  'composer.hello': {
    who: 'page';
    ask: { site: string };
    reply: { words: ButtonWords; language: string; accounts: number };
  };
  /**
   * Mirror this draft to every default account. `now`: at once. `again`: at once, although the
   * same went out before. `armed`: keep it until `draft.settle`.
   * `consent`: the person said that this reply or restricted post may go out.
   */
  'draft.submit': {
    who: 'page';
    ask: { draft: Draft; mode: 'now' | 'again' | 'armed'; consent: boolean };
    reply: { jobs: JobView[] };
  };
  /** The recipe of the asking page, where it is not a script of its own: the site was taught. */
  'site.recipe': { who: 'page'; ask: Record<string, never>; reply: { recipe: Recipe } };
  /** Where a site no longer fits: begins a lesson on the page, or opens our own composer. */
  'site.help': { who: 'page'; ask: { wanted: 'teach' | 'write' }; reply: Record<string, never> };
  /** The person is about to be asked for this page's host: once it is granted, the lesson begins there. */
  'lesson.begin': { who: 'own'; ask: { tab: number; url: string }; reply: { name: string } };
  /** The host was granted. */
  'lesson.start': { who: 'own'; ask: Record<string, never>; reply: Record<string, never> };
  /** The lesson's words, and all that is known of the site beside what is taught. */
  'lesson.hello': {
    who: 'lesson';
    ask: Record<string, never>;
    reply: { words: Record<string, string>; language: string; base: Recipe };
  };
  /** Keeps what was learned, for the host of the asking page, and turns it on. */
  'lesson.keep': { who: 'lesson'; ask: { lesson: LessonLearned }; reply: Record<string, never> };
  /** A tool we know, on a server of one's own, whose host was granted: keeps it and turns it on. `address-invalid` */
  'site.own': { who: 'own'; ask: { like: 'mixpost' | 'postiz'; host: string }; reply: { name: string } };
  /** A taught site as a file. */
  'lesson.export': { who: 'own'; ask: { id: string }; reply: { text: string } };
  /** Takes in such a file, and leaves the site off. `lesson-unreadable` */
  'lesson.import': { who: 'own'; ask: { text: string }; reply: { name: string } };
  'lesson.forget': { who: 'own'; ask: { id: string }; reply: Record<string, never> };
  /** Which strategy found each part of a composer, by place in its list; -1 for none. */
  'site.health': {
    who: 'page';
    ask: { site: string; parts: Record<string, number> };
    reply: Record<string, never>;
  };
  /** Reads a picture or video on the site's own servers, which the page may show and not read. */
  'media.fetch': { who: 'page'; ask: { url: string }; reply: { file: Blob } };
  /** What became of the native post of an armed draft. */
  'draft.settle': {
    who: 'page';
    ask: { draftId: string; outcome: 'posted' | 'refused' | 'unseen'; nativeUrl: string | null };
    reply: { jobs: JobView[] };
  };
  'draft.progress': { who: 'page'; ask: { draftId: string }; reply: { jobs: JobView[] } };
  'draft.act': {
    who: 'page';
    ask: { draftId: string; action: 'approve' | 'cancel' | 'undo' | 'retry' };
    reply: { jobs: JobView[] };
  };

  /** Lays a draft out in the panel, or finds it there with what was changed. The reply is the panel's address; `null` where
   * the browser would not show it in a frame, so that it has opened in a tab. */
  'panel.open': { who: 'page'; ask: { draft: Draft }; reply: { address: string | null } };
  /** A key for the frame that has just loaded: it opens one panel once, in the tab that asked. */
  'panel.key': { who: 'page'; ask: { draftId: string }; reply: { key: string } };
  /** The frame could not be used: the panel opens in a tab. */
  'panel.away': { who: 'page'; ask: { draftId: string }; reply: Record<string, never> };
  /** A panel in a frame turns its key into the draft it may show. */
  'panel.claim': { who: 'own'; ask: { key: string }; reply: { id: string } };
  'panel.see': { who: 'own'; ask: { id: string }; reply: ProofView };
  /** Keeps what the author changed; the reply shows what comes of it. */
  'panel.change': { who: 'own'; ask: { id: string; edits: Edits }; reply: ProofView };
  /** Bytes of a picture or video; `null` when they could not be read on the page. */
  'panel.media': { who: 'own'; ask: { id: string; place: string }; reply: { file: Blob | null } };
  /** Posts to the accounts that are on. `consent`: the author said that this reply or restricted post may go out. */
  'panel.post': { who: 'own'; ask: { id: string; consent: boolean }; reply: { jobs: JobView[] } };
  /** The person closes the panel. `forget`: and throws away what was changed. */
  'panel.close': { who: 'own'; ask: { id: string; forget: boolean }; reply: Record<string, never> };
  'panel.list': { who: 'own'; ask: Record<string, never>; reply: { proofs: KeptProof[] } };

  'contact.list': { who: 'own'; ask: Record<string, never>; reply: { contacts: Contact[] } };
  'contact.keep': { who: 'own'; ask: { contact: Contact }; reply: { contacts: Contact[] } };
  'contact.remove': { who: 'own'; ask: { site: string; handle: string }; reply: { contacts: Contact[] } };
  /** Takes in an address book as CSV or JSON; nothing of it when `wrong` is not empty. */
  'contact.import': { who: 'own'; ask: { text: string }; reply: { contacts: Contact[]; wrong: number[] } };

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

  /**
   * Asks the servers what readers did with these drafts' posts. Few, fresh or old ones are left out; `read` says how many
   * were asked for. The counts stand in the record.
   */
  'record.refresh': { who: 'own'; ask: { draftIds: string[] }; reply: { read: number } };
  /** A page of the record, newest first. `after`: the `next` of the page before; `null` for the first. */
  'record.list': {
    who: 'own';
    ask: { wanted: Wanted; after: string | null; limit: number };
    reply: { entries: Entry[]; next: string | null; count: number };
  };
  /** When each entry of a span was written, ms since the epoch. */
  'record.times': { who: 'own'; ask: { from: number; until: number }; reply: { times: number[] } };
  /** The jobs of one entry, as far as they are still kept. */
  'record.jobs': { who: 'own'; ask: { draftId: string }; reply: { jobs: OwnJobView[] } };

  /** What was left in our own composer, or an empty one. */
  'write.get': { who: 'own'; ask: Record<string, never>; reply: { written: Written } };
  'write.keep': { who: 'own'; ask: { written: Written }; reply: Record<string, never> };
  /** What would go out, without keeping or sending anything. */
  'write.preview': { who: 'own'; ask: { written: Written }; reply: { accounts: WrittenView[] } };
  'write.submit': { who: 'own'; ask: { written: Written }; reply: { jobs: OwnJobView[] } };

  /** Step one of connecting: find the server, register, remember the pending sign-in. */
  'account.begin': { who: 'own'; ask: { address: string; way: 'window' | 'tab' | 'paste' }; reply: SignIn };
  /** Step two: the address the server sent the person back to. */
  'account.finish': { who: 'own'; ask: { redirect: string }; reply: { account: Account; again: boolean } };
  'account.list': { who: 'own'; ask: Record<string, never>; reply: { accounts: Account[] } };
  'account.change': {
    who: 'own';
    ask: { id: string; change: AccountChange };
    reply: { account: Account };
  };
  /** Signs out: revokes the token where the server can, forgets it in any case. `revoked` says which. */
  'account.remove': { who: 'own'; ask: { id: string }; reply: { revoked: boolean } };

  'site.list': { who: 'own'; ask: Record<string, never>; reply: { sites: SiteView[] } };
  /** After the host permission was granted or taken away: register or remove the script, also in open tabs. */
  'site.turn': { who: 'own'; ask: { id: string; on: boolean }; reply: { sites: SiteView[] } };

  /** What the organisation decided, and which of its keys could not be read. */
  'policy.get': { who: 'own'; ask: Record<string, never>; reply: PolicyInForce };

  /** Settings, accounts' own settings and the address book as a file; no token, draft or record. */
  'data.export': { who: 'own'; ask: Record<string, never>; reply: { text: string } };
  /** `file-newer`, `file-unreadable`. The reply names what is still to be done by hand: accounts to connect, sites to allow. */
  'data.import': { who: 'own'; ask: { text: string }; reply: { accounts: string[]; sites: string[] } };
  /** Signs out everywhere and forgets everything. */
  'data.erase': { who: 'own'; ask: Record<string, never>; reply: Record<string, never> };

  'settings.get': { who: 'own'; ask: Record<string, never>; reply: Settings };
  'settings.set': { who: 'own'; ask: SettingsChange; reply: Settings };
}

export type Verb = keyof Protocol;
export type Ask<V extends Verb> = Protocol[V]['ask'];
export type Reply<V extends Verb> = Protocol[V]['reply'];
export type Who = 'page' | 'own' | 'lesson';

/** As it travels. */
export interface Message<V extends Verb = Verb> {
  verb: V;
  ask: Ask<V>;
}

/** What the person can set for one account; a key that is missing stays as it is. */
export interface AccountChange {
  isDefault?: boolean | undefined;
  visibility?: Account['visibility'] | undefined;
  language?: Account['language'] | undefined;
}

/** Told to a tab without being asked: a job of one of its drafts moved, or its site was switched off. */
export type Told =
  | { told: 'draft.moved'; draftId: string; jobs: JobView[] }
  /** The person closed the panel, or posted from it. */
  | { told: 'panel.closed'; draftId: string }
  | { told: 'site.off'; site: string };

/** Name of the BroadcastChannel on which own pages hear that something changed: `'jobs' | 'accounts' | 'settings'`. */
export const CHANGES = 'also-post.changes';
