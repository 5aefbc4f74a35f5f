import { processed, upload } from './attachments.ts';
import type { Driver } from './driver.ts';
import { edit, files, readers, source } from './edits.ts';
import { find } from './quotes.ts';
import { unschedule, waiting } from './scheduled.ts';
import { type DriverOptions, openSession } from './session.ts';
import { publish, recent, remove } from './statuses.ts';

/** Speaks the Mastodon API to one account's server, whatever its family. */
export function createDriver(options: DriverOptions): Driver {
  const session = openSession(options);
  return {
    repeat: session.profile.repeat,
    filesGoAlong: false,
    editsAltText: session.profile.altText !== 'never',
    upload: (file, about, way) => upload(session, file, about, way),
    processed: (mediaId) => processed(session, mediaId),
    publish: (post, key) => publish(session, post, key),
    recent: (since) => recent(session, since),
    remove: (statusId) => remove(session, statusId),
    edit: (statusId, change) => edit(session, statusId, change),
    source: (statusId, sent) => source(session, statusId, sent),
    files: (statusId) => files(session, statusId),
    readers: (statusId) => readers(session, statusId),
    find: (url) => find(session, url),
    waiting: () => waiting(session),
    unschedule: (id) => unschedule(session, id),
  };
}
