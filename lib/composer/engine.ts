import type * as calls from '../sites/calls.ts';
import type * as said from '../sites/said.ts';
import type { capture } from './capture.ts';
import type * as ear from './ear.ts';
import type * as elements from './elements.ts';
import type * as find from './find.ts';
import type { startMemory } from './memory.ts';
import type { StartMirror } from './mirror.ts';

/** What the scripts in one page share: the first leaves what the later ones build on, and nobody brings it twice. */
type Engine = typeof elements & typeof find & typeof ear & typeof said & typeof calls;
/** Brought when there is a composer (`entrypoints/mirror.ts`). */
interface Brought {
  capture: typeof capture;
  startMemory: typeof startMemory;
  startMirror: StartMirror;
}

const place = Symbol.for('also-post.engine');
const world = globalThis as { [place]?: Partial<Engine & Brought> };

/** In a world that pages do not see. The build lets later scripts find their imports here (`wxt.config.ts`). */
export const leave = (engine: Engine): void => {
  world[place] = { ...engine };
};
export const add = (brought: Brought): void => {
  Object.assign(world[place] ?? {}, brought);
};

/** @returns `undefined` until it was brought */
export const startOfMirror = (): StartMirror | undefined => world[place]?.startMirror;
