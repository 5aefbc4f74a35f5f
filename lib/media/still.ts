import type { Patch } from './bytes.ts';

/** What one walk through a picture finds. */
export interface Still {
  width: number | null;
  height: number | null;
  orientation: number;
  transparent: boolean;
  /** Of an animation; 1 for a picture that stands still. */
  frames: number;
  durationMs: number | null;
  broken: boolean;
  /** What hides the place where it was made; empty when it names none. */
  patches: Patch[];
  /** Where a video begins that is hung onto the picture; `null` for none. */
  trailer: number | null;
}

export const plain: Omit<Still, 'patches'> = {
  width: null,
  height: null,
  orientation: 1,
  transparent: false,
  frames: 1,
  durationMs: null,
  broken: false,
  trailer: null,
};
