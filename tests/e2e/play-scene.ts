import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Browser } from './browser/types.ts';
import { type Scene, type SceneOptions, setScene } from './scene.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * One scene for a spec file. Each test opens tabs of its own, which are closed after it; what a failed one left on the
 * screen and in the logs is kept in `tests/.artifacts/run`.
 */
export function playScene(options: SceneOptions = {}): Scene {
  const scene = {} as Scene;
  beforeAll(async () => {
    Object.assign(scene, await setScene(options));
  });
  afterEach(async ({ task }) => {
    if (!scene.browser) return;
    if (task.result?.state === 'fail') await keepEvidence(scene.browser, task.name);
    // The browser ends with its last tab.
    const [, ...tabs] = await scene.browser.pages();
    for (const tab of tabs) await tab.close().catch(() => {});
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
