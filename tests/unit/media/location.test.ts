import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patched } from '../../../lib/media/bytes.ts';
import { probe, withoutLocation } from '../../../lib/media/probe.ts';
import { readExif } from '../../../lib/media/tiff.ts';
import { heic, movie } from '../../files/boxes.ts';
import { ARTIST, exif, PLACE, xmp } from '../../files/exif.ts';
import { type Bytes, holds, join } from '../../files/join.ts';
import { jpeg, segment } from '../../files/jpeg.ts';
import { chunk, png } from '../../files/png.ts';
import { webm } from '../../files/webm.ts';
import { webp } from '../../files/webp.ts';

const cleaned = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await (await withoutLocation(new Blob([bytes]))).arrayBuffer());

const placed: [string, Bytes][] = [
  ['a JPEG', jpeg({ width: 16, height: 16, orientation: 6, place: true, profile: 'colours of a screen' })],
  ['a PNG', png({ width: 4, height: 4, orientation: 6, place: true })],
  ['a WebP', webp({ width: 4, height: 4, orientation: 6, place: true })],
  ['a HEIC', heic({ place: true })],
  ['an AVIF', heic({ brand: 'avif', place: true })],
  ['a film', movie({ place: true })],
  ['a film in WebM', webm({ place: 'behind' })],
  ['a film in Matroska', webm({ kind: 'matroska', place: 'front' })],
  ['a film as a browser records it', webm({ place: 'behind', told: false })],
  ['a JPEG with a film behind it', join(jpeg({ width: 16, height: 16 }), movie({ place: true }))],
];

describe.each(placed)('%s that says where it was made', (name, bytes) => {
  it('says so no more, and is otherwise what it was', async () => {
    expect((await probe(new Blob([bytes]))).location).toBe(true);
    const clean = await cleaned(bytes);
    expect(holds(clean, PLACE)).toBe(false);
    const facts = { ...(await probe(new Blob([bytes]))), size: clean.length, location: false };
    expect(await probe(new Blob([clean]))).toEqual(facts);
    expect(facts.broken).toBe(false);
    if (!name.includes('film')) expect(holds(clean, ARTIST)).toBe(true);
    // An old tool's whole chunk goes from a PNG; in all others every byte stays in its place.
    if (name !== 'a PNG') expect(clean).toHaveLength(bytes.length);
  });

  it('is left alone the second time', async () => {
    const clean = await cleaned(bytes);
    expect(await cleaned(clean)).toEqual(clean);
  });
});

describe('what says nothing of a place', () => {
  it.each<[string, Bytes]>([
    ['a JPEG', jpeg({ width: 16, height: 16, orientation: 3, profile: 'p' })],
    ['a PNG', png({ width: 4, height: 4, orientation: 3 })],
    ['a WebP', webp({ width: 4, height: 4 })],
    ['a HEIC', heic()],
    ['a film', movie()],
    ['a film in WebM', webm()],
  ])('goes as the very file it is: %s', async (_, bytes) => {
    const file = new Blob([bytes]);
    expect((await probe(file)).location).toBe(false);
    expect(await withoutLocation(file)).toBe(file);
  });
});

describe('EXIF', () => {
  it.each([false, true])('loses the place and keeps the rest in either order of bytes', (swapped) => {
    const block = exif(6, true, swapped);
    const { orientation, hidden } = readExif(block);
    expect(orientation).toBe(6);
    expect(hidden).toHaveLength(block.length);
    expect(holds(hidden ?? block, PLACE)).toBe(false);
    expect(holds(hidden ?? block, ARTIST)).toBe(true);
    expect(readExif(hidden ?? block)).toEqual({ orientation: 6, hidden: null });
  });

  it('that does not hold together is emptied, for it may name a place where we cannot see it', () => {
    const block = exif(6, true);
    const bent = block.slice(0, block.length - PLACE.length - 8);
    const { hidden } = readExif(bent);
    expect(hidden).toHaveLength(bent.length);
    expect(holds(hidden ?? bent, ARTIST)).toBe(false);
    expect(readExif(hidden ?? bent)).toMatchObject({ hidden: null });
  });
});

it('EXIF whose notes of the place lie over its own list is emptied, and not walked for ever', () => {
  const block = exif(6, true);
  const pointer = block.indexOf(0x1b) + 8;
  block.set([0, 0, 0, 0], pointer);
  const { hidden } = readExif(block);
  expect(holds(hidden ?? block, PLACE)).toBe(false);
});

const text = fc.string({ minLength: 0, maxLength: 60, unit: 'binary-ascii' });

describe('in any order and company', () => {
  it('a JPEG loses the place and not one byte of another segment', async () => {
    const company = fc.array(
      fc
        .tuple(fc.constantFrom(0xe0, 0xe2, 0xe3, 0xec, 0xfe), text)
        .map(([marker, words]) => segment(marker, words)),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(
        company,
        company,
        fc.integer({ min: 1, max: 8 }),
        async (before, after, orientation) => {
          const rest = jpeg({ width: 8, height: 8 }).slice(2);
          const own = segment(0xe1, 'Exif\0\0', exif(orientation, true));
          const clean = await cleaned(join('\xff\xd8', ...before, own, ...after, rest));
          const from = 2 + join(...before).length;
          expect(clean.slice(0, from)).toEqual(join('\xff\xd8', ...before));
          expect(clean.slice(from + own.length)).toEqual(join(...after, rest));
          expect(readExif(clean.slice(from + 10, from + own.length))).toEqual({ orientation, hidden: null });
          expect(holds(clean, PLACE)).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a PNG loses the place and not one byte of another chunk', async () => {
    const kinds = fc.constantFrom('gAMA', 'iCCP', 'pHYs', 'tIME', 'tEXt');
    const company = fc.array(
      fc.tuple(kinds, text).map(([type, words]) => chunk(type, words)),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(company, company, async (before, after) => {
        const whole = png({ width: 2, height: 2 });
        const [head, rest] = [whole.slice(0, 33), whole.slice(33)];
        const own = chunk('eXIf', exif(6, true));
        const clean = await cleaned(join(head, ...before, own, ...after, rest));
        const from = 33 + join(...before).length;
        expect(clean.slice(0, from)).toEqual(join(head, ...before));
        expect(clean.slice(from + own.length)).toEqual(join(...after, rest));
        const block = clean.slice(from + 8, from + own.length - 4);
        expect(clean.slice(from, from + own.length)).toEqual(chunk('eXIf', block));
        expect(readExif(block)).toEqual({ orientation: 6, hidden: null });
      }),
      { numRuns: 200 },
    );
  });
});

describe('outside of what says where', () => {
  const metadata = [exif(1, true), exif(6, true), join(xmp(true))];
  /** Places in a file that may change: its metadata, a film's description, and every note of the place. */
  const mayChange = (bytes: Bytes): Set<number> => {
    const found = new Set<number>();
    const whole = Buffer.from(bytes);
    const mark = (part: Uint8Array, more = 0) => {
      for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1))
        for (let place = at; place < at + part.length + more; place += 1) found.add(place);
    };
    for (const block of metadata) mark(block);
    mark(join(PLACE));
    const moov = whole.indexOf('moov');
    if (moov > 0) for (let at = moov; at < bytes.length; at += 1) found.add(at);
    return found;
  };

  it.each(placed.filter(([name]) => !name.includes('PNG')))('no byte changes: %s', async (name, bytes) => {
    const clean = await cleaned(bytes);
    const allowed = mayChange(bytes);
    const changed = [...bytes.keys()].filter((at) => bytes[at] !== clean[at] && !allowed.has(at));
    expect(changed).toEqual([]);
    if (name.includes('film')) expect(holds(clean, 'A film')).toBe(true);
  });
});

describe('a file that somebody made to hurt', () => {
  it('is looked at without harm, wherever it is cut, bent or filled', async () => {
    const seeds = fc.constantFrom(...placed.map(([, bytes]) => bytes));
    const dents = fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(seeds, dents, fc.nat(4000), async (seed, changes, cut) => {
        const bytes = seed.slice();
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const file = new Blob([bytes.slice(0, Math.max(1, bytes.length - (cut % bytes.length)))]);
        expect(await probe(file)).toMatchObject({ size: file.size });
        expect((await withoutLocation(file)).size).toBeLessThanOrEqual(file.size);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not grow where it says that what is hidden is longer than itself', async () => {
    const file = new Blob(['0123456789']);
    const beyond = (at: number) => ({ at, length: 40, bytes: new Uint8Array(40) });
    expect(await patched(file, [beyond(6)]).text()).toBe('012345\0\0\0\0');
    expect(await patched(file, [beyond(20)]).text()).toBe('0123456789');
  });

  it('is looked through in good time, however often its parts repeat', async () => {
    const many = join(
      '\xff\xd8',
      ...Array.from({ length: 20_000 }, () => segment(0xe1, 'Exif\0\0II*\0\x08\0\0\0\xff\xff')),
    );
    const opened = segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', '<a:City>'.repeat(8000));
    const boxes = join(heic().slice(0, 24), ...Array.from({ length: 50_000 }, () => '\0\0\0\x08free'));
    for (const bytes of [many, join('\xff\xd8', opened), boxes])
      expect(await probe(new Blob([bytes]))).toMatchObject({ broken: true });
    // A name that says it is longer than any disk.
    const endless = join(
      '\x1aE\xdf\xa3\x10\0\0\x0a\x42\x82\x01\xfe\xff\xff\xff\xff\xff\xff',
      webm().slice(15),
    );
    expect(await probe(new Blob([endless]))).toMatchObject({ kind: 'video' });
  });
});
