import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type FileName, files } from '../replicas/files.ts';
import { type Step, type Variant, variants } from '../replicas/x/drafts.ts';
import type { Reader } from '../replicas/x/reader.ts';
import { fileOf } from './acts/picture.ts';
import type { Page } from './browser/types.ts';
import { playScene } from './play-scene.ts';

/** Every kind of draft that the replica of X knows, written by a person's means, and the draft that must be read of it. */

const scene = playScene({ x: { reader: true } });
const sha256 = (name: FileName): string => createHash('sha256').update(files[name]).digest('hex');

test.for(variants(Date.now()).map((it) => [it.name, it] as const))('%s', async ([, variant]) => {
  const page = await scene.browser.newPage(`https://x.com${variant.open}`);
  for (const step of variant.steps) await take(page, step);
  const read = await page.waitFor(
    (place) => (globalThis as unknown as { __reader: Reader }).__reader.capture(place),
    variant.place,
  );
  expect(read).toMatchObject({ ok: true, value: expectedOf(variant) });
});

async function take(page: Page, step: Step): Promise<void> {
  if ('click' in step) await page.click(step.click);
  else if ('type' in step) await page.type(step.type);
  else if ('press' in step) await page.press(step.press);
  else await upload(page, step);
}

/** An author goes on when the site has taken the files. */
async function upload(page: Page, step: Extract<Step, { upload: string }>): Promise<void> {
  const items = '[data-testid="attachments"] > [role="group"]:has(img[src^="blob:"], video)';
  const count = (): Promise<number> => page.evaluate((one) => document.querySelectorAll(one).length, items);
  const wanted = (await count()) + step.files.length;
  await page.upload(
    step.upload,
    step.files.map((name) => fileOf(name, files[name])),
  );
  await page.waitFor(
    ({ items, wanted }) =>
      document.querySelectorAll(items).length === wanted &&
      document.querySelector(`${items} [role="progressbar"]`) === null,
    { items, wanted },
  );
}

const expectedOf = ({ parts, kind, audience, quotedUrl, scheduledAt }: Variant) => ({
  kind: kind ?? 'post',
  ...(audience && { audience }),
  quotedUrl: quotedUrl ?? null,
  scheduledAt: scheduledAt ?? null,
  parts: parts.map(({ text, media = [], poll = null }) => ({
    text,
    poll,
    media: media.map(({ file, description = '', sensitive = false }) => ({
      name: file,
      source: 'original',
      sha256: sha256(file),
      description,
      sensitive,
    })),
  })),
});
