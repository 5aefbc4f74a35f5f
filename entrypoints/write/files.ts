import type { WrittenMedia } from '../../lib/model/written.ts';

/** Files that were missing are the first to be filled, and keep their alt texts and what of them must stay in sight. */
export function withFiles(media: readonly WrittenMedia[], files: readonly File[]): WrittenMedia[] {
  const added = mediaFrom(files);
  const filled = media.map((it) => {
    const found = it.file === null ? added.shift() : undefined;
    return found ? { ...it, file: found.file, name: found.name } : it;
  });
  return [...filled, ...added].slice(0, 50);
}

/** Chosen, dropped or pasted files as they stand in our composer. A pasted picture may have no name of its own. */
export const mediaFrom = (files: readonly File[]): WrittenMedia[] =>
  files.map((file) => ({
    id: crypto.randomUUID(),
    file,
    name: (file.name || `pasted.${file.type.split('/')[1] ?? 'bin'}`).slice(-255),
    description: '',
  }));
