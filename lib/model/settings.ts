import * as z from 'zod/mini';
import { Share } from './edits.ts';
import { Quiet } from './quiet.ts';
import { Routes } from './route.ts';
import { Rules } from './rules.ts';

/** `auto`: as the browser. A language that this version does not have counts as `auto`. */
export const Language = z.string().check(z.regex(/^(?:auto|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/));

/** `hold`: ask first, for what was timed may be out of date. `send`: better late than never. */
export const MissedSchedule = z.enum(['send', 'hold']);

/** What the person set for themselves. Holds no secret: both browsers let content scripts read `storage.local`. */
export const Settings = z.object({
  language: z._default(Language, 'auto'),
  /** Ids of sites turned on; a host permission goes with each. */
  sites: z._default(z.array(z.string()), []),
  /** What becomes of a post whose time passed by more than ten minutes while nobody was awake to send it. */
  missedSchedule: z._default(MissedSchedule, 'hold'),
  /** Whether a server that can keeps single posts until their time, instead of this browser. */
  serverSchedules: z._default(z.boolean(), false),
  /** How long the record is kept, days; `null` for as long as the browser keeps it. */
  recordDays: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(36_500))), 730),
  /** When the person agreed to what is sent and where, ms since the epoch; `null` before. */
  agreedAt: z._default(z.nullable(z.number()), null),
  /** What the organisation wants of every post. */
  rules: z._default(Rules, Rules.parse({})),
  /** Whether the browser calls the person for a post that waits for them, and when not. */
  calls: z._default(z.boolean(), false),
  quiet: z._default(z.nullable(Quiet), null),
  /** Whether the browser's own sync carries these to the person's other browsers. */
  sync: z._default(z.boolean(), false),
  /** By account, or site and account (`shareKey`): what it gets of a post in Welsh and English; the whole where nothing is set. */
  shares: z._default(z.record(z.string(), Share), {}),
  /** Where posts of single sites go, where that is not as it is set for the accounts. */
  routes: z._default(Routes, []),
});
export type Settings = z.infer<typeof Settings>;

/** What a page may set; sites have a verb of their own, because permissions go with them. */
export const SettingsChange = z.strictObject({
  language: z.optional(Language),
  missedSchedule: z.optional(MissedSchedule),
  serverSchedules: z.optional(z.boolean()),
  recordDays: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(36_500)))),
  agreedAt: z.optional(z.number()),
  rules: z.optional(Rules),
  calls: z.optional(z.boolean()),
  quiet: z.optional(z.nullable(Quiet)),
  sync: z.optional(z.boolean()),
  shares: z.optional(z.record(z.string().check(z.maxLength(400)), Share)),
  routes: z.optional(Routes),
});
export type SettingsChange = z.infer<typeof SettingsChange>;
