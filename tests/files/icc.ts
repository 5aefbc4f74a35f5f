import { big32, join } from './join.ts';

const fixed = (value: number): Uint8Array => big32(Math.round(value * 65_536));
const xyz = (x: number, y: number, z: number) => join('XYZ \0\0\0\0', fixed(x), fixed(y), fixed(z));

/** What sRGB and Display P3 have in common: a power of 2.4 with a straight beginning (ICC.1:2022, 10.18). */
const curve = join(
  'para\0\0\0\0\0\x03\0\0',
  ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed),
);
const name = 'Display P3';
const words = (text: string) =>
  join(
    'mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS',
    big32(2 * text.length),
    '\0\0\0\x1c',
    text.replace(/./g, '\0$&'),
  );

/** A whole ICC profile of Display P3 with its primaries as seen under D50: what phones put into their photos. */
export function displayP3(): string {
  const tags: [string, Uint8Array][] = [
    ['desc', words(name)],
    ['cprt', words('CC0')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.51512, 0.2412, -0.00105)],
    ['gXYZ', xyz(0.29198, 0.69225, 0.04189)],
    ['bXYZ', xyz(0.1571, 0.06657, 0.78407)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const padded = tags.map(
    ([tag, data]) => [tag, data, join(data, new Uint8Array(-data.length & 3))] as const,
  );
  let at = 128 + 4 + 12 * tags.length;
  const table = padded.map(([tag, data, whole]) => {
    const line = join(tag, big32(at), big32(data.length));
    at += whole.length;
    return line;
  });
  const head = join(
    ...['\0\0\0\0\0\0\0\0\x04\x30\0\0mntrRGB XYZ ', '\x07\xea\0\x0b\0\x1c\0\0\0\0\0\0acsp', '\0'.repeat(28)],
    ...[fixed(0.9642), fixed(1), fixed(0.8249), '\0'.repeat(48)],
  );
  const body = join(head, big32(tags.length), ...table, ...padded.map(([, , whole]) => whole));
  return Buffer.from(join(big32(body.length), body.slice(4))).toString('latin1');
}
