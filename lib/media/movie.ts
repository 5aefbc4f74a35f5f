import { type Box, boxesIn, find, topBoxes } from './boxes.ts';
import { type Bytes, latin, type Patch, read, viewOf } from './bytes.ts';
import { samplesOf } from './samples.ts';
import { withoutPlace } from './xmp.ts';

/** What one walk through a video or sound finds. */
export interface Movie {
  type: string;
  kind: 'video' | 'audio';
  width: number | null;
  height: number | null;
  frames: number | null;
  frameRate: number | null;
  durationMs: number | null;
  codecs: { video: string | null; audio: string | null };
  broken: boolean;
  patches: Patch[];
}

/** A longer description of a film is no film. */
const LARGEST_MOOV = 64 * 1024 * 1024;

/** Walks an MP4 or QuickTime file (ISO 14496-12; QuickTime File Format). Only its description is read into memory. */
export async function readMovie(file: Blob): Promise<Movie> {
  const tops = await topBoxes(file);
  const brand = latin(await read(file, 8, 4));
  const movie: Movie = {
    ...empty,
    type: brand === 'qt  ' ? 'video/quicktime' : 'video/mp4',
    broken: tops.some((box) => box.cut) || (tops.at(-1)?.end ?? 0) < file.size,
    patches: [],
  };
  const moov = tops.find((box) => box.type === 'moov');
  if (!moov || moov.cut || moov.end - moov.at > LARGEST_MOOV) return { ...movie, broken: true };
  const bytes = await read(file, moov.at, moov.end - moov.at);
  const root: Box = { type: 'moov', at: 0, body: moov.body - moov.at, end: bytes.length };
  const wipe = (box: Box) => movie.patches.push(asFree(bytes, box, moov.at));
  for (const box of boxesIn(bytes, root.body, root.end)) {
    if (box.type === 'trak') readTrack(bytes, box, movie, moov.at);
    if (box.type === 'udta') for (const place of placesIn(bytes, box)) wipe(place);
    if (box.type === 'meta') for (const place of keyedPlaces(bytes, box)) wipe(place);
  }
  for (const box of tops) if (box.type === 'uuid') await hideXmp(file, box.body + 16, box.end, movie);
  if (movie.codecs.video === null) Object.assign(movie, { kind: 'audio', type: 'audio/mp4' });
  return { ...movie, broken: movie.broken || (movie.codecs.video === null && movie.codecs.audio === null) };
}

export const empty: Omit<Movie, 'type' | 'patches'> = {
  kind: 'video',
  width: null,
  height: null,
  frames: null,
  frameRate: null,
  durationMs: null,
  codecs: { video: null, audio: null },
  broken: false,
};

function readTrack(bytes: Bytes, track: Box, movie: Movie, shift: number): void {
  const view = viewOf(bytes);
  const media = find(bytes, track, 'mdia');
  const handler = find(bytes, media, 'hdlr');
  const table = find(bytes, media, 'minf', 'stbl');
  const entry = find(bytes, table, 'stsd');
  const head = find(bytes, track, 'tkhd');
  const data = find(bytes, track, 'udta');
  if (data) for (const place of placesIn(bytes, data)) movie.patches.push(asFree(bytes, place, shift));
  if (!handler || !table || !entry) return;
  const kind = latin(bytes, handler.body + 8, 4);
  const codec = latin(bytes, entry.body + 12, 4);
  const durationMs = lengthOf(bytes, find(bytes, media, 'mdhd'));
  if (durationMs !== null) movie.durationMs = Math.max(movie.durationMs ?? 0, durationMs);
  if (kind === 'soun') movie.codecs = { ...movie.codecs, audio: movie.codecs.audio ?? codec };
  if (notesPlaces(kind, codec, latin(bytes, entry.body, entry.end - entry.body)))
    movie.patches.push(...hiddenTrack(bytes, track, table, shift));
  if (kind !== 'vide' || movie.codecs.video !== null) return;
  const frames = frameCount(bytes, find(bytes, table, 'stts'));
  const [width, height] = [view.getUint16(entry.body + 40), view.getUint16(entry.body + 42)];
  const turned = head !== undefined && isTurned(bytes, head);
  Object.assign(movie, {
    codecs: { ...movie.codecs, video: codec },
    frames,
    frameRate: frames && durationMs ? (1000 * frames) / durationMs : null,
    width: turned ? height : width,
    height: turned ? width : height,
  });
}

/** Phones and cameras note at every moment where they are. Apple's notes say beforehand what they are about. */
const notesPlaces = (kind: string, codec: string, described: string): boolean => {
  if (codec === 'mebx') return /location|gps/i.test(described);
  return kind === 'meta' || ['gpmd', 'camm', 'djmd', 'rtmd'].includes(codec);
};

/** ms; `null` when it is not told, as in a stream cut into pieces. */
function lengthOf(bytes: Bytes, header: Box | undefined): number | null {
  if (!header) return null;
  const view = viewOf(bytes);
  const long = view.getUint8(header.body) === 1;
  const scale = view.getUint32(header.body + (long ? 20 : 12));
  const length = long ? Number(view.getBigUint64(header.body + 24)) : view.getUint32(header.body + 16);
  return scale > 0 && length > 0 ? Math.round((1000 * length) / scale) : null;
}

function frameCount(bytes: Bytes, times: Box | undefined): number | null {
  if (!times) return null;
  const view = viewOf(bytes);
  let frames = 0;
  const runs = Math.min(view.getUint32(times.body + 4), Math.floor((times.end - times.body - 8) / 8));
  for (let run = 0; run < runs; run += 1) frames += view.getUint32(times.body + 8 + 8 * run);
  return frames > 0 ? frames : null;
}

/** A quarter turn either way: the first number of its matrix is 0, the second is not. */
function isTurned(bytes: Bytes, head: Box): boolean {
  const view = viewOf(bytes);
  const matrix = head.body + (view.getUint8(head.body) === 1 ? 52 : 40);
  return view.getInt32(matrix) === 0 && view.getInt32(matrix + 4) !== 0;
}

/** Boxes of user data that say where (3GPP TS 26.244 `loci`, QuickTime `©xyz`), and Adobe's packet of everything. */
function placesIn(bytes: Bytes, data: Box): Box[] {
  return boxesIn(bytes, data.body, data.end).flatMap((box) => {
    if (box.type === 'meta') return keyedPlaces(bytes, box);
    if (box.type === 'XMP_') return withoutPlace(bytes.slice(box.body, box.end)) ? [box] : [];
    return ['\xa9xyz', 'loci', '\xa9gps', 'GPS '].includes(box.type) ? [box] : [];
  });
}

/** Apple's way: a list of key names, and values under the numbers of the names. Some writers leave the version out. */
function keyedPlaces(bytes: Bytes, meta: Box): Box[] {
  const begins = latin(bytes, meta.body + 4, 4) === 'hdlr' ? meta.body : meta.body + 4;
  const inner: Box = { ...meta, body: begins };
  const keys = find(bytes, inner, 'keys');
  const list = find(bytes, inner, 'ilst');
  if (!list) return [];
  const names = keys
    ? boxesIn(bytes, keys.body + 8, keys.end).map((box) => latin(bytes, box.body, box.end - box.body))
    : [];
  const view = viewOf(bytes);
  return boxesIn(bytes, list.body, list.end).filter(
    (box) => box.type === '\xa9xyz' || /location|gps/i.test(names[view.getUint32(box.at + 4) - 1] ?? ''),
  );
}

/** The same room, with nothing in it. */
function asFree(bytes: Bytes, { at, end }: Box, shift: number): Patch {
  const free = new Uint8Array(end - at);
  free.set(bytes.subarray(at, at + 4));
  free.set([0x66, 0x72, 0x65, 0x65], 4);
  return { at: at + shift, length: free.length, bytes: free };
}

/** All it noted, emptied, and the track itself taken off the list. */
function hiddenTrack(bytes: Bytes, track: Box, table: Box, shift: number): Patch[] {
  const notes = samplesOf(bytes, table).map(({ at, length }) => ({
    at,
    length,
    bytes: new Uint8Array(length),
  }));
  return [...notes, asFree(bytes, track, shift)];
}

async function hideXmp(file: Blob, from: number, to: number, movie: Movie): Promise<void> {
  if (to > file.size || to - from > 4_000_000) return;
  const hidden = withoutPlace(await read(file, from, to - from));
  if (hidden) movie.patches.push({ at: from, length: hidden.length, bytes: hidden });
}
