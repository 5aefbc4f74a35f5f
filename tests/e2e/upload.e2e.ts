import type { IncomingMessage } from 'node:http';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { jpeg } from '../files/jpeg.ts';
import { modal, openModal } from './acts/compose.ts';
import { inDialog, POST, press, says } from './acts/mirror.ts';
import { fileOf } from './acts/picture.ts';
import { getReady } from './acts/ready.ts';
import type { Page } from './browser/types.ts';
import { until } from './browser/until.ts';
import { playScene } from './play-scene.ts';

/** A large file on a slow line: a server that takes so much of it and then waits to be told. */

const MB = 1_000_000;
const scene = playScene({ server: { limits: { imageBytes: 99 * MB } } });
const file = () => fileOf('large.jpg', Buffer.from(jpeg({ width: 64, height: 64, ballast: 80 * MB })));

interface Gate {
  /** Uploads that have begun, by how they ended: `null` while they run. */
  uploads: { end: 'whole' | 'left' | null }[];
  open(): void;
  shut(): void;
}

/** Uploads stand still after this much, until the gate is opened; what systems keep on the way is less than the rest. */
const THROUGH = 6 * MB;
const gate: Gate = { uploads: [], open: () => undefined, shut: () => undefined };

beforeAll(async () => {
  let released: Promise<void> = Promise.resolve();
  gate.shut = () => {
    released = new Promise((resolve) => {
      gate.open = resolve;
    });
  };
  const { handler } = scene.server;
  scene.world.host(scene.server.host, (request, response) => {
    if (request.method === 'POST' && request.url?.endsWith('/media')) slowed(request, () => released);
    handler(request, response);
  });
  await getReady(scene.browser);
});

afterEach(() => gate.open());

/** Lets the server read no faster than the gate allows; the line fills up behind it. */
function slowed(request: IncomingMessage, released: () => Promise<void>): void {
  const upload: Gate['uploads'][number] = { end: null };
  gate.uploads.push(upload);
  const read = request[Symbol.asyncIterator].bind(request);
  request.on('close', () => {
    upload.end ??= request.complete ? 'whole' : 'left';
  });
  request[Symbol.asyncIterator] = async function* () {
    let through = 0;
    for await (const part of read()) {
      through += (part as Buffer).length;
      if (through > THROUGH) await released();
      yield part;
    }
  } as (typeof request)[typeof Symbol.asyncIterator];
}

/** Presses the button with the large file, and waits until the upload stands still. */
async function begin(text: string): Promise<{ page: Page; before: number; upload: Gate['uploads'][number] }> {
  gate.shut();
  const before = scene.server.statuses.length;
  const count = gate.uploads.length;
  const page = await scene.browser.newPage('https://x.com/home');
  await openModal(page);
  await modal(page).write(text);
  await modal(page).attach([file()]);
  await press(page, inDialog(POST));
  await says(page, /^Uploading, \d+(\.\d)? MB of 80(\.\d)? MB$/);
  const upload = await until('the upload to reach the server', () => gate.uploads[count]);
  return { page, before, upload };
}

const arrived = (before: number) =>
  until('the post', () => scene.server.statuses.length === before + 1, 60_000);

test('an upload tells its bytes on the button and in the popup, and what is cancelled stops at once', async () => {
  const { page, before, upload } = await begin('Canslo');
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.find({ role: 'progressbar', name: /^\d+(\.\d)? MB of 80(\.\d)? MB$/ });
  await page.front();
  await press(page, { role: 'button', name: 'Cancel' });
  await says(page, 'Cancelled. Nothing of it is on the Fediverse.');
  // A server that does not read does not see either that the line is cut.
  gate.open();
  await until('the upload to end', () => upload.end !== null);
  expect(upload.end).toBe('left');
  expect(scene.server.media).toEqual([]);
  expect(scene.server.statuses).toHaveLength(before);
});

test('an upload outlives the background, or begins anew, and is posted once', async () => {
  const { before, upload } = await begin('Goroesi');
  const uploads = gate.uploads.length;
  await scene.browser.killBackground();
  if (scene.browser.name === 'chromium') {
    gate.open();
    await arrived(before);
    expect(upload.end).toBe('whole');
    expect(gate.uploads).toHaveLength(uploads);
  } else {
    // The file's worker ends with the page it is in; the button asks how things stand, and that wakes a new one.
    await until('another upload', () => gate.uploads.length > uploads, 60_000);
    gate.open();
    await arrived(before);
    expect(upload.end).toBe('left');
  }
  expect(scene.server.statuses.at(-1)?.media).toHaveLength(1);
});

/** More than the heartbeat's pause, less than the line stands still for. */
const IDLE = 23_000;

test('an upload that takes longer than a background may be idle goes on', async () => {
  await scene.browser.limitIdle(IDLE);
  const { before, upload } = await begin('Yn araf');
  await new Promise((resolve) => setTimeout(resolve, IDLE + 5000));
  expect(await scene.browser.isBackgroundAlive()).toBe(true);
  expect(upload.end).toBeNull();
  gate.open();
  await arrived(before);
  expect(upload.end).toBe('whole');
  expect(scene.server.violations).toEqual([]);
}, 120_000);
