import { describe, expect, it } from 'vitest';
import type { Edits } from '../../../lib/model/edits.ts';
import { Edits as Schema } from '../../../lib/model/edits.ts';
import { noRules } from '../../../lib/model/rules.ts';
import { isOn, withEdits } from '../../../lib/plan/edits.ts';
import { planFor } from '../../../lib/plan/plan.ts';
import { account, draft, instance, media } from './drafts.ts';

const me = account();
const written = draft([{ text: 'Diolch @S4C', media: [media('a.jpg'), media('b.jpg')] }, 'dau']);
const plan = (edits: Edits, it = written) => {
  const edited = withEdits(it, me, edits, noRules);
  return planFor(edited.draft, edited.account, instance(), edited.options);
};

describe('what the author changed', () => {
  it('makes the very plan of one click where nothing was changed', () => {
    expect(plan({})).toEqual(planFor(written, me, instance()));
    expect(plan({ accounts: { [me.id]: {} } })).toEqual(planFor(written, me, instance()));
  });

  it('leaves the draft itself as it was', () => {
    const before = structuredClone(written.parts.map(({ text }) => text));
    plan({ descriptions: { '0/0': 'x' }, accounts: { [me.id]: { texts: { 0: 'y' } } } });
    expect(written.parts.map(({ text }) => text)).toEqual(before);
    expect(written.parts[0]?.media[0]?.description).not.toBe('x');
  });

  it.each<[string, Edits, object]>([
    ['the text of one part', { accounts: { [me.id]: { texts: { 0: 'Arall' } } } }, { text: 'Arall' }],
    ['nothing for another account', { accounts: { 'b@c.d': { texts: { 0: 'x' } } } }, { text: 'Diolch S4C' }],
    ['the warning', { spoilerText: 'Bwyd' }, { spoilerText: 'Bwyd', sensitive: true }],
    ['the sensitive mark', { sensitive: true }, { sensitive: true }],
    ['who sees it', { accounts: { [me.id]: { visibility: 'private' } } }, { visibility: 'private' }],
    ['the language', { accounts: { [me.id]: { language: 'ga' } } }, { language: 'ga' }],
    ['that it has none', { accounts: { [me.id]: { language: null } } }, { language: null }],
    ['a name to a profile', { mentions: { s4c: { as: 'link' } } }, { text: 'Diolch https://x.com/S4C' }],
    [
      'a name to a person',
      { mentions: { s4c: { as: 'address', address: 's4c@toot.wales' } } },
      { text: 'Diolch @s4c@toot.wales', mentions: ['s4c@toot.wales'] },
    ],
  ])('is %s', (_, edits, expected) => {
    expect(plan(edits).posts[0]).toMatchObject(expected);
  });

  it('is an alt text by its place, and the order of the pictures', () => {
    const edits = { descriptions: { '0/1': 'Yr ail' }, order: { 0: [1, 0] } };
    expect(
      plan(edits).posts[0]?.media.map(({ name, description, index }) => [name, description, index]),
    ).toEqual([
      ['b.jpg', 'Yr ail', 1],
      ['a.jpg', 'Castell Caernarfon yn yr haul', 0],
    ]);
  });

  it.each([[[0]], [[0, 0]], [[0, 5]], [[]]])('an order %j that loses a picture is none', (order) => {
    expect(plan({ order: { 0: order } }).posts[0]?.media.map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg']);
  });

  it('takes the mark off pictures too', () => {
    const it = draft([{ text: 'a', media: [media('a.jpg', { sensitive: true })] }]);
    expect(plan({ sensitive: false }, it).posts[0]?.sensitive).toBe(false);
  });

  it('is a time, or that it goes now', () => {
    const later = draft(['a'], { scheduledAt: 5000 });
    expect(plan({ scheduledAt: 9000 }, later).scheduledAt).toBe(9000);
    expect(plan({ scheduledAt: null }, later).scheduledAt).toBeNull();
    expect(plan({}, later).scheduledAt).toBe(5000);
  });

  it('joins a thread where the author wants that', () => {
    expect(plan({ accounts: { [me.id]: { threads: 'join' } } }).posts).toHaveLength(1);
  });

  it('says where it goes', () => {
    const other = account('mastodon', { id: 'b@c.d', isDefault: false });
    expect([isOn(me, {}), isOn(other, {})]).toEqual([true, false]);
    const edits = { accounts: { [me.id]: { on: false }, 'b@c.d': { on: true } } };
    expect([isOn(me, edits), isOn(other, edits)]).toEqual([false, true]);
  });
});

describe('a draft in Welsh and English', () => {
  const cy = "Mae'r llyfrgell ar gau heddiw oherwydd y tywydd.";
  const en = 'The library is closed today because of the weather.';
  const both = draft([
    {
      text: `${cy}\n\n${en}`,
      media: [media('a.jpg', { description: 'Drws y llyfrgell ar gau / The door of the library is closed' })],
    },
  ]);
  const share = (share: 'whole' | 'cy' | 'en', it = both) =>
    plan({ accounts: { [me.id]: { share } } }, it).posts[0];

  it('goes whole unless the author shares it out', () => {
    expect(share('whole')).toEqual(plan({}, both).posts[0]);
    expect(share('whole')?.text).toBe(`${cy}\n\n${en}`);
  });

  it('gives each account its language, alt text and mark', () => {
    expect(share('cy')).toMatchObject({
      text: cy,
      language: 'cy',
      media: [{ description: 'Drws y llyfrgell ar gau' }],
    });
    expect(share('en')).toMatchObject({
      text: en,
      language: 'en',
      media: [{ description: 'The door of the library is closed' }],
    });
  });

  it('is shared out by what is set for the account, unless the author says otherwise', () => {
    const it = withEdits(both, me, {}, noRules, 'en');
    expect([it.share, it.base]).toEqual(['en', [en]]);
    expect(withEdits(both, me, { accounts: { [me.id]: { share: 'cy' } } }, noRules, 'en').base).toEqual([cy]);
  });

  it('is shared out only when every part is in both', () => {
    const thread = draft([`${cy}\n\n${en}`, 'Diolch yn fawr iawn i bawb a ddaeth.']);
    expect(withEdits(thread, me, {}, noRules, 'cy').share).toBeNull();
    expect(share('cy', thread)?.text).toBe(`${cy}\n\n${en}`);
  });
});

describe('edits from outside', () => {
  it.each([
    ['a visibility nobody knows', { accounts: { a: { visibility: 'all' } } }],
    ['an address with a space', { mentions: { a: { as: 'address', address: 'a b@c.d' } } }],
    ['an address without a host', { mentions: { a: { as: 'address', address: 'a' } } }],
    ['a place that is none', { descriptions: { '../x': 'y' } }],
  ])('are refused with %s', (_, edits) => {
    expect(Schema.safeParse(edits).success).toBe(false);
  });
});
