import * as z from 'zod/mini';
import { Visibility } from './draft.ts';
import { noPolicy, type Policy, type PolicyInForce, type PolicyKey, policyKeys } from './policy.ts';

/** What was read of a key, and whether all of it was understood. */
interface Read {
  part: Partial<Policy>;
  valid: boolean;
}
type Reader = (value: unknown) => Read;

const words = z.array(z.string());

/** A list; from the Windows registry it may come as numbered keys. `null` when it is none. */
function listOf(value: unknown): { items: string[]; whole: boolean } | null {
  const isNumbered =
    typeof value === 'object' && value !== null && Object.keys(value).every((key) => /^\d+$/.test(key));
  const items: unknown = isNumbered && !Array.isArray(value) ? Object.values(value) : value;
  if (!Array.isArray(items)) return null;
  const known = items.filter((it): it is string => words.safeParse([it]).success);
  return { items: known, whole: known.length === items.length };
}

const host = /^(\*\.)?([a-z\d_]([a-z\d_-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/;

/** As people write servers: with a scheme, a slash at the end, capitals, a script of their own. */
function hostOf(written: string): string | null {
  const bare = written
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '');
  const [star, name] = bare.startsWith('*.') ? ['*.', bare.slice(2)] : ['', bare];
  const ascii = URL.parse(`https://${name}`)?.hostname ?? '';
  return host.test(star + ascii) ? star + ascii : null;
}

function allowedServers(value: unknown): Read {
  const list = listOf(value);
  // Nothing readable: no server at all, rather than every server.
  if (!list) return { part: { allowedServers: [] }, valid: false };
  const hosts = list.items.map(hostOf);
  const known = hosts.filter((it) => it !== null);
  return { part: { allowedServers: known }, valid: list.whole && known.length === hosts.length };
}

function sites(value: unknown): Read {
  const nothing: Read = { part: { sitesOnly: [] }, valid: false };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return nothing;
  const { only, off, ...unknown } = value as { only?: unknown; off?: unknown };
  const [onlyList, offList] = [listOf(only ?? []), listOf(off ?? [])];
  // A name that cannot be read might have been any site, and `of` was to be `off`.
  if (!onlyList || !offList?.whole || Object.keys(unknown).length > 0) return nothing;
  return {
    part: { sitesOnly: only === undefined ? null : onlyList.items, sitesOff: offList.items },
    valid: onlyList.whole,
  };
}

const visibility =
  (key: 'defaultVisibility' | 'widestVisibility'): Reader =>
  (value) => {
    const read = Visibility.safeParse(value);
    return { part: { [key]: read.success ? read.data : 'direct' }, valid: read.success };
  };

/** Windows knows no booleans, only 0 and 1. */
const truth =
  (key: 'altTextRequired' | 'addressBookUpdates', strictest: boolean): Reader =>
  (value) => {
    const read = value === 1 ? true : value === 0 ? false : value;
    return typeof read === 'boolean'
      ? { part: { [key]: read }, valid: true }
      : { part: { [key]: strictest }, valid: false };
  };

/** What is deleted is gone: while nobody knows how long to keep the record, all of it is kept. */
function recordDays(value: unknown): Read {
  const days = z.int().check(z.minimum(1), z.maximum(36_500)).safeParse(value);
  return { part: { recordDays: days.success ? days.data : 'unreadable' }, valid: days.success };
}

const readers: Readonly<Record<PolicyKey, Reader>> = {
  allowedServers,
  sites,
  defaultVisibility: visibility('defaultVisibility'),
  widestVisibility: visibility('widestVisibility'),
  altTextRequired: truth('altTextRequired', true),
  recordDays,
  addressBookUpdates: truth('addressBookUpdates', false),
};

/**
 * Reads what an administrator wrote. A key that is there and cannot be understood restricts as far as it can, and is
 * named: a slip must not lift what it was to restrict. Firefox passes anything on, `null` too (facts:
 * permissions-and-policy 1).
 */
export function readPolicy(raw: unknown): PolicyInForce {
  const written =
    typeof raw === 'object' && raw !== null && !Array.isArray(raw)
      ? (raw as Readonly<Record<string, unknown>>)
      : {};
  const set = policyKeys.filter((key) => written[key] !== undefined);
  const read = set.map((key) => ({ key, ...readers[key](written[key]) }));
  return {
    policy: Object.assign({ ...noPolicy }, ...read.map(({ part }) => part)),
    invalid: read.filter(({ valid }) => !valid).map(({ key }) => key),
    unknown: Object.keys(written).filter((key) => !policyKeys.some((it) => it === key)),
    set,
  };
}
