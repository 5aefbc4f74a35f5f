import type { MediaFacts } from '../model/media.ts';
import { megabytes } from '../model/size.ts';

/** Other names of the same type, as servers list them. */
const aliases: readonly (readonly string[])[] = [
  ['image/jpeg', 'image/jpg', 'image/pjpeg'],
  ['image/png', 'image/apng'],
  ['image/heic', 'image/heif'],
  ['audio/mpeg', 'audio/mp3'],
  ['audio/wav', 'audio/wave', 'audio/x-wav', 'audio/vnd.wave'],
  ['audio/mp4', 'audio/m4a', 'audio/x-m4a', 'audio/aac'],
  ['audio/ogg', 'audio/vorbis', 'application/ogg'],
  ['audio/flac', 'audio/x-flac'],
  ['video/quicktime', 'video/mov'],
];

/** @param listed types of a server; empty when it lists none, and so refuses none beforehand */
export const takes = (listed: readonly string[], type: string): boolean =>
  listed.length === 0 ||
  (aliases.find((names) => names.includes(type)) ?? [type]).some((name) => listed.includes(name));

/** Formats as people call them; proper names, alike in all languages. */
const names: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/gif': 'GIF',
  'image/webp': 'WebP',
  'image/avif': 'AVIF',
  'image/heic': 'HEIC',
  'image/heif': 'HEIF',
  'image/tiff': 'TIFF',
  'image/bmp': 'BMP',
  'video/mp4': 'MP4',
  'video/quicktime': 'QuickTime',
  'video/webm': 'WebM',
  'video/x-matroska': 'Matroska',
};

export interface Box {
  width: number | null;
  height: number | null;
}

/** The largest size of the same shape within so many pixels; what fits keeps its size. @param step sides are multiples of it */
export function boxWithin({ width, height }: Box, pixels: number, step: number): Box {
  if (width === null || height === null || width * height === 0) return { width: null, height: null };
  const share = Math.min(1, Math.sqrt(pixels / (width * height)));
  const side = (length: number): number => Math.max(step, Math.floor((length * share) / step) * step);
  return { width: side(width), height: side(height) };
}

type Described = Pick<MediaFacts, 'type' | 'width' | 'height' | 'frameRate' | 'animated'> & {
  size: number | null;
};

/** For example `JPEG, 4032 × 3024, 12.3 MB`: written alike in all our languages. */
export const described = ({ type, width, height, frameRate, size }: Described): string =>
  [
    names[type] ?? type,
    ...(width !== null && height !== null ? [`${width} × ${height}`] : []),
    ...(frameRate ? [`${Math.round(frameRate)} fps`] : []),
    ...(size === null ? [] : [megabytes(size)]),
  ].join(', ');
