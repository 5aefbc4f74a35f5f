import type { Family } from '../../lib/model/account.ts';

/** Laws that the driver cannot keep on a family's servers, each with why. */
export const known: Readonly<Partial<Record<Family, Readonly<Record<string, string>>>>> = {};
