import { expect, test } from 'vitest';
import { readBytes } from '../../../lib/composer/bytes.ts';
import type { MediaItem } from '../../../lib/composer/media.ts';
import type { Files } from '../../../lib/composer/types.ts';

const item = (url: string): MediaItem => ({ url, kind: 'image', shown: null, label: '' });
const kept = (bound: File | null, seen: File[] = bound ? [bound] : []): Files => ({
  bind: () => undefined,
  of: () => bound,
  given: () => [],
  seen,
});
const nowhere = async () => null;
const shown = (blob: Blob) => item(URL.createObjectURL(blob));
const png = (text: string, name = `${text}.png`) => new File([text], name, { type: 'image/png' });

test('the original is taken where a smaller preview is shown', async () => {
  const bytes = await readBytes(
    shown(new Blob(['s'], { type: 'image/jpeg' })),
    kept(png('original')),
    1,
    nowhere,
  );
  expect(bytes).toMatchObject({ name: 'original.png', source: 'original' });
  expect(await bytes.file?.text()).toBe('original');
});

test('a preview that is one of the chosen files is that file, whatever the order said', async () => {
  const [cat, horse] = [png('cat'), png('horse')];
  const bytes = await readBytes(shown(horse), kept(cat, [cat, horse]), 1, nowhere);
  expect(bytes).toMatchObject({ name: 'horse.png', source: 'original' });
});

test('a preview is taken where no original was seen, with a name that ends as its type', async () => {
  const bytes = await readBytes(shown(new Blob(['v'], { type: 'video/quicktime' })), kept(null), 3, nowhere);
  expect(bytes).toMatchObject({ name: 'media-3.mov', source: 'preview' });
  expect(await bytes.file?.text()).toBe('v');
});

test('an original that was deleted on disk gives way to its preview', async () => {
  const lost = png('lost');
  lost.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as unknown as Blob;
  const bytes = await readBytes(shown(new Blob(['smaller'], { type: 'image/jpeg' })), kept(lost), 1, nowhere);
  expect(bytes).toMatchObject({ name: 'media-1.jpg', source: 'preview' });
});

test('what cannot be read is still told, without bytes', async () => {
  const gone = URL.createObjectURL(new Blob(['x']));
  URL.revokeObjectURL(gone);
  expect(await readBytes(item(gone), kept(null), 2, nowhere)).toEqual({
    file: null,
    name: 'media-2',
    source: 'none',
  });
});

test('what cannot be read and has a name on the page, a document, is told by that name', async () => {
  const frame = { ...item(''), label: 'Document: Annual report' };
  expect(await readBytes(frame, kept(null), 1, nowhere)).toEqual({
    file: null,
    name: 'Document: Annual report',
    source: 'none',
  });
});

test('nothing is fetched from the network', async () => {
  const bytes = await readBytes(item('https://media.example/a.png'), kept(null), 1, nowhere);
  expect(bytes.source).toBe('none');
});
