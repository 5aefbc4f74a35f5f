import type { DraftMedia } from '../model/draft.ts';
import { alike } from './alike.ts';
import type { MediaItem } from './media.ts';
import type { Files } from './types.ts';

export type Bytes = Pick<DraftMedia, 'file' | 'name' | 'source'>;
/** Has the background read an address that pages may not; `null` when it may not either. */
export type FetchFar = (url: string) => Promise<Blob | null>;

/**
 * Reads a picture or video: the file the person chose, else what the preview shows. Begins at the call, because the
 * preview may be gone a moment later; the address of a blob stays good for a fetch that has begun. The network is asked
 * only for a preview that lies there, on the site's own servers, whose original was not seen.
 *
 * @param place counts from 1, for the name of what has none
 * @returns `source: 'none'` when nothing could be read; never rejects
 */
export const readBytes = async (
  item: MediaItem,
  files: Files,
  place: number,
  fetchFar: FetchFar,
): Promise<Bytes> => {
  const named = { label: item.label, place };
  const bound = item.file ?? files.of(item.url);
  const drawing = bound ? null : draw(item.shown);
  const preview = await fetchInPage(item.url);
  const original = [bound, ...files.seen].find((it) => it && isSame(it, preview)) ?? bound;
  if (original && (await isReadable(original))) {
    await preview?.body?.cancel();
    return fileOf(original, original.name, 'original', named);
  }
  const near = (await preview?.blob().catch(() => null)) ?? fromData(item.url);
  const far = near ?? (/^https:/.test(item.url) ? await fetchAway(item.url, fetchFar) : null);
  if (far || !drawing) return fileOf(far, '', 'preview', named);
  const found = await alike(drawing, files.seen);
  return found
    ? fileOf(found, found.name, 'original', named)
    : fileOf(await pictureOf(drawing), '', 'preview', named);
};

/** A preview of a chosen file is often the file itself; then no order can be mistaken. */
const isSame = (file: File, preview: Response | null): boolean =>
  preview?.headers.get('content-length') === String(file.size) &&
  preview.headers.get('content-type') === file.type;

/** What cannot be read is told by what the page calls it. */
const fileOf = (
  file: Blob | null,
  name: string,
  source: 'original' | 'preview',
  { label, place }: { label: string; place: number },
): Bytes =>
  file
    ? { file, name: (name || `media-${place}.${extension(file.type)}`).slice(-255), source }
    : { file: null, name: label.slice(0, 255) || `media-${place}`, source: 'none' };

/** Some servers judge a file by the end of its name. */
const extension = (type: string): string => {
  const subtype = type.split(';')[0]?.split('/')[1] ?? '';
  return { jpeg: 'jpg', quicktime: 'mov', mpeg: 'mp3' }[subtype] ?? (/^\w+$/.test(subtype) ? subtype : 'bin');
};

/** A chosen file can be changed or deleted on disk before it is read. */
const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/** Firefox refuses where the page's `connect-src` has no `blob:` or `data:` (facts: composers-tools 25.1). */
const fetchInPage = (url: string): Promise<Response | null> =>
  /^(blob|data):/.test(url) ? fetch(url).catch(() => null) : Promise.resolve(null);

const fromData = (url: string): Blob | null => {
  const [, type, base64] = /^data:((?:image|video)\/[\w+.-]+);base64,(.+)$/s.exec(url) ?? [];
  return type && base64
    ? new Blob([Uint8Array.from(atob(base64), (it) => it.charCodeAt(0))], { type })
    : null;
};

/** As the page itself could, else by the background. Only pictures and videos: an address may answer with a page. */
const fetchAway = async (url: string, fetchFar: FetchFar): Promise<Blob | null> => {
  const response = await fetch(url, { credentials: 'omit' }).catch(() => null);
  const blob = response?.ok ? await response.blob().catch(() => null) : await fetchFar(url);
  return blob && /^(image|video)\//.test(blob.type) ? blob : null;
};

/** Draws at once what the page shows; it loses animation and metadata, so it is the last resort. */
const draw = (shown: MediaItem['shown']): OffscreenCanvas | null => {
  if (!shown || shown.tagName === 'VIDEO') return null;
  const image = shown as HTMLImageElement & HTMLCanvasElement;
  const isCanvas = shown.tagName === 'CANVAS';
  const [width, height] = isCanvas ? [image.width, image.height] : [image.naturalWidth, image.naturalHeight];
  if (!(isCanvas || image.complete) || width === 0 || height === 0) return null;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas;
};

/** `null` also when the picture is of another origin, which a canvas keeps to itself. */
const pictureOf = (canvas: OffscreenCanvas): Promise<Blob | null> =>
  canvas.convertToBlob({ type: 'image/png' }).catch(() => null);
