import type { Entry, Readers, Wanted } from '../../model/record.ts';
import type { OwnJobView } from './job.ts';

/** The record of all that was mirrored. */
export interface RecordVerbs {
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
  /** What readers did with each mirror of a span that was asked for, and when it was written. */
  'record.readers': {
    who: 'own';
    ask: { from: number; until: number };
    reply: { readers: (Readers & { at: number })[] };
  };
  /** The jobs of one entry, as far as they are still kept. */
  'record.jobs': { who: 'own'; ask: { draftId: string }; reply: { jobs: OwnJobView[] } };
}
