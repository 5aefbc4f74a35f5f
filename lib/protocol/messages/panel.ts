import type { Account } from '../../model/account.ts';
import type { Draft, Visibility } from '../../model/draft.ts';
import type { AccountEdits, Edits, MentionChoice, Share } from '../../model/edits.ts';
import type { JobView } from './job.ts';
import type { MediaView, PostView } from './preview.ts';

/** A draft as it will be on one account, and what can be chosen there. */
export interface AccountProof {
  id: string;
  acct: string;
  displayName: string;
  picture: Account['picture'];
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

/** The panel to look before: what it shows and what can be changed there. */
export interface PanelVerbs {
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
}
