import type { WrittenMedia } from '../../lib/model/written.ts';

/** Chosen, dropped or pasted files as they stand in our composer. A pasted picture may have no name of its own. */
export const mediaFrom = (files: readonly File[]): WrittenMedia[] =>
  files.map((file) => ({
    id: crypto.randomUUID(),
    file,
    name: (file.name || `pasted.${file.type.split('/')[1] ?? 'bin'}`).slice(-255),
    description: '',
  }));
