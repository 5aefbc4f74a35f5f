import type { Problem, ProblemCode } from './problem.ts';

/** Success or a problem as data. No exception crosses a door of the house. This file stays free of zod: pages load it. */
export type Result<T> = { ok: true; value: T } | Failure;
export type Failure = { ok: false; problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: ProblemCode, about?: Record<string, string>, said?: string): Failure => ({
  ok: false,
  problem: problem(code, about, said),
});

/** @param said the server's own words; cut to what a problem may carry. */
export const problem = (code: ProblemCode, about?: Record<string, string>, said?: string): Problem => ({
  code,
  ...(about && { about }),
  ...(said && { said: said.slice(0, 500) }),
});
