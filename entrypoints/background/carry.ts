import type { UploadWay } from '../../lib/fediverse/driver.ts';
import { parcelOf } from '../../lib/media/carry.ts';
import { errand } from './workshop.ts';

/** A `fetch` for forms with files, which has the workshop do it. @param allowed rejects where nothing may be sent to */
export const carryBy =
  (allowed: (url: string) => Promise<void>) =>
  (way: UploadWay): typeof fetch =>
  async (url, init = {}) => {
    await allowed(String(url));
    const parcel = parcelOf(String(url), init);
    const signal = init.signal ?? way.signal;
    const made = await errand(way.id, { does: 'carry', parcel }, { signal, moved: way.progress });
    if (!made.ok || made.value === null) throw new TypeError('Nothing came back.');
    const { status, headers, body } = made.value;
    return new Response(body === '' ? null : body, { status, headers });
  };
