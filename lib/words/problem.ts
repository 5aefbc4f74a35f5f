import type { T } from '../i18n.ts';
import type { Problem } from '../model/problem.ts';
import { named } from './named.ts';
import { spoken } from './spoken.ts';

/** What went wrong and what to do about it, in whole sentences. The server's own words are not among them. */
export function problemWords(problem: Problem, t: T): { says: string; hint: string } {
  const key = `problem.${named(problem.code)}` as const;
  const about = spoken(problem.about, t);
  return { says: t.coded(key, about), hint: t.coded(`${key}_hint`, about) };
}
