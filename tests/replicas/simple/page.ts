import type { Stage } from '../site.ts';
import { defaults, type Options, optionsOf } from './options.ts';

const meta = document.querySelector<HTMLMetaElement>('meta[name="replica"]')?.content ?? '{}';
export const options: Options = optionsOf({ ...defaults, ...JSON.parse(meta) }, location.search);

const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
let renders = 0;

/** A class name as a compiler makes it, another one at every load and every render: no reader can hold on to it. */
export const hashed = (name: string): string =>
  `css-${(name.length * 7919 + name.charCodeAt(0) * 31 + renders * 104729 + seed).toString(36)}`;

/** Offers the page's own way to render its composers anew. */
export const offer = (rerender: () => void): void =>
  void Object.defineProperty(window, '__replica', {
    value: {
      rerender,
      recover() {
        options.fails = 'never';
      },
    } satisfies Stage,
  });

/** Labels in the language of the page; what a language lacks is English. */
export const wordsOf = <W extends object>(
  en: W,
  others: Partial<Record<Options['lang'], Partial<W>>>,
): W => ({
  ...en,
  ...others[options.lang],
});

export interface Store<S> {
  now(): S;
  set(change: Partial<S>): void;
  /** Grows when the site renders anew: a key for what it replaces then. */
  age(): number;
}

/** All that a page shows, drawn anew at each change. */
export const startStore = <S extends object>(first: S, draw: (state: S) => void): Store<S> => {
  let state = first;
  const set = (change: Partial<S>) => {
    state = { ...state, ...change };
    renders += 1;
    draw(state);
  };
  let age = 0;
  offer(() => {
    age += 1;
    set({});
  });
  queueMicrotask(() => set({}));
  return { now: () => state, set, age: () => age };
};

export interface Media {
  id: number;
  file: File;
  /** What the preview shows. */
  url: string;
  kind: 'image' | 'video';
  alt: string;
}

let ids = 1;
export const newId = (): number => ids++;

/** A chosen file as the site shows it. */
export const ingest = async (file: File, as: 'blob' | 'data' = 'blob'): Promise<Media> => {
  const kind = file.type.startsWith('video/') ? 'video' : 'image';
  const shown = options.previews === 'smaller' && kind === 'image' ? await shrink(file) : file;
  const url = as === 'blob' ? URL.createObjectURL(shown) : await dataUrl(shown);
  return { id: newId(), file, url, kind, alt: '' };
};

export const ingestAll = (files: Iterable<File>, as: 'blob' | 'data' = 'blob'): Promise<Media[]> =>
  Promise.all([...files].map((file) => ingest(file, as)));

/** Forgets previews, as sites do when a composer closes. */
export const revoke = (media: readonly Media[]): void => {
  for (const { url } of media) URL.revokeObjectURL(url);
};

const shrink = async (file: File): Promise<Blob> => {
  const bitmap = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(Math.ceil(bitmap.width / 2), Math.ceil(bitmap.height / 2));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg' });
};

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

/** A file input that stands in the page for as long as the choice takes. */
export const chooseFiles = (accept: string, take: (files: File[]) => void): void => {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', multiple: true, accept });
  input.style.display = 'none';
  input.addEventListener('change', () => {
    take([...(input.files ?? [])]);
    input.remove();
  });
  document.body.append(input);
  input.click();
};

/** Sends what was written to the site's server. */
export const publish = async (path: string, draft: object): Promise<{ id: string } | null> => {
  await new Promise((done) => setTimeout(done, options.delayMs));
  const response = await fetch(`${path}?fails=${options.fails}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(draft),
  });
  return response.ok ? ((await response.json()) as { id: string }) : null;
};
