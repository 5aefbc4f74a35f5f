import { type Bytes, latin, read, viewOf } from './bytes.ts';
import { type Element, elementAt, inside, number } from './ebml.ts';
import { empty, type Movie } from './movie.ts';
import { tagPatches } from './tags.ts';

/** The description lies in front in all that browsers and cameras write. */
const HEAD = 1024 * 1024;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;

/** Walks a WebM or Matroska file (RFC 9559). */
export async function readMatroska(file: Blob): Promise<Movie> {
  const bytes = await read(file, 0, HEAD);
  const movie: Movie = { ...empty, type: 'video/webm', patches: [] };
  const header = elementAt(bytes, 0);
  const segment = header && elementAt(bytes, header.body + header.size);
  if (!header || segment?.id !== SEGMENT) return { ...movie, broken: true };
  const kind = inside(bytes, header).find(({ id }) => id === 0x4282);
  if (kind && latin(bytes, kind.body, kind.size).startsWith('matroska')) movie.type = 'video/x-matroska';
  movie.broken = segment.size !== Number.POSITIVE_INFINITY && segment.body + segment.size > file.size;
  for (const part of inside(bytes, segment)) {
    if (part.id === INFO) movie.durationMs = lengthOf(bytes, part);
    if (part.id === TRACKS) for (const track of inside(bytes, part)) readTrack(bytes, track, movie);
  }
  movie.patches = await tagPatches(file, bytes, segment);
  if (movie.codecs.video === null && movie.codecs.audio !== null)
    Object.assign(movie, { kind: 'audio', type: 'audio/webm' });
  return { ...movie, broken: movie.broken || (movie.codecs.video === null && movie.codecs.audio === null) };
}

function readTrack(bytes: Bytes, track: Element, movie: Movie): void {
  const fields = inside(bytes, track);
  const field = (id: number) => fields.find((it) => it.id === id);
  const kind = number(bytes, field(0x83));
  const name = field(0x86);
  const codec = name ? latin(bytes, name.body, name.size) : null;
  if (kind === 2) movie.codecs = { ...movie.codecs, audio: movie.codecs.audio ?? codec };
  const video = field(0xe0);
  if (kind !== 1 || !video || movie.codecs.video !== null) return;
  const size = inside(bytes, video);
  const each = number(bytes, field(0x23e383));
  Object.assign(movie, {
    codecs: { ...movie.codecs, video: codec },
    width: number(
      bytes,
      size.find(({ id }) => id === 0xb0),
    ),
    height: number(
      bytes,
      size.find(({ id }) => id === 0xba),
    ),
    frameRate: each ? 1e9 / each : null,
  });
}

function lengthOf(bytes: Bytes, info: Element): number | null {
  const fields = inside(bytes, info);
  const scale =
    number(
      bytes,
      fields.find(({ id }) => id === 0x2ad7b1),
    ) ?? 1_000_000;
  const length = fields.find(({ id }) => id === 0x4489);
  if (!length) return null;
  const view = viewOf(bytes);
  const ticks = length.size === 4 ? view.getFloat32(length.body) : view.getFloat64(length.body);
  return Math.round((ticks * scale) / 1e6);
}
