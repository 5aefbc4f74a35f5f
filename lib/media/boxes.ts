import { type Bytes, latin, read, viewOf } from './bytes.ts';

/** One box of an ISO base media file (ISO 14496-12): all places are in the bytes it was read from. */
export interface Box {
  type: string;
  /** Where it begins, and where its contents do. */
  at: number;
  body: number;
  end: number;
}

/** No honest file has more beside one another. */
const MOST = 20_000;

/** Boxes that lie beside one another. One that reaches past the end is the last, and cut. */
export function boxesIn(bytes: Bytes, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  const view = viewOf(bytes);
  for (let at = from; at + 8 <= to && boxes.length < MOST; ) {
    const short = view.getUint32(at);
    const long = short === 1 && at + 16 <= to;
    const size = long ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short;
    if (size < (long ? 16 : 8)) break;
    boxes.push({
      type: latin(bytes, at + 4, 4),
      at,
      body: at + (long ? 16 : 8),
      end: Math.min(at + size, to),
    });
    at += size;
  }
  return boxes;
}

export const find = (bytes: Bytes, within: Box | undefined, ...path: string[]): Box | undefined => {
  const [type, ...rest] = path;
  if (!within || type === undefined) return within;
  return find(
    bytes,
    boxesIn(bytes, within.body, within.end).find((box) => box.type === type),
    ...rest,
  );
};

/** A box at the top of a file, which is not read whole. */
export interface TopBox extends Box {
  /** It reaches past the end of the file. */
  cut: boolean;
}

export async function topBoxes(file: Blob): Promise<TopBox[]> {
  const boxes: TopBox[] = [];
  for (let at = 0; at + 8 <= file.size && boxes.length < MOST; ) {
    const head = await read(file, at, 16);
    const view = viewOf(head);
    const short = view.getUint32(0);
    const long = short === 1 && head.length === 16;
    const size = long ? Number(view.getBigUint64(8)) : short === 0 ? file.size - at : short;
    if (size < (long ? 16 : 8)) break;
    const end = at + size;
    boxes.push({ type: latin(head, 4, 4), at, body: at + (long ? 16 : 8), end, cut: end > file.size });
    at = end;
  }
  return boxes;
}
