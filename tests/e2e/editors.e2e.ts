import { beforeAll, expect, test } from 'vitest';
import { cases, empty, type Keys, still } from '../replicas/editors/cases.ts';
import { replicaEditors } from '../replicas/editors/server.ts';
import type { Page } from './browser/types.ts';
import { playScene } from './play-scene.ts';

/** The reader against the real editor libraries, typed into by real keys (facts: composers-tools 24.1). */

const scene = playScene();
let page: Page;

/** One page for all: every case has a box of its own. */
beforeAll(async () => {
  scene.world.host('editors.example', replicaEditors());
  page = await scene.browser.newPage('https://editors.example/');
  await page.waitFor(() => document.querySelector('#tinymce iframe') !== null);
});

const enter = async (keys: readonly Keys[]): Promise<void> => {
  for (const key of keys) await (typeof key === 'string' ? page.type(key) : page.press(key.press));
};

/** @param frame selector of the frame that holds the editor */
const read = (editor: string, frame = ''): Promise<string> =>
  page.evaluate(
    (about) => {
      const { readText } = globalThis as unknown as { readText: (editor: Element) => string };
      const holder = about.frame ? document.querySelector<HTMLIFrameElement>(about.frame) : null;
      const found = (holder?.contentDocument ?? document).querySelector(about.editor);
      return found ? readText(found) : 'There is no editor.';
    },
    { editor, frame },
  );

test.for(cases.map((it) => [it.id, it] as const))('%s is read as it was typed', async ([, it]) => {
  await page.click(it.frame ?? it.editor);
  await enter(it.keys);
  expect(await read(it.editor, it.frame)).toBe(it.text);
});

test('a box that nothing was typed into reads as empty', async () => {
  const texts = await Promise.all(empty.map(async ({ id, editor }) => [id, await read(editor)]));
  expect(texts).toEqual(empty.map(({ id }) => [id, '']));
});

test('markup seen on sites is read as a person reads it', async () => {
  const texts: [string, string][] = [];
  for (const { id, html } of still) {
    await page.evaluate((markup) => {
      document.querySelector('#still')?.remove();
      const box = Object.assign(document.createElement('div'), { id: 'still', innerHTML: markup });
      document.body.append(box);
    }, html);
    texts.push([id, await read('#still')]);
  }
  expect(texts).toEqual(still.map(({ id, text }) => [id, text]));
});
