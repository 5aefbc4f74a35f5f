import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { probe } from '../../../lib/media/probe.ts';
import { box, heic, movie } from '../../files/boxes.ts';
import { gif } from '../../files/gif.ts';
import { join } from '../../files/join.ts';
import { jpeg } from '../../files/jpeg.ts';
import { png } from '../../files/png.ts';
import { webp } from '../../files/webp.ts';

const facts = (bytes: Uint8Array<ArrayBuffer>, type = '') => probe(new Blob([bytes], { type }));

describe('a picture', () => {
  it('is known by its bytes, whatever the page calls it', async () => {
    const bytes = jpeg({ width: 64, height: 32 });
    expect(await facts(bytes, 'image/png')).toMatchObject({
      type: 'image/jpeg',
      kind: 'image',
      size: bytes.length,
      width: 64,
      height: 32,
      animated: false,
      transparent: false,
      broken: false,
      location: false,
    });
    expect(await facts(png({ width: 3, height: 5 }))).toMatchObject({
      type: 'image/png',
      width: 3,
      height: 5,
    });
    expect(await facts(webp({ width: 40, height: 30 }))).toMatchObject({
      type: 'image/webp',
      width: 40,
      height: 30,
    });
    expect(await facts(heic())).toMatchObject({ type: 'image/heic', width: 4032, height: 3024 });
    expect(await facts(heic({ brand: 'avif' }))).toMatchObject({ type: 'image/avif' });
    for (const kind of ['heic', 'avif'])
      expect(await facts(Uint8Array.from(await readFile(`tests/files/quarters.${kind}`)))).toMatchObject({
        ...{ type: `image/${kind}`, kind: 'image', width: 64, height: 48, orientation: 1 },
        ...{ animated: false, broken: false, location: false },
      });
  });

  it('that lies on its side is as wide as it is shown', async () => {
    expect(await facts(jpeg({ width: 64, height: 32, orientation: 6 }))).toMatchObject({
      orientation: 6,
      width: 32,
      height: 64,
    });
    expect(await facts(heic({ turned: true }))).toMatchObject({ width: 3024, height: 4032 });
    expect(await facts(png({ width: 64, height: 32, orientation: 3 }))).toMatchObject({
      orientation: 3,
      width: 64,
    });
  });

  it('may be see-through', async () => {
    expect(await facts(png({ width: 2, height: 2 }))).toMatchObject({ transparent: true });
    expect(await facts(png({ width: 2, height: 2, opaque: true }))).toMatchObject({ transparent: false });
    expect(await facts(webp({ width: 2, height: 2, transparent: true }))).toMatchObject({
      transparent: true,
    });
  });

  it('that moves says for how long and how fast', async () => {
    const moves = { animated: true, frames: 5, durationMs: 500, frameRate: 10 };
    expect(await facts(gif({ width: 8, height: 8, frames: 5 }))).toMatchObject({
      type: 'image/gif',
      ...moves,
    });
    expect(await facts(png({ width: 8, height: 8, frames: 5 }))).toMatchObject({
      type: 'image/png',
      ...moves,
    });
    expect(await facts(webp({ width: 8, height: 8, frames: 5 }))).toMatchObject({
      type: 'image/webp',
      ...moves,
    });
    expect(await facts(gif({ width: 8, height: 8, frames: 1 }))).toMatchObject({
      animated: false,
      frames: 1,
    });
  });

  it.each([
    ['a JPEG', jpeg({ width: 64, height: 64 })],
    ['a PNG', png({ width: 20, height: 20 })],
    ['a GIF', gif({ width: 20, height: 20, frames: 2 })],
    ['a WebP', webp({ width: 20, height: 20 })],
    ['a HEIC', heic()],
    ['a film', movie()],
  ])('or film whose end is missing is broken: %s', async (_, bytes) => {
    expect(await facts(bytes)).toMatchObject({ broken: false });
    for (const share of [0.98, 0.7, 0.4])
      expect(await facts(bytes.slice(0, Math.floor(bytes.length * share)))).toMatchObject({ broken: true });
  });

  it('with another behind it, as phones make them, is whole', async () => {
    const two = join(jpeg({ width: 64, height: 32, orientation: 1 }), jpeg({ width: 16, height: 8 }));
    expect(await facts(two)).toMatchObject({ width: 64, height: 32, broken: false });
  });
});

describe('a film', () => {
  it('says its size, speed, length and codecs', async () => {
    expect(await facts(movie({ width: 1920, height: 1080, frames: 240, length: 1000 }))).toMatchObject({
      type: 'video/mp4',
      kind: 'video',
      width: 1920,
      height: 1080,
      frames: 240,
      frameRate: 240,
      durationMs: 1000,
      codecs: { video: 'avc1', audio: null },
      broken: false,
    });
  });

  it('that a phone held upright is taller than wide', async () => {
    expect(await facts(movie({ width: 1920, height: 1080, turned: true }))).toMatchObject({
      width: 1080,
      height: 1920,
    });
  });

  it('without a description is broken', async () => {
    expect(await facts(join(box('ftyp', 'isom\0\0\0\0'), box('mdat', 'x')))).toMatchObject({
      type: 'video/mp4',
      broken: true,
    });
  });
});

describe('anything else', () => {
  it('is nothing we know', async () => {
    expect(await facts(join('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png')).toMatchObject({
      type: 'application/octet-stream',
      kind: 'unknown',
      broken: false,
    });
    expect(await facts(new Uint8Array(0))).toMatchObject({ kind: 'unknown', size: 0 });
  });

  it('may be sound', async () => {
    expect(await facts(join('ID3\x03\0\0\0\0\0\0'))).toMatchObject({ type: 'audio/mpeg', kind: 'audio' });
    expect(await facts(join('RIFF\0\0\0\0WAVEfmt '))).toMatchObject({ type: 'audio/wav' });
  });
});
