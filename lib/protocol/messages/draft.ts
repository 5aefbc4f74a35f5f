import type { Draft } from '../../model/draft.ts';
import type { JobView } from './job.ts';

/** Words of the button in the person's language, so that the content script carries no catalogue. */
export type ButtonWords = Record<string, string>;

/** A page of a site asks: for the words of the button, and for its drafts to go out. */
export interface DraftVerbs {
  /** Somebody pressed something on a page: the background shall be awake when a composer comes up. */
  'composer.near': { who: 'page'; ask: Record<string, never>; reply: Record<string, never> };
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
  /** What became of the native post of an armed draft. */
  'draft.settle': {
    who: 'page';
    ask: {
      draftId: string;
      outcome: 'posted' | 'refused' | 'unseen' | 'left' | 'elsewhere';
      nativeUrl: string | null;
    };
    reply: { jobs: JobView[] };
  };
  /**
   * A document that came from the page `came` says what it shows of the armed draft that was posted there: `again` is the
   * same address, and no answer yet. The reply holds what it was about; nothing when it was about none.
   */
  'draft.arrived': {
    who: 'page';
    ask: { came: string; outcome: 'posted' | 'refused' | 'again'; nativeUrl: string | null };
    reply: { jobs: JobView[] };
  };
  'draft.progress': { who: 'page'; ask: { draftId: string }; reply: { jobs: JobView[] } };
  'draft.act': {
    who: 'page';
    ask: { draftId: string; action: 'approve' | 'cancel' | 'undo' | 'retry' };
    reply: { jobs: JobView[] };
  };
  /** Reads a picture or video on the site's own servers, which the page may show and not read. */
  'media.fetch': { who: 'page'; ask: { url: string }; reply: { file: Blob } };
}
