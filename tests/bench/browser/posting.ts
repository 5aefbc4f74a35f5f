import { inline } from '../../e2e/acts/compose.ts';
import { POST, press } from '../../e2e/acts/mirror.ts';
import { fileOf } from '../../e2e/acts/picture.ts';
import type { Page } from '../../e2e/browser/types.ts';
import { until } from '../../e2e/browser/until.ts';
import type { Scene } from '../../e2e/scene.ts';
import type { Figure } from '../figures.ts';
import { film } from '../film.ts';
import { peakOf } from '../memory.ts';
import { noise } from '../noise.ts';
import { bareDisk, bareFilm, bareScript, type Sent } from './bare-script.ts';

const MB = 1e6;
const FILM = 100 * MB;
/** What a real server takes for an answer, as seen (facts: server-behaviour 7). */
const ANSWER_MS = 150;

/** From a press to the job on disk and to the post on the server, beside a bare script that sends the same requests. */
export async function posting(scene: Scene): Promise<Figure[]> {
  const { server, world } = scene;
  world.host(server.host, (...call) => void setTimeout(() => server.handler(...call), ANSWER_MS));
  const own = await scene.browser.openOwn('/options.html');
  const pictures = [1, 2, 3, 4].map((at) => fileOf(`noise-${at}.png`, noise(at, 5 * MB)));
  const video = fileOf('film.mp4', film(FILM));
  const texts = await rounds(7, (at) => pressed(scene, own, `Text ${at}`, []));
  const requests = texts.at(-1)?.requests ?? [];
  const bare = await rounds(7, (at) => bareScript(scene, own, `Bare ${at}`, requests));
  const many = await rounds(3, (at) => pressed(scene, own, `Pictures ${at}`, pictures));
  const films = await rounds(3, (at) => pressed(scene, own, `Film ${at}`, [video]));
  const bareFilms = await rounds(3, () => bareDisk(own, video));
  const bareUpload = await rounds(3, () => peakOf(() => bareFilm(scene, own, video)));
  await own.close();
  const disk = (times: Times[]): number[] => times.map((it) => it.disk);
  const speed = (ms: number): number => FILM / MB / (ms / 1000);
  return [
    { name: 'press → job on disk, text', unit: 'ms', ours: disk(texts), bar: { most: 30, of: 'median' } },
    { name: 'press → job on disk, 4 x 5 MB pictures', unit: 'ms', ours: disk(many) },
    {
      name: 'press → job on disk, 100 MB video',
      unit: 'ms',
      ours: disk(films),
      bare: bareFilms,
      bar: { most: 250, of: 'median' },
    },
    {
      name: 'memory that the browser takes for it meanwhile',
      unit: 'MB',
      ours: films.map((it) => it.diskMB),
      bar: { most: 30, of: 'median' },
    },
    {
      name: 'press → post on the server, text',
      unit: 'ms',
      ours: texts.map((it) => it.server),
      bare,
      bar: { most: 1.25, of: 'ratio' },
    },
    {
      name: 'upload of a 100 MB video',
      unit: 'MB/s',
      ours: films.map(({ upload }) => speed(upload)),
      bare: bareUpload.map(({ value }) => speed(value)),
      bar: { least: 0.9, of: 'ratio' },
    },
    {
      name: 'memory that the browser takes for the upload',
      unit: 'MB',
      ours: films.map((it) => it.uploadMB),
      bare: bareUpload.map(({ peakMB }) => peakMB),
    },
  ];
}

async function rounds<T>(count: number, what: (at: number) => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let at = 0; at < count; at += 1) all.push(await what(at));
  return all;
}

/** ms, all by this machine's one clock. `upload`: from its first byte at the server to the answer. */
interface Times {
  disk: number;
  server: number;
  upload: number;
  /** What the browser asked of the server until the post stood there, preflights aside. */
  requests: readonly Sent[];
  /** MB that the browser grew by at most, until the job was on disk, and from then on. */
  diskMB: number;
  uploadMB: number;
}

async function pressed({ browser, server }: Scene, own: Page, text: string, files: string[]): Promise<Times> {
  const page = await browser.newPage('https://x.com/home');
  await inline(page).write(text);
  if (files.length > 0) {
    await inline(page).attach(files);
    await inline(page).describe(files.map(() => 'A picture'));
  }
  await own.evaluate(noteJobs);
  await page.evaluate(notePress);
  const before = server.statuses.length;
  const requestsBefore = server.requests.length;
  const onDisk = await peakOf(async () => {
    await press(page, POST);
    return own.waitFor(() => (globalThis as { __job?: number }).__job);
  });
  const saved = onDisk.value;
  const sent = await peakOf(() => until('the post', () => server.statuses.length > before, 120_000));
  const start = await page.waitFor(() => (globalThis as { __press?: number }).__press);
  const upload = server.requests
    .slice(requestsBefore)
    .find(({ method, path }) => method === 'POST' && path.endsWith('/media'));
  await page.close();
  return {
    disk: saved - start,
    server: (server.statuses.at(-1)?.createdAt ?? Number.NaN) - start,
    upload: (upload?.endedAt ?? Number.NaN) - (upload?.at ?? Number.NaN),
    requests: server.requests
      .slice(requestsBefore)
      .filter(({ method }) => method !== 'OPTIONS')
      .map(({ method, path }) => ({ method, path })),
    diskMB: onDisk.peakMB,
    uploadMB: sent.peakMB,
  };
}

/** Runs in an own page: notes when the background first says that there is a job. */
function noteJobs(): void {
  const world = globalThis as { __job?: number | undefined; __channel?: BroadcastChannel };
  world.__job = undefined;
  world.__channel ??= new BroadcastChannel('also-post.changes');
  world.__channel.onmessage = ({ data }) => {
    if (data === 'jobs') world.__job ??= Date.now();
  };
}

/** Runs in the page: notes when a person presses. */
function notePress(): void {
  addEventListener(
    'click',
    () => {
      (globalThis as { __press?: number }).__press = Date.now();
    },
    { capture: true },
  );
}
