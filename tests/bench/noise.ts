import { png } from '../e2e/acts/picture.ts';

/** A PNG of noise of about as many bytes, another one for every seed: nothing can make it smaller. */
export function noise(seed: number, bytes: number): Buffer {
  const side = Math.floor(Math.sqrt(bytes / 3));
  const rows = Buffer.alloc(side * (1 + side * 3));
  let state = seed;
  for (let at = 0; at < rows.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    rows[at] = at % (1 + side * 3) === 0 ? 0 : state >>> 24;
  }
  return png(side, side, rows, 0);
}
