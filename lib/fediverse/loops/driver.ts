import type { Driver } from '../driver.ts';
import { created, refused } from '../outcome.ts';
import { profiles } from '../profiles.ts';
import type { DriverOptions } from '../session.ts';
import { edit, files, readers, source } from './edits.ts';
import { openLoops } from './session.ts';
import { publish, recent, remove } from './videos.ts';

/** Speaks Loops' own protocol to one account's server. A post is a video; nothing is uploaded before it. */
export function createLoopsDriver(options: DriverOptions): Driver {
  const session = openLoops(options);
  return {
    repeat: profiles.loops.repeat,
    filesGoAlong: true,
    editsAltText: true,
    upload: async () => refused('unsupported-here'),
    processed: async (id) => created({ id, ready: true }),
    publish: (post) => publish(session, post),
    recent: (since) => recent(session, since),
    remove: (id) => remove(session, id),
    edit: (id, change) => edit(session, id, change),
    source: (id, sent) => source(session, id, sent),
    files: (id) => files(session, id),
    readers: (id) => readers(session, id),
    find: async () => created(null),
    waiting: async () => created([]),
    unschedule: async () => created(false),
  };
}
