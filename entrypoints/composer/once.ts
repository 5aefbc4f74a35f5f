import { HOST } from '../../lib/composer/button.ts';

interface Running {
  isAlive(): boolean;
  stop(): void;
}

const flag = Symbol.for('also-post');
const world = globalThis as { [flag]?: Running };

/**
 * Lets one script run per document. An open tab may get it a second time, and after an update the predecessor's button
 * stands there yet, with nobody behind it (facts: permissions-and-policy 2).
 *
 * @returns whether to go on
 */
export function takeOver(running: Running): boolean {
  if (world[flag]?.isAlive()) return false;
  world[flag]?.stop();
  for (const leftover of document.querySelectorAll(`${HOST}:not([data-lesson])`)) leftover.remove();
  world[flag] = running;
  return true;
}
