import { type Bytes, latin, type Patch, read } from './bytes.ts';
import { type Element, elementAt, inside, number } from './ebml.ts';

const TAGS = 0x1254c367;
const SEEK_HEAD = 0x114d9b74;
/** Longer headers there are none. */
const HEADER = 12;
/** Parts that are looked at, of a film of days; and bytes of tags. */
const MOST = 20_000;
const LARGEST = 1024 * 1024;

/** Names by which recorders and converters say where a film was made (RFC 9559, and those that FFmpeg takes from QuickTime). */
const place = /LOCATION|LATITUDE|LONGITUDE|GPS|GEOGRAPHIC|COORDINATES|ISO6709/i;

/** Empties the tags that name a place. They may stand in front or behind, wherever the parts of the file lead. */
export async function tagPatches(file: Blob, head: Bytes, segment: Element): Promise<Patch[]> {
  const places = new Set([...pointedAt(head, segment), ...(await walkedTo(file, segment))]);
  const patches: Patch[] = [];
  for (const at of places) {
    const bytes = await read(file, at, LARGEST);
    const tags = elementAt(bytes, 0);
    if (tags?.id !== TAGS) continue;
    for (const patch of within(bytes, tags)) patches.push({ ...patch, at: at + patch.at });
  }
  return patches;
}

/** Where the index in front says that tags are. */
function pointedAt(head: Bytes, segment: Element): number[] {
  const index = inside(head, segment).find(({ id }) => id === SEEK_HEAD);
  if (!index) return [];
  return inside(head, index).flatMap((entry) => {
    const fields = inside(head, entry);
    const id = number(
      head,
      fields.find((it) => it.id === 0x53ab),
    );
    const at = number(
      head,
      fields.find((it) => it.id === 0x53ac),
    );
    return id === TAGS && at !== null ? [segment.body + at] : [];
  });
}

async function walkedTo(file: Blob, segment: Element): Promise<number[]> {
  const found: number[] = [];
  const end = Math.min(segment.body + segment.size, file.size);
  let at = segment.body;
  for (let parts = 0; at < end && parts < MOST; parts += 1) {
    const part = elementAt(await read(file, at, HEADER), 0);
    // One without an end has none that could be told.
    if (!part) break;
    if (part.id === TAGS) found.push(at);
    at += part.body + part.size;
  }
  return found;
}

/** Tags lie in tags. */
function within(bytes: Bytes, parent: Element, depth = 0): Patch[] {
  if (depth > 8) return [];
  const fields = inside(bytes, parent);
  const name = fields.find(({ id }) => id === 0x45a3);
  const isPlace = name !== undefined && place.test(latin(bytes, name.body, Math.min(name.size, 200)));
  return fields.flatMap((field) => {
    if (field.id === 0x7373 || field.id === 0x67c8) return within(bytes, field, depth + 1);
    const isValue = field.id === 0x4487 || field.id === 0x4485;
    const length = Math.min(field.size, bytes.length - field.body);
    const isFull = isValue && bytes.subarray(field.body, field.body + length).some((byte) => byte !== 0);
    return isPlace && isFull ? [{ at: field.body, length, bytes: new Uint8Array(length) }] : [];
  });
}
