import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { PLACE } from '../files/exif.ts';
import { gif } from '../files/gif.ts';
import { displayP3 } from '../files/icc.ts';
import { type Bytes, holds } from '../files/join.ts';
import { jpeg } from '../files/jpeg.ts';
import { png } from '../files/png.ts';
import { manners } from '../servers/index.ts';
import type { SentMedia, SentStatus } from '../servers/types.ts';
import { modal, openModal } from './acts/compose.ts';
import { inDialog, POST, posting, press } from './acts/mirror.ts';
import { fileOf } from './acts/picture.ts';
import { getReady } from './acts/ready.ts';
import type { Page } from './browser/types.ts';
import { playScene } from './play-scene.ts';

/** Pictures and films as servers want them, in the real browsers: every result is looked at as pixels. */

/** A server that takes little: JPEG, PNG and GIF, two megapixels, two megabytes. */
const small = manners.mastodon;
const types = ['image/jpeg', 'image/png', 'image/gif'];
const scene = playScene({
  server: {
    manners: { ...small, media: { ...small.media, types, listed: types, mixes: true } },
    limits: { imagePixels: 2_073_600, imageBytes: 2_000_000, gifPixels: 2_073_600 },
  },
});

beforeAll(async () => {
  scene.world.host('nobody.example', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Nobody</title>');
  });
  await getReady(scene.browser);
});

/** Files that were made with the encoders of libheif. */
const realFile = (name: string) => readFileSync(resolve(import.meta.dirname, '../files', name));

const corners: [number, number][] = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
];

const choose = (name: string, bytes: Bytes): string => fileOf(name, Buffer.from(bytes));

/** A draft with these files, not yet posted. */
async function compose(files: string[]): Promise<Page> {
  const page = await scene.browser.newPage('https://x.com/home');
  await openModal(page);
  await modal(page).write('Gyda llun');
  await modal(page).attach(files);
  return page;
}

/** Posts a draft with these files; what the server then holds. */
async function mirror(files: string[]): Promise<SentStatus> {
  const page = await compose(files);
  const [status] = await posting(scene, 1, () => press(page, inDialog(POST)));
  if (!status) throw new Error('Nothing was posted');
  return status;
}

/** The bytes of a file that the server holds. */
const held = ({ id, name }: SentMedia): Promise<Bytes> =>
  new Promise((resolve, reject) => {
    const path = `/system/media_attachments/${id}/${name}`;
    const headers = { host: scene.server.host };
    const about = { host: '127.0.0.1', port: scene.world.port, path, headers, rejectUnauthorized: false };
    get(about, async (answer) => resolve(Uint8Array.from(Buffer.concat(await answer.toArray())))).on(
      'error',
      reject,
    );
  });

/** A page of nobody, to look at files in. */
const blank = (): Promise<Page> => scene.browser.newPage('https://nobody.example/');

/** Decodes what the server holds in the browser: size, and the colours at some points, each from 0 to 1. */
async function look(media: SentMedia, points: [number, number][]) {
  const page = await blank();
  const seen = await page.evaluate(
    async (about) => {
      const bytes = Uint8Array.from(atob(about.file), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const at = (x: number, y: number) =>
        Array.from(
          context?.getImageData(Math.floor(x * (width - 1)), Math.floor(y * (height - 1)), 1, 1).data ?? [],
        );
      return { width, height, colours: about.points.map(([x = 0, y = 0]) => at(x, y)) };
    },
    { file: Buffer.from(await held(media)).toString('base64'), points },
  );
  await page.close();
  return seen;
}

/** A picture as the browser itself encodes it: red, the right half see-through if wanted. */
async function painted(type: string, width: number, height: number, transparent: boolean): Promise<Bytes> {
  const page = await blank();
  const text = await page.evaluate(
    async (about) => {
      const canvas = new OffscreenCanvas(about.width, about.height);
      const context = canvas.getContext('2d');
      if (!context) return '';
      context.fillStyle = 'rgb(200 40 40)';
      context.fillRect(0, 0, about.transparent ? about.width / 2 : about.width, about.height);
      const blob = await canvas.convertToBlob({ type: about.type, quality: 0.9 });
      return Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(
        '',
      );
    },
    { type, width, height, transparent },
  );
  await page.close();
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** Reads a picture in the widest colours that this browser can tell: size, and the colours of its lower and upper half. */
async function lookWide(file: Bytes) {
  const page = await blank();
  const seen = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d', { colorSpace: 'display-p3' });
    context?.drawImage(bitmap, 0, 0);
    const at = (y: number) =>
      context?.getImageData(Math.floor(width / 2), Math.floor(y * height), 1, 1, {
        colorSpace: 'display-p3',
      });
    const space = at(0)?.colorSpace ?? 'srgb';
    return {
      width,
      height,
      space,
      colours: [0.25, 0.75].map((y) => Array.from(at(y)?.data ?? []).slice(0, 3)),
    };
  }, Buffer.from(file).toString('base64'));
  await page.close();
  return seen;
}

/** About this colour: JPEG changes it a little. */
const near = (colour: number[] | undefined, wanted: number[], most = 24) => {
  for (const [part, value] of wanted.entries())
    expect(Math.abs((colour?.[part] ?? -99) - value)).toBeLessThan(most);
};

/** Red above left, green above right, blue below left, white below right, as stored. */
const quarters = (width: number, height: number) => (x: number, y: number) =>
  [
    [220, 30, 30],
    [30, 180, 30],
    [30, 30, 220],
    [240, 240, 240],
  ][(x * 8 < width / 2 ? 0 : 1) + (y * 8 < height / 2 ? 0 : 2)] as unknown as [number, number, number];

test('a large photo on its side, with the place it was made in, arrives upright, small and without the place', async () => {
  const photo = jpeg({
    width: 4000,
    height: 3000,
    orientation: 6,
    place: true,
    colour: quarters(4000, 3000),
  });
  const { media } = await mirror([choose('large.jpg', photo)]);
  const [one] = media;
  expect(one).toMatchObject({ mimeType: 'image/jpeg', name: 'large.jpg' });
  const { width, height, colours } = await look(one!, corners);
  expect([width, height]).toEqual([1247, 1662]);
  // A quarter turn to the right: what was below left is above left.
  near(colours[0], [30, 30, 220]);
  near(colours[1], [220, 30, 30]);
  near(colours[2], [240, 240, 240]);
  near(colours[3], [30, 180, 30]);
  expect(holds(await held(one!), PLACE)).toBe(false);
});

test('a photo in the wide colours of a phone keeps them when it is made smaller, and its orientation', async () => {
  // Red that only a wide screen shows, above a soft red that is another in sRGB; on its side.
  const colour = (x: number) => (x * 8 < 1600 ? [255, 0, 0] : [200, 100, 100]) as [number, number, number];
  const photo = jpeg({ width: 3200, height: 2400, orientation: 6, profile: displayP3(), colour });
  const [asItWas, made] = await Promise.all(
    [photo, await held((await mirror([choose('wide.jpg', photo)])).media[0]!)].map((it) => lookWide(it)),
  );
  expect([made?.width, made?.height]).toEqual([1247, 1662]);
  // The browser's own reading of the photo as it was is the measure, in the widest colours that it can tell.
  for (const at of [0, 1]) near(made?.colours[at], asItWas?.colours[at] ?? [], 8);
  // Chromium tells wide colours; clipped to sRGB this red would be another.
  if (made?.space === 'display-p3' && scene.browser.name === 'chromium')
    near(made.colours[0], [255, 0, 0], 10);
  near(made?.colours[1], made?.space === 'display-p3' ? [200, 100, 100] : [217, 93, 96], 10);
});

test('an AVIF becomes a JPEG of the same colours for a server that takes no AVIF', async () => {
  const { media } = await mirror([choose('own.avif', Uint8Array.from(realFile('quarters.avif')))]);
  expect(media[0]).toMatchObject({ mimeType: 'image/jpeg', name: 'own.jpg' });
  const { width, height, colours } = await look(media[0]!, corners);
  expect([width, height]).toEqual([64, 48]);
  near(colours[0], [220, 30, 30]);
  near(colours[1], [30, 180, 30]);
  near(colours[2], [30, 30, 220]);
  near(colours[3], [240, 240, 240]);
});

test('a photo that the server takes arrives as it was, byte for byte, but for the place', async () => {
  const photo = jpeg({
    width: 640,
    height: 480,
    orientation: 6,
    place: true,
    profile: 'colours',
    colour: quarters(640, 480),
  });
  const { media } = await mirror([choose('own.jpg', photo)]);
  const bytes = await held(media[0]!);
  expect(bytes).toHaveLength(photo.length);
  expect(holds(bytes, PLACE)).toBe(false);
  const picture = bytes.findIndex((_, at) => bytes[at] === 0xff && bytes[at + 1] === 0xdb);
  expect(bytes.slice(picture)).toEqual(photo.slice(picture));
  const { width, height, colours } = await look(media[0]!, [[0.25, 0.25]]);
  expect([width, height]).toEqual([480, 640]);
  near(colours[0], [30, 30, 220]);
});

test('a WebP becomes a JPEG, or a PNG where it is see-through, for a server that takes no WebP', async () => {
  const solid = choose('solid.webp', await painted('image/webp', 320, 200, false));
  const clear = choose('clear.webp', await painted('image/webp', 320, 200, true));
  const { media } = await mirror([solid, clear]);
  expect(media.map(({ mimeType, name }) => [mimeType, name])).toEqual([
    // Every WebP that a canvas makes may be see-through.
    [expect.stringMatching(/^image\/(jpeg|png)$/), expect.stringMatching(/^solid\.(jpg|png)$/)],
    ['image/png', 'clear.png'],
  ]);
  const { width, height, colours } = await look(media[1]!, [
    [0.2, 0.5],
    [0.8, 0.5],
  ]);
  expect([width, height]).toEqual([320, 200]);
  near(colours[0], [200, 40, 40, 255]);
  expect(colours[1]?.[3]).toBe(0);
});

test('a large drawing stays a PNG, and one with too many bytes becomes a JPEG that is small enough', async () => {
  const many = choose('many.png', png({ width: 2000, height: 1500, opaque: true }));
  const heavy = choose('heavy.png', png({ width: 1000, height: 900, opaque: true, noise: true }));
  const { media } = await mirror([many, heavy]);
  expect(media.map(({ mimeType }) => mimeType)).toEqual(['image/png', 'image/jpeg']);
  expect(media[1]?.size).toBeLessThanOrEqual(2_000_000);
  expect(await look(media[0]!, [])).toMatchObject({ width: 1662, height: 1247 });
  expect(await look(media[1]!, [])).toMatchObject({ width: 1000, height: 900 });
});

test('an animation within the limits arrives as it was; a larger one only after the person saw that it will stand still', async () => {
  const small = gif({ width: 64, height: 48, frames: 3 });
  const { media } = await mirror([choose('small.gif', small)]);
  expect(await held(media[0]!)).toEqual(small);

  const page = await compose([choose('large.gif', gif({ width: 2000, height: 1400, frames: 2 }))]);
  await press(page, inDialog(POST));
  await page.find({ role: 'text', name: /Only the first picture of this animation/ });
  const [status] = await posting(scene, 1, () => press(page, { role: 'button', name: 'Post anyway' }));
  expect(status?.media[0]).toMatchObject({ mimeType: 'image/jpeg', name: 'large.jpg' });
});

test('half a photo, and a HEIC that neither the server nor the browser reads, are stopped with the reason', async () => {
  const before = scene.server.statuses.length;
  const whole = jpeg({ width: 320, height: 200 });
  const half = await compose([choose('half.jpg', whole.slice(0, whole.length - 40))]);
  await press(half, inDialog(POST));
  await half.find({ role: 'text', name: /The end of this file is missing, or it is damaged: half.jpg/ });

  const phone = await compose([choose('phone.jpg', Uint8Array.from(realFile('quarters.heic')))]);
  await press(phone, inDialog(POST));
  await phone.find({ role: 'text', name: /does not take HEIC pictures.*Save it as JPEG/ });
  expect(scene.server.statuses).toHaveLength(before);
  expect(scene.server.violations).toEqual([]);
});
