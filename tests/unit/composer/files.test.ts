import { expect, test } from 'vitest';
import { startEar } from '../../../lib/composer/ear.ts';
import { startFiles } from '../../../lib/composer/files.ts';
import type { Preview } from '../../../lib/composer/types.ts';

const file = (name: string, type = 'image/png') => new File([name], name, { type });
const image = (url: string): Preview => ({ url: `blob:${url}`, kind: 'image' });
const video = (url: string): Preview => ({ url: `blob:${url}`, kind: 'video' });

/** A page with two composers; a file input lies in each. */
const page = () => {
  const window = new EventTarget();
  const box = () => new EventTarget() as unknown as Element;
  const over = new AbortController();
  const files = startFiles(startEar(window as unknown as Window, over.signal));
  const choose = (root: Element, ...chosen: File[]) => {
    const event = new Event('change');
    const path = [{ files: chosen }, root, window];
    Object.defineProperty(event, 'composedPath', { value: () => path });
    window.dispatchEvent(event);
  };
  return { files, choose, over, inline: box(), modal: box() };
};

test('files are bound to the previews that appear, in order', () => {
  const { files, choose, inline } = page();
  const [one, two] = [file('one'), file('two')];
  choose(inline, one, two);
  files.bind(inline, [image('1'), image('2')]);
  expect(files.of('blob:1')).toBe(one);
  expect(files.of('blob:2')).toBe(two);
});

test('a file added between others goes to the one preview that is new', () => {
  const { files, choose, inline } = page();
  const [one, two, three] = [file('one'), file('two'), file('three')];
  choose(inline, one, two);
  files.bind(inline, [image('1'), image('2')]);
  choose(inline, three);
  files.bind(inline, [image('1'), image('3'), image('2')]);
  expect(files.of('blob:3')).toBe(three);
  expect(files.of('blob:2')).toBe(two);
});

test('nothing is bound while some previews have not appeared', () => {
  const { files, choose, inline } = page();
  choose(inline, file('one'), file('two'));
  files.bind(inline, [image('1')]);
  expect(files.of('blob:1')).toBeNull();
  files.bind(inline, [image('1'), image('2')]);
  expect(files.of('blob:1')?.name).toBe('one');
});

test('a file that the site refused does not take the place of another', () => {
  const { files, choose, inline } = page();
  choose(inline, file('refused', 'image/tiff'), file('one'));
  files.bind(inline, [image('1')]);
  expect(files.of('blob:1')).toBeNull();
  expect(files.seen.map((it) => it.name)).toEqual(['refused', 'one']);
});

test('a file is not bound when more previews are new than files came', () => {
  const { files, choose, inline } = page();
  choose(inline, file('one'));
  files.bind(inline, [image('restored'), image('1')]);
  expect(files.of('blob:restored')).toBeNull();
  expect(files.of('blob:1')).toBeNull();
});

test('a video is never bound to a picture', () => {
  const { files, choose, inline } = page();
  choose(inline, file('clip', 'video/mp4'));
  files.bind(inline, [image('1')]);
  expect(files.of('blob:1')).toBeNull();
  files.bind(inline, [video('2')]);
  expect(files.of('blob:2')?.name).toBe('clip');
});

test('a file given to one composer is not bound in another', () => {
  const { files, choose, inline, modal } = page();
  choose(modal, file('private'));
  files.bind(inline, [image('1')]);
  expect(files.of('blob:1')).toBeNull();
});

test('a picture from the network is nobody’s file', () => {
  const { files, choose, inline } = page();
  choose(inline, file('one'));
  files.bind(inline, [{ url: 'https://media.example/a.gif', kind: 'image' }]);
  expect(files.of('https://media.example/a.gif')).toBeNull();
});

test('a preview that was away for a moment comes back with its file', () => {
  const { files, choose, inline } = page();
  const one = file('one');
  choose(inline, one);
  files.bind(inline, [image('1')]);
  files.bind(inline, []);
  files.bind(inline, [image('1')]);
  expect(files.of('blob:1')).toBe(one);
});

test('after it is stopped, no file is kept', () => {
  const { files, choose, over, inline } = page();
  over.abort();
  choose(inline, file('one'));
  expect(files.seen).toEqual([]);
});
