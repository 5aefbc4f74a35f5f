import { type Box, find } from './boxes.ts';
import { type Bytes, viewOf } from './bytes.ts';

/** A run of bytes in the file. */
export interface Run {
  at: number;
  length: number;
}

/** More than a day of notes, thirty a second. */
const MOST = 3_000_000;

/** Where the samples of a track lie, a run for each chunk (boxes `stsc`, `stsz`, `stco`, `co64`). Throws when they contradict one another. */
export function samplesOf(bytes: Bytes, table: Box): Run[] {
  const view = viewOf(bytes);
  const chunks = chunkPlaces(bytes, table);
  const sizes = find(bytes, table, 'stsz');
  const groups = find(bytes, table, 'stsc');
  if (!sizes || !groups) return [];
  const same = view.getUint32(sizes.body + 4);
  const count = Math.min(view.getUint32(sizes.body + 8), MOST);
  const sizeOf = (sample: number): number => same || view.getUint32(sizes.body + 12 + 4 * sample);
  const runs: Run[] = [];
  let sample = 0;
  let group = 0;
  const groupCount = view.getUint32(groups.body + 4);
  for (const [index, at] of chunks.entries()) {
    while (group + 1 < groupCount && view.getUint32(groups.body + 8 + 12 * (group + 1)) <= index + 1)
      group += 1;
    const held = view.getUint32(groups.body + 12 + 12 * group);
    let length = 0;
    for (let left = held; left > 0 && sample < count; left -= 1, sample += 1) length += sizeOf(sample);
    runs.push({ at, length });
  }
  return runs;
}

function chunkPlaces(bytes: Bytes, table: Box): number[] {
  const view = viewOf(bytes);
  const short = find(bytes, table, 'stco');
  const long = find(bytes, table, 'co64');
  const box = short ?? long;
  if (!box) return [];
  const width = short ? 4 : 8;
  const count = Math.min(view.getUint32(box.body + 4), Math.floor((box.end - box.body - 8) / width));
  return Array.from({ length: count }, (_, index) => {
    const at = box.body + 8 + width * index;
    return short ? view.getUint32(at) : Number(view.getBigUint64(at));
  });
}
