import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { alike } from '../../../lib/composer/alike.ts';

/** A picture whose bytes are its pixels, one row. */
const picture = (name: string, pixels: string, type = 'image/png') => new File([pixels], name, { type });

/** A canvas that shows what was drawn last. */
class Canvas {
  readonly width!: number;
  readonly height!: number;
  private readonly isForeign!: boolean;
  private shown: Uint8ClampedArray<ArrayBuffer> = new Uint8ClampedArray();

  constructor(width: number, height: number, isForeign = false) {
    Object.assign(this, { width, height, isForeign });
  }
  getContext() {
    return {
      drawImage: ({ pixels }: { pixels: Uint8ClampedArray<ArrayBuffer> }) => {
        this.shown = pixels;
      },
      getImageData: () => {
        if (this.isForeign) throw new DOMException('tainted', 'SecurityError');
        return { data: this.shown };
      },
    };
  }
}
const decode = async (file: Blob) => {
  const bytes = new Uint8ClampedArray(await file.arrayBuffer());
  if (bytes.length % 4 !== 0) throw new DOMException('no picture', 'InvalidStateError');
  return { width: bytes.length / 4, height: 1, pixels: bytes };
};
async function drawn(pixels: string, isForeign = false): Promise<OffscreenCanvas> {
  const bitmap = await decode(new Blob([pixels]));
  const canvas = new Canvas(bitmap.width, 1, isForeign);
  canvas.getContext().drawImage(bitmap);
  return canvas as unknown as OffscreenCanvas;
}

beforeAll(() => {
  vi.stubGlobal('OffscreenCanvas', Canvas);
  vi.stubGlobal('createImageBitmap', decode);
});
afterAll(() => vi.unstubAllGlobals());

const files = [
  picture('wider.png', 'aaaabbbbcccc'),
  picture('broken.png', 'aaa'),
  picture('film.mp4', 'aaaabbbb', 'video/mp4'),
  picture('other.png', 'aaaabbbc'),
  picture('same.png', 'aaaabbbb'),
];

test('the file that looks the same to the last pixel is found among others of its size', async () => {
  expect((await alike(await drawn('aaaabbbb'), files))?.name).toBe('same.png');
});

test('no file is taken for one that it only resembles', async () => {
  expect(await alike(await drawn('aaaabbbd'), files)).toBeNull();
  expect(await alike(await drawn('aaaabbbb'), files.slice(0, 4))).toBeNull();
});

test('a drawing that may not be read is like nothing', async () => {
  expect(await alike(await drawn('aaaabbbb', true), files)).toBeNull();
});
