import * as z from 'zod/mini';
import { Contact } from './contact.ts';
import { Visibility } from './draft.ts';
import { Carried } from './leaving.ts';

const KIND = 'also-post settings';
const VERSION = 3;

/** What is set for an account, by its name: the sign-in itself never leaves the browser. */
export const ExportedAccount = z.object({
  acct: z.string().check(z.maxLength(400)),
  isDefault: z.boolean(),
  visibility: Visibility,
  language: z.nullable(z.string().check(z.maxLength(35))),
});

/** What a person takes to another seat: settings, and no token, draft or record. */
export const Exported = z.extend(Carried, {
  sites: z.array(z.string().check(z.regex(/^[a-z0-9.-]{1,100}$/))).check(z.maxLength(200)),
  accounts: z.array(ExportedAccount).check(z.maxLength(200)),
  contacts: z.array(Contact).check(z.maxLength(20_000)),
});
export type Exported = z.infer<typeof Exported>;

const Envelope = z.object({ kind: z.literal(KIND), version: z.int().check(z.minimum(1)) });

/** From each version of the file to the next; the file of version `n` is led on by all from place `n - 1`. */
const steps: readonly ((older: Record<string, unknown>) => Record<string, unknown>)[] = [
  (first) => ({ ...first, shares: {}, routes: [] }),
  (second) => ({ ...second, quiet: null, missedSchedule: 'hold', serverSchedules: false }),
];

export const writeExport = (exported: Exported): string =>
  `${JSON.stringify({ kind: KIND, version: VERSION, ...exported }, null, 2)}\n`;

/** `newer`: it was written by a later version of ours. `unreadable`: it is not one of our files, or is broken. */
export function readExport(text: string): Exported | 'newer' | 'unreadable' {
  try {
    const file: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    const envelope = Envelope.safeParse(file);
    if (!envelope.success) return 'unreadable';
    if (envelope.data.version > VERSION) return 'newer';
    const led = steps
      .slice(envelope.data.version - 1)
      .reduce((it, step) => step(it), file as Record<string, unknown>);
    return Exported.safeParse(led).data ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}
