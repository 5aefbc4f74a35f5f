import { PLACE } from './exif.ts';
import { type Bytes, join } from './join.ts';

/** One element of EBML: its id in hexadecimal, and its length in four bytes. */
const element = (id: string, ...contents: (Uint8Array | string)[]): Bytes => {
  const data = join(...contents);
  const { length } = data;
  const size = Uint8Array.of(0x10 | (length >> 24), (length >> 16) & 255, (length >> 8) & 255, length & 255);
  return join(Uint8Array.from(Buffer.from(id, 'hex')), size, data);
};

const tag = (name: string, value: string, ...more: Bytes[]): Bytes =>
  element('67c8', element('45a3', name), element('4487', value), ...more);

export interface WebmOptions {
  kind?: 'webm' | 'matroska';
  /** Says where it was made: behind its pictures as converters do, or in front. */
  place?: 'behind' | 'front' | null;
  /** Whether its parts tell how long they are; a recorder of a browser does not. */
  told?: boolean;
}

/** The frame of a film in VP9, with one part of pictures that nobody decodes. */
export function webm({ kind = 'webm', place = null, told = true }: WebmOptions = {}): Bytes {
  const info = element('1549a966', element('2ad7b1', '\x0f\x42\x40'), element('4489', '\x44\x7a\0\0'));
  const picture = element('e0', element('b0', '\x02\x80'), element('ba', '\x01\xe0'));
  const tracks = element('1654ae6b', element('ae', element('83', '\x01'), element('86', 'V_VP9'), picture));
  const cluster = element('1f43b675', element('e7', '\0'), element('a3', '\x81\0\0\x80pictures'));
  const tags = element(
    '1254c367',
    element('7373', tag('TITLE', 'A film'), tag('LOCATION-eng', PLACE)),
    element('7373', tag('ARTIST', 'Carys', tag('com.apple.quicktime.location.ISO6709', PLACE))),
  );
  const parts = join(
    ...[info, tracks, place === 'front' ? tags : '', cluster, place === 'behind' ? tags : ''],
  );
  const head = element('1a45dfa3', element('4282', kind));
  return told
    ? join(head, element('18538067', parts))
    : join(head, Uint8Array.from(Buffer.from('18538067', 'hex')), '\x01\xff\xff\xff\xff\xff\xff\xff', parts);
}
