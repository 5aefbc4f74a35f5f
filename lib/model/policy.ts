import type { Visibility } from './draft.ts';

/** What an organisation decided for its people. `null` and an empty list of what is off restrict nothing. */
export interface Policy {
  /** Hosts that may be connected and posted to; `*.gov.wales` stands for every host below it. */
  allowedServers: string[] | null;
  /** Ids of sites that alone can be turned on, and of those that cannot. */
  sitesOnly: string[] | null;
  sitesOff: string[];
  /** What a newly connected account begins with. */
  defaultVisibility: Visibility | null;
  /** No post goes to more people than this. */
  widestVisibility: Visibility | null;
  altTextRequired: boolean;
  /** The record is kept this long at most, days. `unreadable`: nothing of it is deleted by age until that is put right. */
  recordDays: number | 'unreadable' | null;
  /** Whether the address book may be changed by an update from outside. */
  addressBookUpdates: boolean;
}

export type PolicyKey = (typeof policyKeys)[number];

/** As administrators write them. */
export const policyKeys = [
  'allowedServers',
  'sites',
  'defaultVisibility',
  'widestVisibility',
  'altTextRequired',
  'recordDays',
  'addressBookUpdates',
] as const;

/** A policy as it counts, and what of it was there but could not be read: that restricts as far as it can. */
export interface PolicyInForce {
  policy: Policy;
  invalid: PolicyKey[];
  /** Keys that are not ours, perhaps slips of the pen. */
  unknown: string[];
  /** Keys that are set, well or not. */
  set: PolicyKey[];
}

export const noPolicy: Policy = {
  allowedServers: null,
  sitesOnly: null,
  sitesOff: [],
  defaultVisibility: null,
  widestVisibility: null,
  altTextRequired: false,
  recordDays: null,
  addressBookUpdates: true,
};

const reach: readonly Visibility[] = ['direct', 'private', 'unlisted', 'public'];

/** The wish, or the widest that is allowed when the wish goes beyond it. */
export const narrowed = (wish: Visibility, { widestVisibility }: Policy): Visibility =>
  widestVisibility !== null && reach.indexOf(wish) > reach.indexOf(widestVisibility)
    ? widestVisibility
    : wish;

/** @param host as in an address, without a port */
export const allowsHost = ({ allowedServers }: Policy, host: string): boolean =>
  allowedServers === null ||
  allowedServers.some((it) => (it.startsWith('*.') ? host.endsWith(it.slice(1)) : it === host));

/** @param server origin or address */
export const allowsServer = (policy: Policy, server: string): boolean =>
  URL.canParse(server) && allowsHost(policy, new URL(server).hostname);

/**
 * How long the record is kept, days: the shorter of what the person and their organisation want. `null` for ever.
 * @param wanted by the person
 */
export const keptDays = (wanted: number | null, { recordDays }: Policy): number | null => {
  if (recordDays === 'unreadable') return null;
  const days = Math.min(wanted ?? Number.POSITIVE_INFINITY, recordDays ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(days) ? days : null;
};

export const allowsSite = ({ sitesOnly, sitesOff }: Policy, id: string): boolean =>
  !sitesOff.includes(id) && (sitesOnly === null || sitesOnly.includes(id));
