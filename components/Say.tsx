import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { T, Words } from '../lib/i18n.ts';

const SpokenHere = createContext<Words | null>(null);

/** Gives the words of the person's language to everything inside. */
export const Say = SpokenHere.Provider;

/** Says sentences in the person's language. */
export function useT(): T {
  const words = useContext(SpokenHere);
  if (!words) throw new Error('This component stands outside of <Say>');
  return words.t;
}
