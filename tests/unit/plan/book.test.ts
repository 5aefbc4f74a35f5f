import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBook } from '../../../lib/plan/book.ts';
import { writeBook } from '../../../lib/plan/write-book.ts';

const s4c = { site: 'x', handle: 's4c', address: 's4c@toot.wales' };

describe('an address book', () => {
  it.each([
    ['a line', 'x,S4C,s4c@toot.wales'],
    ['its names in the first line', 'site,handle,address\r\nx,@S4C,@s4c@toot.wales\r\n'],
    ['its columns in another order', 'address,site,handle\ns4c@toot.wales,x,s4c\n'],
    ['quotes', '"site","handle","address"\n"x","s4c","s4c@toot.wales"'],
    ['semicolons, as tables save it here', 'site;handle;address\nx;s4c;s4c@toot.wales'],
    ['a mark of its encoding', '\uFEFFsite,handle,address\nx,s4c,s4c@toot.wales'],
    ['empty lines', '\n\nx,s4c,s4c@toot.wales\n\n'],
    ['more columns', 'site,handle,address,note\nx,s4c,s4c@toot.wales,"a, b"'],
    ['JSON', '[{"site":"x","handle":"S4C","address":"s4c@toot.wales","more":1}]'],
  ])('is read with %s', (_, text) => {
    expect(readBook(text)).toEqual({ contacts: [s4c], wrong: [] });
  });

  it.each([
    ['no address', 'x,s4c,', [1]],
    ['an address without a host', 'x,s4c,s4c', [1]],
    ['a script for an address', 'x,s4c,<script>@a.b', [1]],
    ['too few cells', 'x,s4c', [1]],
    ['a bad line among good ones', 'x,s4c,s4c@toot.wales\nx,,', [2]],
    ['no list', '{"a":1}', [1]],
    ['broken JSON', '[{', [1]],
    ['JSON of something else', '[3,null,[]]', [1, 2, 3]],
    ['a prototype', '[{"__proto__":{"site":"x","handle":"a","address":"a@b.c"}}]', [1]],
  ])('says which line is none: %s', (_, text, wrong) => {
    expect(readBook(text).wrong).toEqual(wrong);
  });

  it('holds no more than anybody keeps', () => {
    expect(readBook('x,a,a@b.cc\n'.repeat(10_001)).wrong).toEqual([10_001]);
  });

  const contact = fc.record({
    site: fc.constantFrom('x', 'instagram'),
    handle: fc.stringMatching(/^[a-z0-9_][a-z0-9_.-]{0,20}$/),
    address: fc.stringMatching(/^[a-z0-9_.-]{1,20}@[a-z0-9-]{1,10}\.[a-z]{2,5}$/),
  });
  it.each(['csv', 'json'] as const)('comes back from %s as it was written', (as) => {
    fc.assert(
      fc.property(fc.array(contact), (contacts) => {
        expect(readBook(writeBook(contacts, as))).toEqual({
          contacts,
          wrong: contacts.length ? [] : expect.anything(),
        });
      }),
    );
  });

  it('writes nothing that a table program would take for a formula', () => {
    const text = writeBook([{ site: 'x', handle: 'a', address: '-1+2@toot.wales' }], 'csv');
    expect(text).toContain("'-1");
  });
});
