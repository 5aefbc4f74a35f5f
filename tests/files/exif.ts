import { type Bytes, join, little16, little32 } from './join.ts';

/** What the place is written with, so that a test can search for it: it stands nowhere else. */
export const PLACE = 'Caernarfon53.1N';
/** What must stay. */
export const ARTIST = 'Gwen';

const ascii = 2;
const short = 3;
const long = 4;

interface Entry {
  tag: number;
  type: number;
  count: number;
  value: Bytes;
}

/** A block of EXIF with an artist, an orientation, and a directory of the place if wanted. */
export function exif(orientation: number, place: boolean, swapped = false): Bytes {
  const start = 8;
  const entries: Entry[] = [
    { tag: 0x0112, type: short, count: 1, value: join(little16(orientation), little16(0)) },
    { tag: 0x013b, type: ascii, count: ARTIST.length + 1, value: join(`${ARTIST}\0\0\0`) },
  ];
  const gpsAt = start + 2 + 12 * 3 + 4 + 8;
  if (place) entries.splice(1, 0, { tag: 0x8825, type: long, count: 1, value: little32(gpsAt) });
  const dataAt = start + 2 + 12 * entries.length + 4;
  const directory = [little16(entries.length)];
  for (const { tag, type, count, value } of entries)
    directory.push(
      join(little16(tag), little16(type), little32(count), value.length > 4 ? little32(dataAt) : value),
    );
  const gps = join(
    little16(1),
    join(little16(0x001b), little16(7), little32(PLACE.length), little32(gpsAt + 2 + 12 + 4)),
    little32(0),
    PLACE,
  );
  const block = join(
    'II*\0',
    little32(start),
    ...directory,
    little32(0),
    `${ARTIST}\0\0\0\0`,
    place ? gps : '',
  );
  return swapped ? bigEndian(block, place) : block;
}

/** The same block with the most significant byte first: every number is turned round. */
function bigEndian(block: Bytes, place: boolean): Bytes {
  const copy = block.slice();
  const swap = (at: number, size: number) => copy.set(block.slice(at, at + size).reverse(), at);
  copy.set(join('MM\0*'));
  swap(4, 4);
  const directory = (at: number) => {
    const count = (block[at] ?? 0) + 256 * (block[at + 1] ?? 0);
    swap(at, 2);
    for (let entry = at + 2; entry < at + 2 + 12 * count; entry += 12) {
      swap(entry, 2);
      swap(entry + 2, 2);
      swap(entry + 4, 4);
      swap(entry + 8, block[entry + 2] === short ? 2 : 4);
    }
    swap(at + 2 + 12 * count, 4);
    return at + 2 + 12 * count + 4;
  };
  const end = directory(8);
  if (place) directory(end + 8);
  return copy;
}

/** A packet of XMP that says where in three ways, and who. */
export const xmp = (place: boolean): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description dc:creator="${ARTIST}"${
    place ? ` exif:GPSLatitude="${PLACE}" photoshop:City='${PLACE}'` : ''
  }>${place ? `<Iptc4xmpExt:LocationCreated><rdf:Bag>${PLACE}</rdf:Bag></Iptc4xmpExt:LocationCreated>` : ''}</rdf:Description></rdf:RDF></x:xmpmeta>`;
