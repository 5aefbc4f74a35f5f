import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Browser, Page } from './browser/types.ts';
import { type Scene, type SceneOptions, setScene } from './scene.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * One scene for a spec file. Each test opens tabs of its own, which are closed after it; what a failed one left on the
 * screen and in the logs is kept in `tests/.artifacts/run`.
 */
export function playScene(options: SceneOptions = {}): Scene {
  const scene = {} as Scene;
  let stay = new Set<Page>();
  beforeAll(async () => {
    Object.assign(scene, await setScene(options));
  });
  beforeEach(async () => {
    stay = new Set(await scene.browser.pages());
  });
  afterEach(async ({ task }) => {
    if (!scene.browser) return;
    if (task.result?.state === 'fail') await keepEvidence(scene.browser, task.name);
    for (const tab of await scene.browser.pages()) if (!stay.has(tab)) await tab.close().catch(() => {});
    scene.server.faults.clear();
  });
  afterAll(async () => {
    await scene.close?.();
  });
  return scene;
}

async function keepEvidence(browser: Browser, test: string): Promise<void> {
  const folder = join(root, 'tests/.artifacts/run', browser.name);
  const name = join(folder, test.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 80));
  await mkdir(folder, { recursive: true });
  await writeFile(`${name}.log`, (await browser.log()).join('\n'));
  for (const [at, page] of (await browser.pages()).entries()) {
    await page.front().catch(() => {});
    await page.screenshot(`${name}-${at}.png`).catch(() => {});
  }
  console.log(`Evidence: ${relative(root, name)}*`);
}
