import { newId } from './store.ts';

export interface Media {
  id: number;
  /** Name of the file, which the page shows nowhere. */
  name: string;
  /** What the preview shows. */
  url: string;
  kind: 'image' | 'video';
  alt: string;
}

/** A preview of a file: the file itself, or a smaller copy. */
export const previewOf = async (file: File, previews: 'original' | 'smaller'): Promise<Media> => {
  const kind = file.type.startsWith('video/') ? 'video' : 'image';
  const shown = previews === 'smaller' && kind === 'image' ? await shrink(file) : file;
  return { id: newId(), name: file.name, url: URL.createObjectURL(shown), kind, alt: '' };
};

/** One after the other, so that previews stand in the order of the files. */
export const previewsOf = async (files: readonly File[], previews: 'original' | 'smaller') => {
  const made: Media[] = [];
  for (const file of files) made.push(await previewOf(file, previews));
  return made;
};

export const shrink = async (file: Blob): Promise<Blob> => {
  const bitmap = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(Math.ceil(bitmap.width / 2), Math.ceil(bitmap.height / 2));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg' });
};

/** The addresses of previews die with their composer. */
export const forget = (media: readonly Media[]) => {
  for (const { url } of media) if (url.startsWith('blob:')) URL.revokeObjectURL(url);
};
