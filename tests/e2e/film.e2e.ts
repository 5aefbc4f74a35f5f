import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { probe } from '../../lib/media/probe.ts';
import { gif } from '../files/gif.ts';
import type { Bytes } from '../files/join.ts';
import { manners } from '../servers/index.ts';
import type { SentMedia } from '../servers/types.ts';
import { modal, openModal } from './acts/compose.ts';
import { inDialog, POST, posting, press } from './acts/mirror.ts';
import { fileOf } from './acts/picture.ts';
import { getReady } from './acts/ready.ts';
import type { Page } from './browser/types.ts';
import { playScene } from './play-scene.ts';

/** Films, which each browser encodes, converts, and plays again, so that every result is looked at as pixels. */

/** A server that takes small films of MP4, and animations smaller still. */
const scene = playScene({
  server: {
    manners: {
      ...manners.mastodon,
      media: { ...manners.mastodon.media, listed: ['image/jpeg', 'image/png', 'image/gif', 'video/mp4'] },
    },
    limits: { videoPixels: 100_000, videoFrameRate: 20, gifPixels: 921_600 },
  },
});

const library = readFileSync(
  resolve(import.meta.dirname, '../../node_modules/mediabunny/dist/bundles/mediabunny.min.mjs'),
);

beforeAll(async () => {
  scene.world.host('nobody.example', (request, response) => {
    const isScript = request.url === '/library.mjs';
    response
      .writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' })
      .end(isScript ? library : '<title>Nobody</title>');
  });
  const page = await blank();
  encodes = await page.evaluate(async () => {
    const about = { codec: 'avc1.42001e', width: 320, height: 240, bitrate: 500_000 };
    return (await VideoEncoder.isConfigSupported(about)).supported === true;
  });
  await page.close();
  await getReady(scene.browser);
});

/** H.264 is the codec that all servers and players take; some builds of Firefox cannot encode it. */
let encodes = false;

const blank = (): Promise<Page> => scene.browser.newPage('https://nobody.example/');

interface Film {
  /** Pixels as stored. */
  width: number;
  height: number;
  /** Pictures a second. */
  rate: number;
  /** Quarter turns, in degrees clockwise. */
  rotation: 0 | 90;
  form: 'mp4' | 'webm';
  codec: 'avc' | 'vp9';
}

/** A film of a second and a half: red to the left, blue to the right, with a sound. */
async function film(how: Omit<Film, 'codec'>): Promise<Bytes> {
  const about: Film = { ...how, codec: how.form === 'mp4' && encodes ? 'avc' : 'vp9' };
  const page = await blank();
  const text = await page.evaluate(async ({ width, height, rate, rotation, form, codec }) => {
    // Built from a string, or the test's own loader would have its way with it.
    const load = new Function('return import("/library.mjs")');
    const { Output, Mp4OutputFormat, WebMOutputFormat, BufferTarget, CanvasSource, AudioBufferSource } =
      await load();
    const target = new BufferTarget();
    const format = form === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat();
    const output = new Output({ format, target });
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    const source = new CanvasSource(canvas, { codec, bitrate: 800_000 });
    output.addVideoTrack(source, { rotation });
    const sound = new AudioBufferSource({ codec: 'opus', bitrate: 64_000 });
    output.addAudioTrack(sound);
    await output.start();
    for (let number = 0; context && number < rate * 1.5; number++) {
      context.fillStyle = 'rgb(210 30 30)';
      context.fillRect(0, 0, width / 2, height);
      context.fillStyle = 'rgb(30 30 210)';
      context.fillRect(width / 2, 0, width / 2, height);
      await source.add(number / rate, 1 / rate);
    }
    const buffer = new OfflineAudioContext(1, 72_000, 48_000).createBuffer(1, 72_000, 48_000);
    await sound.add(buffer);
    await output.finalize();
    return Array.from(new Uint8Array(target.buffer), (byte) => String.fromCharCode(byte)).join('');
  }, about);
  await page.close();
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** The first picture of a film as this browser shows it: colours at points, each from 0 to 1. */
async function look(bytes: Bytes, points: [number, number][]): Promise<number[][]> {
  const page = await blank();
  const colours = await page.evaluate(
    async ({ file, points }) => {
      const load = new Function('return import("/library.mjs")');
      const { Input, BlobSource, ALL_FORMATS, CanvasSink } = await load();
      const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
      const input = new Input({ source: new BlobSource(new Blob([bytes])), formats: ALL_FORMATS });
      const { canvas } = await new CanvasSink(await input.getPrimaryVideoTrack()).getCanvas(0);
      const context = canvas.getContext('2d');
      return points.map(([x = 0, y = 0]) => [
        ...context.getImageData(Math.floor(x * (canvas.width - 1)), Math.floor(y * (canvas.height - 1)), 1, 1)
          .data,
      ]);
    },
    { file: Buffer.from(bytes).toString('base64'), points },
  );
  await page.close();
  return colours;
}

const held = ({ id, name }: SentMedia): Promise<Bytes> =>
  new Promise((resolve, reject) => {
    const path = `/system/media_attachments/${id}/${name}`;
    const headers = { host: scene.server.host };
    get(
      { host: '127.0.0.1', port: scene.world.port, path, headers, rejectUnauthorized: false },
      async (answer) => resolve(Uint8Array.from(Buffer.concat(await answer.toArray()))),
    ).on('error', reject);
  });

async function compose(name: string, bytes: Bytes): Promise<Page> {
  const page = await scene.browser.newPage('https://x.com/home');
  await openModal(page);
  await modal(page).write(`Gyda ffilm ${name}`);
  await modal(page).attach([fileOf(name, Buffer.from(bytes))]);
  return page;
}

/** Where this browser cannot encode H.264, nothing is posted, and the reason stands there. @returns whether that is so */
async function isStopped(name: string, bytes: Bytes): Promise<boolean> {
  if (encodes) return false;
  const before = scene.server.statuses.length;
  const page = await compose(name, bytes);
  await press(page, inDialog(POST));
  await page.find({ role: 'text', name: /^This browser cannot convert a part of this video / });
  expect(scene.server.statuses).toHaveLength(before);
  return true;
}

async function mirror(name: string, bytes: Bytes): Promise<SentMedia> {
  const page = await compose(name, bytes);
  const [status] = await posting(scene, 1, () => press(page, inDialog(POST)));
  const [media] = status?.media ?? [];
  if (!media) throw new Error('No film arrived');
  return media;
}

const isRed = (colour: number[] | undefined) => (colour?.[0] ?? 0) > 150 && (colour?.[2] ?? 255) < 100;
const isBlue = (colour: number[] | undefined) => (colour?.[2] ?? 0) > 150 && (colour?.[0] ?? 255) < 100;

test('a film with too many pixels and pictures, held upright, arrives upright within the limits, with its sound', async () => {
  const own = await film({ width: 640, height: 360, rate: 40, rotation: 90, form: 'mp4' });
  expect(await probe(new Blob([own]))).toMatchObject({ width: 360, height: 640, broken: false });
  if (await isStopped('upright.mp4', own)) return;
  const media = await mirror('upright.mp4', own);
  expect(media).toMatchObject({ mimeType: 'video/mp4', name: 'upright.mp4' });
  const bytes = await held(media);
  const facts = await probe(new Blob([bytes]));
  expect(facts).toMatchObject({ broken: false, codecs: { video: 'avc1', audio: 'Opus' } });
  expect((facts.width ?? 0) * (facts.height ?? 0)).toBeLessThanOrEqual(100_000);
  expect((facts.height ?? 0) / (facts.width ?? 1)).toBeCloseTo(640 / 360, 1);
  expect(Math.round(facts.frameRate ?? 0)).toBeLessThanOrEqual(20);
  expect(facts.durationMs).toBeGreaterThan(1300);
  // A quarter turn to the right: what was to the left is above.
  const [above, below] = await look(bytes, [
    [0.5, 0.2],
    [0.5, 0.8],
  ]);
  expect([isRed(above), isBlue(below)]).toEqual([true, true]);
});

test('a small film that the server takes arrives byte for byte', async () => {
  const own = await film({ width: 320, height: 180, rate: 10, rotation: 0, form: 'mp4' });
  expect(await held(await mirror('own.mp4', own))).toEqual(own);
});

test('a WebM becomes an MP4 for a server that takes no WebM', async () => {
  const own = await film({ width: 320, height: 180, rate: 10, rotation: 0, form: 'webm' });
  expect(await probe(new Blob([own]))).toMatchObject({
    type: 'video/webm',
    width: 320,
    height: 180,
    broken: false,
  });
  if (await isStopped('own.webm', own)) return;
  const media = await mirror('own.webm', own);
  expect(media).toMatchObject({ mimeType: 'video/mp4', name: 'own.mp4' });
  const [left, right] = await look(await held(media), [
    [0.2, 0.5],
    [0.8, 0.5],
  ]);
  expect([isRed(left), isBlue(right)]).toEqual([true, true]);
});

test('an animation that is too large becomes a film, and the button says so', async () => {
  const own = gif({ width: 1280, height: 960, frames: 4 });
  if (await isStopped('large.gif', own)) return;
  const page = await compose('large.gif', own);
  const [status] = await posting(scene, 1, () => press(page, inDialog(POST)));
  const [media] = status?.media ?? [];
  expect(media).toMatchObject({ mimeType: 'video/mp4', name: 'large.mp4' });
  const facts = await probe(new Blob([await held(media!)]));
  expect(facts).toMatchObject({ broken: false, frames: 4 });
  expect((facts.width ?? 0) * (facts.height ?? 0)).toBeLessThanOrEqual(100_000);
  await page.find({
    role: 'text',
    name: /^large\.gif is converted for this server: from GIF, 1280 × 960 to MP4, /,
  });
  expect(scene.server.violations).toEqual([]);
});
