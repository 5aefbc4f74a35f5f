import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { families } from '../../../lib/model/account.ts';
import { abilities } from '../../../lib/plan/abilities.ts';
import { defuse, type MentionRules } from '../../../lib/text/mentions.ts';
import { mentionRules } from './mention-rules.ts';
import { anything, attacks } from './texts.ts';

const rules: MentionRules = {
  profileUrl: 'https://x.com/{handle}',
  addressBook: new Map([['senedd', 'senedd@toot.wales']]),
  wholeName: abilities.mastodon.wholeName,
};
const plain = (text: string, more: Partial<MentionRules> = {}): string =>
  defuse(text, { ...rules, ...more }).text;

describe('a platform name never becomes a mention', () => {
  it.each([
    ['@bbc', 'bbc'],
    ['Diolch @BBCCymru!', 'Diolch BBCCymru!'],
    ['.@bbc', '.bbc'],
    ['(@bbc)', '(bbc)'],
    ['“@bbc”', '“bbc”'],
    ['＠bbc', 'bbc'],
    ['@bbc, @itv and @s4c.', 'bbc, itv and s4c.'],
    ['@@bbc', 'bbc'],
    ['@＠@bbc', 'bbc'],
    ['@\u200Bbbc', 'bbc'],
    ['@\u0301bbc', 'bbc'],
    ['\u200F@\u200Fbbc', '\u200Fbbc'],
    ['@.bbc', '.bbc'],
    ['@_bbc_', '_bbc_'],
    ['@bbc.cymru', 'bbc.cymru'],
    ['@bbc-wales', 'bbc-wales'],
    ['and/@bbc', 'and/bbc'],
    ['x=@bbc', 'x=bbc'],
    ['~@bbc', '~bbc'],
    ['RT@bbc: hi', 'RT bbc: hi'],
    ['RT @bbc: hi', 'RT bbc: hi'],
    ['連絡@bbc', '連絡 bbc'],
    ['café@bbc', 'café bbc'],
    ['@日本', '日本'],
    ['@5pm', '5pm'],
    ['@bbc@itv', 'bbc itv'],
    ['@a@b@c', 'a b c'],
    ['foo@@bbc', 'foo bbc'],
    ['@bbc@', 'bbc@'],
    ['@bbc@x.com', 'bbc'],
    ['@bbc@twitter.com is', 'bbc is'],
    ['@bbc@WWW.X.com', 'bbc'],
    ['@bbc@mobile.twitter.com', 'bbc'],
    ['@bbc@instagram.com', 'bbc'],
    ['@bbc@1.2', 'bbc 1.2'],
    ['@usér@toot.wales', 'usér toot.wales'],
    ['@me@toot.wales@x', 'me toot.wales x'],
    ['a\n@bbc\nb', 'a\nbbc\nb'],
    ['👍@bbc', '👍bbc'],
  ])('%j becomes %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
    expect(defuse(text, rules).chosen).toEqual([]);
  });

  it.each([
    'meet @ 5pm',
    '@',
    'a @ b @ c',
    'bbc@x',
    'post@llyw.cymru',
    'Ebost: first.last+tag@gov.wales.',
    'mailto:post@gov.wales',
    'https://x.com/@bbc',
    'https://medium.com/@bbc/story-1?x=y',
    'https://www.flickr.com/photos/123@N04/',
    'https://maps.example/@51.5,-3.2,14z',
  ])('%j stays as it is', (text) => {
    expect(defuse(text, rules)).toEqual({ text, defused: [], chosen: [] });
  });

  it.each([
    ['https://x.org/~@bob', 'https://x.org/~%40bob'],
    ['https://x.org/?u=@bob&v=1', 'https://x.org/?u=%40bob&v=1'],
    ['https://x.org/a/＠bob', 'https://x.org/a/%EF%BC%A0bob'],
    ['medium.com/@bob', 'medium.com/%40bob'],
    ['https://x.org/é/@bob', 'https://x.org/é/%40bob'],
  ])('an @ that a server would see inside the link %j is written so that it does not', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it('keeps an e-mail address readable where a server would take its end for a name', () => {
    expect(plain('josé@example.com')).toBe('josé@\u2060example.com');
    expect(plain('foo_@example.com')).toBe('foo_@\u2060example.com');
  });

  it('tells whose names were changed and where the platform shows them', () => {
    expect(defuse('@bbc', rules).defused).toEqual([{ name: 'bbc', profile: 'https://x.com/bbc' }]);
    expect(defuse('@bbc', { ...rules, profileUrl: null }).defused).toEqual([{ name: 'bbc', profile: null }]);
  });
});

describe('a Fediverse address that the author typed', () => {
  it.each([
    ['@me@toot.wales', '@me@toot.wales', 'me@toot.wales'],
    ['Diolch @me@toot.wales.', 'Diolch @me@toot.wales.', 'me@toot.wales'],
    ['(@me@Toot.Wales)', '(@me@toot.wales)', 'me@toot.wales'],
    ['＠me＠toot.wales', '@me@toot.wales', 'me@toot.wales'],
    ['@first.last@pixelfed.social!', '@first.last@pixelfed.social!', 'first.last@pixelfed.social'],
    ['@user@bücher.example', '@user@xn--bcher-kva.example', 'user@xn--bcher-kva.example'],
    ['@me@toot.wales:', '@me@toot.wales:', 'me@toot.wales'],
  ])('%j stays and is listed', (text, expected, address) => {
    expect(defuse(text, rules)).toEqual({ text: expected, defused: [], chosen: [address] });
  });

  it('is only a name when its server is the platform where it was written', () => {
    const threads = { ...rules, profileUrl: 'https://www.threads.com/@{handle}' };
    expect(plain('@me@threads.net', threads)).toBe('me');
    expect(plain('@me@threads.net')).toBe('@me@threads.net');
  });

  it('is only a name where the receiving family would cut it and notify somebody else', () => {
    expect(plain('@a.b@toot.wales', { wholeName: abilities.takahe.wholeName })).toBe('a.b toot.wales');
    const long = `@${'a'.repeat(21)}@toot.wales`;
    expect(plain(long, { wholeName: abilities.pixelfed.wholeName })).toBe(`${'a'.repeat(21)} toot.wales`);
  });
});

describe('the address book', () => {
  it('puts a Fediverse address in the place of a platform name, in any case', () => {
    expect(defuse('Diolch @Senedd!', rules)).toEqual({
      text: 'Diolch @senedd@toot.wales!',
      defused: [],
      chosen: ['senedd@toot.wales'],
    });
  });

  it('takes addresses with or without a leading @ and passes over those that are none', () => {
    expect(plain('@a', { addressBook: new Map([['a', '@a@toot.wales']]) })).toBe('@a@toot.wales');
    expect(plain('@a', { addressBook: new Map([['a', 'nonsense']]) })).toBe('a');
  });
});

describe('whatever is typed', () => {
  it.each(families)('on %s nobody is notified but those chosen', (family) => {
    const own = { ...rules, wholeName: abilities[family].wholeName };
    fc.assert(
      fc.property(anything, (text) => {
        const safe = defuse(text, own);
        const chosen = safe.chosen.map((address) => address.toLowerCase());
        expect(mentionRules[family](safe.text).filter((name) => !chosen.includes(name))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('a safe text is safe already: doing it again changes nothing', () => {
    fc.assert(
      fc.property(attacks, (text) => {
        const once = plain(text);
        expect(plain(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});
