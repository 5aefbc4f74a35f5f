import { fail, ok, type Result } from '../../lib/model/result.ts';

/** More than any server takes. */
const MOST_BYTES = 500 * 1024 * 1024;

/**
 * Reads a picture or video that a page shows from its site's own servers, without the person's cookies.
 *
 * @returns `media-unreadable` for anything else that lies there, and when it does not come
 */
export async function fetchMedia(url: string): Promise<Result<{ file: Blob }>> {
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    const type = response.headers.get('content-type') ?? '';
    const size = Number(response.headers.get('content-length') ?? 0);
    if (!response.ok || !/^(image|video)\//.test(type) || size > MOST_BYTES) {
      await response.body?.cancel();
      return fail('media-unreadable');
    }
    return ok({ file: await response.blob() });
  } catch {
    return fail('media-unreadable');
  }
}
