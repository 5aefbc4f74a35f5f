import type { MediaFacts } from '../model/media.ts';
import { type Bytes, isAt, type Patch, patched, read } from './bytes.ts';
import { readGif } from './gif.ts';
import { readItems, stillType } from './items.ts';
import { readJpeg } from './jpeg.ts';
import { readMatroska } from './matroska.ts';
import { type Movie, readMovie } from './movie.ts';
import { isPng, readPng } from './png.ts';
import type { Still } from './still.ts';
import { readWebp } from './webp.ts';

/** A picture that is larger is not looked into; no server takes it. */
const LARGEST_PICTURE = 128 * 1024 * 1024;

interface Found {
  facts: MediaFacts;
  patches: Patch[];
}

/** What a file is. Reads a bounded part of it; never rejects: what cannot be understood is `broken`. */
export const probe = async (file: Blob): Promise<MediaFacts> => (await inspect(file)).facts;

/** The same file without what says where it was made; all other bytes are as they were. */
export async function withoutLocation(file: Blob): Promise<Blob> {
  const { patches } = await inspect(file);
  return patches.length === 0 ? file : patched(file, patches);
}

async function inspect(file: Blob): Promise<Found> {
  const facts: MediaFacts = { ...nothing, size: file.size };
  try {
    return await look(file, facts);
  } catch {
    return { facts: { ...facts, ...(await roughly(file)), broken: true }, patches: [] };
  }
}

const nothing: Omit<MediaFacts, 'size'> = {
  type: 'application/octet-stream',
  kind: 'unknown',
  width: null,
  height: null,
  orientation: 1,
  animated: false,
  frames: null,
  frameRate: null,
  durationMs: null,
  codecs: { video: null, audio: null },
  transparent: false,
  broken: false,
  location: false,
};

async function look(file: Blob, facts: MediaFacts): Promise<Found> {
  const type = typeBy(await read(file, 0, 512));
  if (type === null) return { facts, patches: [] };
  if (type === 'movie') return foundMovie(await readMovie(file), facts);
  if (type === 'matroska') return foundMovie(await readMatroska(file), facts);
  if (type.startsWith('audio/')) return { facts: { ...facts, type, kind: 'audio' }, patches: [] };
  const reader = readers[type];
  const image: MediaFacts = { ...facts, type, kind: 'image' };
  if (!reader) return { facts: image, patches: [] };
  if (file.size > LARGEST_PICTURE) return { facts: { ...image, broken: true }, patches: [] };
  return foundStill(file, reader(await read(file, 0, file.size)), image);
}

const readers: Readonly<Record<string, (bytes: Bytes) => Still>> = {
  'image/jpeg': readJpeg,
  'image/png': readPng,
  'image/gif': readGif,
  'image/webp': readWebp,
  'image/avif': readItems,
  'image/heic': readItems,
  'image/heif': readItems,
};

/** Media type by the first bytes; `movie` and `matroska` have to be looked into. `null` when it is nothing we know. */
function typeBy(head: Bytes): string | null {
  const at = (place: number, text: string) => isAt(head, place, text);
  if (at(0, '\xff\xd8\xff')) return 'image/jpeg';
  if (isPng(head)) return 'image/png';
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return 'image/gif';
  if (at(0, 'RIFF') && at(8, 'WEBP')) return 'image/webp';
  if (at(0, 'RIFF') && at(8, 'WAVE')) return 'audio/wav';
  if (at(0, 'BM') && at(6, '\0\0\0\0')) return 'image/bmp';
  if (at(0, 'II*\0') || at(0, 'MM\0*')) return 'image/tiff';
  if (at(4, 'ftyp')) return stillType(head) ?? 'movie';
  if (['moov', 'wide', 'mdat', 'free', 'skip'].some((box) => at(4, box))) return 'movie';
  if (at(0, '\x1aE\xdf\xa3')) return 'matroska';
  if (at(0, 'fLaC')) return 'audio/flac';
  if (at(0, 'OggS')) return at(28, '\x80theora') ? 'video/ogg' : 'audio/ogg';
  if (at(0, 'ID3') || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg';
  return null;
}

async function foundStill(file: Blob, still: Still, facts: MediaFacts): Promise<Found> {
  const { width, height, orientation, transparent, frames, durationMs, broken, patches, trailer } = still;
  const behind = trailer === null ? [] : (await inspect(file.slice(trailer))).patches;
  const all = [...patches, ...behind.map((patch) => ({ ...patch, at: patch.at + (trailer ?? 0) }))];
  // From 5 on the picture lies on its side.
  const turned = orientation >= 5;
  return {
    facts: {
      ...facts,
      width: turned ? height : width,
      height: turned ? width : height,
      orientation,
      transparent,
      broken,
      frames,
      durationMs,
      animated: frames > 1,
      frameRate: frames > 1 && durationMs ? (1000 * frames) / durationMs : null,
      location: all.length > 0,
    },
    patches: all,
  };
}

const foundMovie = ({ patches, ...movie }: Movie, facts: MediaFacts): Found => ({
  facts: { ...facts, ...movie, location: patches.length > 0 },
  patches,
});

/** What a file seems to be that could not be read. */
async function roughly(file: Blob): Promise<Partial<MediaFacts>> {
  const type = typeBy(await read(file, 0, 512).catch(() => new Uint8Array(0)));
  if (type === null) return {};
  if (type === 'movie' || type === 'matroska')
    return { kind: 'video', type: type === 'movie' ? 'video/mp4' : 'video/webm' };
  const kind = type.split('/')[0];
  return { type, kind: kind === 'audio' || kind === 'video' ? kind : 'image' };
}
