import type { Ranked } from './ranked.ts';

export interface ScheduleRecipe {
  /** Stands in the composer while a time is set. Where it is missing, the submit control says it: by the words it took on
   * when a time was confirmed, or that mean `schedule`. */
  readonly mark?: Ranked;
  /** Holds the fields of the time: inputs, lists, spin buttons. Read where it stands, else as it was confirmed. */
  readonly dialog: Ranked;
  /** The time of a dialog counts once this is pressed. */
  readonly confirm?: Ranked;
  /** Shows the time in numbers ("11/24/2026 09:00 AM", "24/11/2026 09:00"): with halves of the day the month is first. Or
   * with a month in words and no year ("Nov 24, 9:00 AM"): the next such day. */
  readonly numbers?: Ranked;
  /** Names the time zone, where it is not that of this device: an IANA name or an offset, in its text or value. */
  readonly zone?: Ranked;
}
