import { describe, expect, it } from 'vitest';
import { allowsServer, allowsSite, keptDays, narrowed, noPolicy } from '../../../lib/model/policy.ts';
import { readPolicy } from '../../../lib/model/policy-read.ts';

const read = (raw: unknown) => readPolicy(raw);

describe('a policy', () => {
  it.each([[{}], [undefined], [null], ['text'], [[]]])('that says nothing (%j) restricts nothing', (raw) => {
    expect(read(raw)).toEqual({ policy: noPolicy, invalid: [], unknown: [], set: [] });
  });

  it('is read as administrators write it', () => {
    const { policy, invalid } = read({
      allowedServers: ['https://Toot.Wales/', '*.gov.wales', 'tŷ.cymru'],
      sites: { off: ['tiktok'] },
      defaultVisibility: 'unlisted',
      widestVisibility: 'public',
      altTextRequired: true,
      recordDays: 90,
      addressBookUpdates: false,
    });
    expect(invalid).toEqual([]);
    expect(policy).toEqual({
      allowedServers: ['toot.wales', '*.gov.wales', 'xn--t-foa.cymru'],
      sitesOnly: null,
      sitesOff: ['tiktok'],
      defaultVisibility: 'unlisted',
      widestVisibility: 'public',
      altTextRequired: true,
      recordDays: 90,
      addressBookUpdates: false,
    });
  });

  it('is read as Windows hands it over: 0 and 1 for no and yes, numbered keys for lists', () => {
    const { policy, invalid } = read({
      altTextRequired: 1,
      addressBookUpdates: 0,
      allowedServers: { 1: 'a.example' },
    });
    expect(invalid).toEqual([]);
    expect(policy).toMatchObject({
      altTextRequired: true,
      addressBookUpdates: false,
      allowedServers: ['a.example'],
    });
  });

  it.each([
    ['allowedServers', 'toot.wales', { allowedServers: [] }],
    ['allowedServers', null, { allowedServers: [] }],
    ['allowedServers', ['toot.wales', 7], { allowedServers: ['toot.wales'] }],
    ['allowedServers', ['toot wales', 'a.example'], { allowedServers: ['a.example'] }],
    ['allowedServers', ['*'], { allowedServers: [] }],
    ['sites', ['x'], { sitesOnly: [] }],
    ['sites', { of: ['x'] }, { sitesOnly: [] }],
    ['sites', { off: 'x' }, { sitesOnly: [] }],
    ['sites', { off: ['x', 7] }, { sitesOnly: [] }],
    ['sites', { only: ['x', 7] }, { sitesOnly: ['x'] }],
    ['defaultVisibility', 'Public', { defaultVisibility: 'direct' }],
    ['widestVisibility', 3, { widestVisibility: 'direct' }],
    ['altTextRequired', 'false', { altTextRequired: true }],
    ['addressBookUpdates', 'yes', { addressBookUpdates: false }],
  ])('names %s when it is %j, and restricts as far as it can', (key, value, restricted) => {
    const { policy, invalid, set } = read({ [key]: value });
    expect([invalid, set]).toEqual([[key], [key]]);
    expect(policy).toMatchObject(restricted);
  });

  it.each(['90', -1, 0, null, 1.5])(
    'deletes no record by a number of days that cannot be read: %j',
    (value) => {
      const { policy, invalid, set } = read({ recordDays: value });
      expect([invalid, set]).toEqual([['recordDays'], ['recordDays']]);
      expect(keptDays(30, policy)).toBeNull();
      expect(keptDays(null, policy)).toBeNull();
    },
  );

  it('keeps the record no longer than the person or their organisation wants', () => {
    const { policy } = read({ recordDays: 90 });
    expect([30, 365, null].map((wanted) => keptDays(wanted, policy))).toEqual([30, 90, 90]);
    expect([30, null].map((wanted) => keptDays(wanted, noPolicy))).toEqual([30, null]);
  });

  it('names keys that nobody knows, which may be slips of the pen', () => {
    expect(read({ allowedServer: ['toot.wales'] })).toMatchObject({ unknown: ['allowedServer'], set: [] });
  });

  it('is not undone by a slip beside what it says rightly', () => {
    const { policy } = read({ allowedServers: ['toot.wales'], recordDays: 'x' });
    expect(policy.allowedServers).toEqual(['toot.wales']);
  });
});

describe('what a policy allows', () => {
  const policy = { ...noPolicy, allowedServers: ['toot.wales', '*.gov.wales'] };

  it.each([
    ['https://toot.wales', true],
    ['https://toot.wales:443/api', true],
    ['https://eviltoot.wales', false],
    ['https://toot.wales.evil.example', false],
    ['https://social.gov.wales', true],
    ['https://gov.wales', false],
    ['https://evilgov.wales', false],
    ['not an address', false],
  ])('server %s: %s', (server, allowed) => {
    expect(allowsServer(policy, server)).toBe(allowed);
    expect(allowsServer(noPolicy, 'https://any.example')).toBe(true);
  });

  it('counts a site that is off as off, also when it is among those that alone may be on', () => {
    const both = { ...noPolicy, sitesOnly: ['x', 'tiktok'], sitesOff: ['tiktok'] };
    expect(['x', 'tiktok', 'later'].map((id) => allowsSite(both, id))).toEqual([true, false, false]);
  });

  it('never makes a post more public than the person wished', () => {
    const widest = { ...noPolicy, widestVisibility: 'unlisted' as const };
    expect((['public', 'unlisted', 'private', 'direct'] as const).map((it) => narrowed(it, widest))).toEqual([
      'unlisted',
      'unlisted',
      'private',
      'direct',
    ]);
    expect(narrowed('public', noPolicy)).toBe('public');
  });
});
