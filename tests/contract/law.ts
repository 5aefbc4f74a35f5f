import { it } from 'vitest';
import type { Place } from './place.ts';

/** A server that the contract is held against. */
export interface Ground {
  /** One that nobody has signed in to yet. */
  open(): Promise<Place>;
  /** Whether faults can be switched on in it and its time be moved; laws that need it are not spoken of elsewhere. */
  hasInside: boolean;
  /** Laws it is known to break, each with why; they must fail, so that it is noticed when they no longer do. */
  differs?: Readonly<Record<string, string>>;
}

export type Law = (name: string, hold: (place: Place) => Promise<void>) => void;

/** Declares the laws of one ground. `insideLaw` is for what only a server of ours can be made to do. */
export function lawsOn({ open, hasInside, differs = {} }: Ground): { law: Law; insideLaw: Law } {
  const law: Law = (name, hold) => {
    const why = differs[name];
    const declare = why ? it.fails : it;
    declare(why ? `${name} (not here: ${why})` : name, async () => hold(await open()));
  };
  return { law, insideLaw: hasInside ? law : () => undefined };
}
