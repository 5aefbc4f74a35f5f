import * as z from 'zod/mini';

/** A time of day, `HH:MM`. */
export const TimeOfDay = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** From when until when nobody is to be called; over midnight when it ends earlier than it begins. */
export const Quiet = z.object({ from: TimeOfDay, until: TimeOfDay });
export type Quiet = z.infer<typeof Quiet>;

/** @param at a local time */
export function isQuiet({ from, until }: Quiet, at: Date): boolean {
  const now = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  return from <= until ? now >= from && now < until : now >= from || now < until;
}
