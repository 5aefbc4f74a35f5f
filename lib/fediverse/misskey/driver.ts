import type { Driver } from '../driver.ts';
import { created } from '../outcome.ts';
import { profiles } from '../profiles.ts';
import type { DriverOptions } from '../session.ts';
import { upload } from './drive.ts';
import { edit, files, readers, source } from './edits.ts';
import { publish, recent, remove } from './notes.ts';
import { find } from './quotes.ts';
import { openMisskey } from './session.ts';

/** Speaks Misskey's own protocol to one account's server: Misskey, Sharkey, CherryPick, Firefish, Iceshrimp-JS. */
export function createMisskeyDriver(options: DriverOptions): Driver {
  const session = openMisskey(options);
  return {
    repeat: profiles.misskey.repeat,
    filesGoAlong: false,
    editsAltText: true,
    upload: (file, about, way) => upload(session, file, about, way),
    processed: async (id) => created({ id, ready: true }),
    publish: (post) => publish(session, post),
    recent: () => recent(session),
    remove: (noteId) => remove(session, noteId),
    edit: (noteId, change) => edit(session, noteId, change),
    source: (noteId) => source(session, noteId),
    files: (noteId) => files(session, noteId),
    readers: (noteId) => readers(session, noteId),
    find: (url) => find(session, url),
    waiting: async () => created([]),
    unschedule: async () => created(false),
  };
}
