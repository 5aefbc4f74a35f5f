import { type Box, boxesIn, find } from './boxes.ts';
import { type Bytes, isAt, latin, viewOf } from './bytes.ts';
import { plain, type Still } from './still.ts';
import { readExif } from './tiff.ts';
import { withoutPlace } from './xmp.ts';

/** Walks a picture that is made of items: HEIF, HEIC, AVIF (ISO 23008-12). */
export function readItems(bytes: Bytes): Still {
  const top = boxesIn(bytes, 0, bytes.length);
  const meta = top.find((box) => box.type === 'meta');
  const still: Still = { ...plain, patches: [], broken: meta === undefined || isCut(bytes) };
  if (!meta) return still;
  const inner: Box = { ...meta, body: meta.body + 4 };
  readProperties(bytes, inner, still);
  const view = viewOf(bytes);
  const kinds = itemKinds(bytes, inner);
  for (const { id, from, to } of extents(bytes, inner)) {
    if (to > bytes.length) still.broken = true;
    const kind = kinds.get(id);
    if (kind === 'Exif') {
      const block = from + 4 + view.getUint32(from);
      const { hidden } = readExif(bytes.subarray(block, to));
      if (hidden) still.patches.push({ at: block, length: hidden.length, bytes: hidden });
    }
    if (kind === 'mime') {
      const hidden = withoutPlace(bytes.subarray(from, to));
      if (hidden) still.patches.push({ at: from, length: hidden.length, bytes: hidden });
    }
  }
  // Frames of a sequence lie in a track, as those of a video do.
  if (top.some((box) => box.type === 'moov')) still.frames = 2;
  return still;
}

function isCut(bytes: Bytes): boolean {
  const view = viewOf(bytes);
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at);
    if (size === 0) return false;
    const length = size === 1 ? Number(view.getBigUint64(at + 8)) : size;
    if (length < 8) return true;
    at += length;
  }
  return at !== bytes.length;
}

/** The size of the main item, where it is said which that is: the parts of a grid may be larger than the whole. Else the largest. */
function readProperties(bytes: Bytes, meta: Box, still: Still): void {
  const view = viewOf(bytes);
  const list = find(bytes, meta, 'iprp', 'ipco');
  if (!list) return;
  const own = propertiesOfMain(bytes, meta);
  let turned = false;
  for (const [place, { type, body, end }] of boxesIn(bytes, list.body, list.end).entries()) {
    const isOwn = own.size === 0 || own.has(place + 1);
    if (isOwn && type === 'ispe' && view.getUint32(body + 4) * view.getUint32(body + 8) > area(still))
      Object.assign(still, { width: view.getUint32(body + 4), height: view.getUint32(body + 8) });
    if (isOwn && type === 'irot') turned = (view.getUint8(body) & 1) === 1;
    if (type === 'auxC') still.transparent ||= latin(bytes, body + 4, end - body - 4).includes('alpha');
  }
  if (turned) [still.width, still.height] = [still.height, still.width];
}

/** Numbers of the properties of the main item (boxes `pitm`, `ipma`); none where that is not told. */
function propertiesOfMain(bytes: Bytes, meta: Box): Set<number> {
  const own = new Set<number>();
  const main = find(bytes, meta, 'pitm');
  const list = find(bytes, meta, 'iprp', 'ipma');
  if (!main || !list) return own;
  const view = viewOf(bytes);
  const id = view.getUint8(main.body) === 0 ? view.getUint16(main.body + 4) : view.getUint32(main.body + 4);
  const isWide = view.getUint8(list.body) >= 1;
  const isLong = (view.getUint8(list.body + 3) & 1) === 1;
  let at = list.body + 8;
  for (let items = view.getUint32(list.body + 4); items > 0 && at + 3 <= list.end; items -= 1) {
    const item = isWide ? view.getUint32(at) : view.getUint16(at);
    at += isWide ? 4 : 2;
    const count = view.getUint8(at);
    at += 1;
    for (let number = 0; number < count && at < list.end; number += 1) {
      // The highest bit says that it must be understood.
      const property = isLong ? view.getUint16(at) & 0x7fff : view.getUint8(at) & 0x7f;
      if (item === id) own.add(property);
      at += isLong ? 2 : 1;
    }
  }
  return own;
}

const area = ({ width, height }: Still): number => (width ?? 0) * (height ?? 0);

function itemKinds(bytes: Bytes, meta: Box): Map<number, string> {
  const kinds = new Map<number, string>();
  const list = find(bytes, meta, 'iinf');
  if (!list) return kinds;
  const view = viewOf(bytes);
  const first = list.body + (view.getUint8(list.body) === 0 ? 6 : 8);
  for (const { type, body } of boxesIn(bytes, first, list.end)) {
    if (type !== 'infe') continue;
    const wide = view.getUint8(body) >= 3;
    kinds.set(
      wide ? view.getUint32(body + 4) : view.getUint16(body + 4),
      latin(bytes, body + (wide ? 10 : 8), 4),
    );
  }
  return kinds;
}

interface Extent {
  id: number;
  from: number;
  to: number;
}

/** Where items lie (box `iloc`); of one in several pieces, each piece. */
function extents(bytes: Bytes, meta: Box): Extent[] {
  const box = find(bytes, meta, 'iloc');
  if (!box) return [];
  const view = viewOf(bytes);
  const version = view.getUint8(box.body);
  const sizes = view.getUint16(box.body + 4);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  let at = box.body + 6;
  const next = (size: number): number => {
    at += size;
    if (size === 0) return 0;
    return size === 8
      ? Number(view.getBigUint64(at - 8))
      : size === 4
        ? view.getUint32(at - 4)
        : view.getUint16(at - 2);
  };
  const found: Extent[] = [];
  const data = find(bytes, meta, 'idat')?.body ?? 0;
  for (let items = next(version < 2 ? 2 : 4); items > 0 && at < box.end; items -= 1) {
    const id = next(version < 2 ? 2 : 4);
    const inside = version > 0 && (next(2) & 15) === 1;
    next(2);
    const base = next(baseSize) + (inside ? data : 0);
    for (let pieces = next(2); pieces > 0 && at < box.end; pieces -= 1) {
      next(indexSize);
      const from = base + next(offsetSize);
      found.push({ id, from, to: from + next(lengthSize) });
    }
  }
  return found;
}

/** Media type of a picture by its brands; `null` when it is no picture. */
export function stillType(bytes: Bytes): string | null {
  if (!isAt(bytes, 4, 'ftyp')) return null;
  const end = Math.min(viewOf(bytes).getUint32(0), bytes.length, 256);
  const brands = [latin(bytes, 8, 4), ...(latin(bytes, 16, Math.max(0, end - 16)).match(/.{4}/gs) ?? [])];
  const has = (...names: string[]) => brands.some((brand) => names.includes(brand));
  if (has('avif', 'avis')) return 'image/avif';
  if (has('heic', 'heix', 'heim', 'heis', 'hevc', 'hevx')) return 'image/heic';
  return has('mif1', 'msf1') ? 'image/heif' : null;
}
