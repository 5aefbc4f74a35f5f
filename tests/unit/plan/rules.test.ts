import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { families } from '../../../lib/model/account.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import { noRules, Rules } from '../../../lib/model/rules.ts';
import { abilities } from '../../../lib/plan/abilities.ts';
import { type PlanOptions, planFor } from '../../../lib/plan/plan.ts';
import { allowedVisibilities, narrowed } from '../../../lib/plan/visibility.ts';
import { count, roomFor } from '../../../lib/text/count.ts';
import { counting } from '../../../lib/text/counting.ts';
import { anything } from '../text/texts.ts';
import { account, draft, instance, media } from './drafts.ts';

const planned = (it: Draft, rules: Partial<Rules>, limit = 500, more: Partial<PlanOptions> = {}) =>
  planFor(it, account(), instance('mastodon', { maxCharacters: limit }), {
    rules: { ...noRules, ...rules },
    ...more,
  });
const texts = (it: Draft, rules: Partial<Rules>, limit?: number): string[] =>
  planned(it, rules, limit).posts.map(({ text }) => text);
const codes = (it: Draft, rules: Partial<Rules>, limit?: number): string[] =>
  planned(it, rules, limit).notices.map(({ level, code }) => `${level} ${code}`);

describe('stored rules', () => {
  it('are none where nothing was set', () => {
    expect(Rules.parse({})).toEqual(noRules);
  });

  it.each([
    ['a visibility nobody knows', { visibilityFloor: 'everybody' }],
    ['a signature of the length of a post', { signature: 'a'.repeat(201) }],
    ['a warning that is no text', { warnings: [3] }],
  ])('refuse %s', (_, rules) => {
    expect(Rules.safeParse(rules).success).toBe(false);
  });
});

describe('a floor of visibility', () => {
  it.each([
    ['public', 'public', 'public'],
    ['public', 'unlisted', 'unlisted'],
    ['public', 'private', 'private'],
    ['unlisted', 'private', 'private'],
    ['private', 'unlisted', 'private'],
    ['direct', 'public', 'direct'],
  ] as const)('makes of %s under %s: %s', (wished, floor, expected) => {
    expect(narrowed(wished, floor, abilities.mastodon.visibilities)).toBe(expected);
  });

  it('goes further down where the server does not keep the floor itself, never up', () => {
    expect(narrowed('public', 'unlisted', abilities.mitra.visibilities)).toBe('private');
    expect(allowedVisibilities('unlisted', abilities.mitra.visibilities)).toEqual(['private', 'direct']);
  });

  it('is told', () => {
    const it = planFor(draft(['a']), account(), instance(), {
      rules: { ...noRules, visibilityFloor: 'unlisted' },
    });
    expect(it.posts[0]?.visibility).toBe('unlisted');
    expect(it.notices).toContainEqual({
      code: 'visibility-narrowed',
      level: 'tells',
      about: { visibility: 'unlisted' },
    });
  });

  it('stops the post where the server keeps nothing so narrow', () => {
    const it = planFor(draft([{ media: [media()] }]), account('pixelfed'), instance('pixelfed'), {
      rules: { ...noRules, visibilityFloor: 'direct' },
    });
    expect(it.notices.map(({ level, code }) => `${level} ${code}`)).toContain(
      'blocks visibility-unsupported',
    );
  });
});

describe('a signature', () => {
  it('stands below the last post of all', () => {
    expect(texts(draft(['un', 'dau']), { signature: 'Tîm y we' })).toEqual(['un', 'dau\n\nTîm y we']);
  });

  it('never stands alone: the last piece is cut once more for it', () => {
    const it = draft(['Mae’r ysgol ar gau heddiw. Bydd ar agor yfory.']);
    expect(texts(it, { signature: 'Tîm y we' }, 50)).toEqual([
      'Mae’r ysgol ar gau heddiw.',
      'Bydd ar agor yfory.\n\nTîm y we',
    ]);
  });

  it('is defused like all other words', () => {
    expect(texts(draft(['a']), { signature: 'gan @bbc' })).toEqual(['a\n\ngan bbc']);
  });

  it('stops a post that cannot be cut for it', () => {
    const it = draft([`https://llyw.cymru/${'a'.repeat(20)}`]);
    const narrow = planFor(it, account('gotosocial'), instance('gotosocial', { maxCharacters: 45 }), {
      rules: { ...noRules, signature: 'Tîm y we' },
    });
    expect(narrow.notices.map(({ code }) => code)).toContain('text-too-long');
  });
});

describe('parts that are joined', () => {
  const join = { threads: 'join' } as const;

  it('are as few posts as fit, and it is told', () => {
    const it = draft(['un', 'dau', 'tri']);
    expect(texts(it, join)).toEqual(['un\n\ndau\n\ntri']);
    expect(texts(it, join, 9)).toEqual(['un\n\ndau', 'tri']);
    expect(codes(it, join)).toContain('tells text-joined');
  });

  it.each([
    ['two polls', [poll(), poll()]],
    ['a poll and a picture', [poll(), { text: 'b', media: [media()] }]],
    [
      'more pictures than a post takes',
      [
        { text: 'a', media: [media('1.jpg'), media('2.jpg'), media('3.jpg')] },
        { text: 'b', media: [media('4.jpg'), media('5.jpg')] },
      ],
    ],
    [
      'a picture and a film',
      [
        { text: 'a', media: [media()] },
        { text: 'b', media: [media('a.mp4', { type: 'video/mp4' })] },
      ],
    ],
    [
      'two languages',
      [
        { text: 'Mae’r llyfrgell ar agor heddiw tan wyth o’r gloch.' },
        { text: 'The library is open today until eight o’clock.' },
      ],
    ],
  ])('stay apart with %s', (_, parts) => {
    expect(planned(draft(parts), join).posts).toHaveLength(2);
  });

  it('keep their pictures, polls and addresses', () => {
    const quotedUrl = 'https://x.com/S4C/status/1';
    const it = draft(
      [
        { text: 'a', media: [media('1.jpg')] },
        { text: 'b', media: [media('2.jpg')], link: 'https://llyw.cymru/x' },
      ],
      { kind: 'quote', quotedUrl },
    );
    const [one, ...more] = planned(it, join).posts;
    expect(more).toEqual([]);
    expect(one?.text).toBe(`a\n\nb\n\nhttps://llyw.cymru/x\n${quotedUrl}`);
    expect(one?.media.map(({ part, index, name }) => [part, index, name])).toEqual([
      [0, 0, '1.jpg'],
      [1, 0, '2.jpg'],
    ]);
  });
});

function poll() {
  return { text: 'Ie?', poll: { options: ['Ie', 'Na'], durationMs: 86_400_000, multiple: false } };
}

describe('numbering', () => {
  const numbering = { numbering: true };

  it('says which of how many, and nothing on a single post', () => {
    expect(texts(draft(['un', 'dau']), numbering)).toEqual(['un 1/2', 'dau 2/2']);
    expect(texts(draft(['un']), numbering)).toEqual(['un']);
  });

  it.each([
    [['1/2 un', '2/2 dau']],
    [['un (1/2)', 'dau (2/2)']],
    [['1. un', '2. dau']],
    [['1) un', '2) dau']],
  ])('leaves %j to its author', (parts) => {
    expect(texts(draft(parts), numbering)).toEqual(parts);
  });

  it('makes room for itself when a text is cut', () => {
    const all = texts(draft(['gair '.repeat(40)]), numbering, 30);
    expect(all[0]).toMatch(/ 1\/\d+$/);
    expect(Math.max(...all.map((text) => text.length))).toBeLessThanOrEqual(30);
  });
});

describe('tracking', () => {
  it('is taken off links and told, only where the rule says so', () => {
    const it = draft(['Darllenwch https://llyw.cymru/x?utm_source=x&id=3 a https://youtu.be/a?si=b']);
    expect(texts(it, {})[0]).toContain('utm_source');
    expect(texts(it, { stripTracking: true })).toEqual([
      'Darllenwch https://llyw.cymru/x?id=3 a https://youtu.be/a',
    ]);
    expect(codes(it, { stripTracking: true })).toContain('tells tracking-removed');
    expect(codes(draft(['https://llyw.cymru/x?id=3']), { stripTracking: true })).toEqual([]);
  });
});

describe('a link back', () => {
  it('has room below the last post, only while the native post is awaited', () => {
    const it = draft(['a'.repeat(460)]);
    const armed = planned(it, { linkBack: true }, 500, { armed: true });
    expect(armed).toMatchObject({ linkBack: true });
    expect(armed.notices).toContainEqual({ code: 'link-back', level: 'tells' });
    expect(armed.posts).toHaveLength(1);
    expect(planned(it, { linkBack: true }).linkBack).toBeUndefined();
    expect(planned(draft(['a'.repeat(480)]), { linkBack: true }, 500, { armed: true }).posts).toHaveLength(2);
  });

  it('is given up where there can be no room', () => {
    const it = planFor(draft(['a']), account('gotosocial'), instance('gotosocial', { maxCharacters: 60 }), {
      rules: { ...noRules, linkBack: true },
      armed: true,
    });
    expect(it.linkBack).toBeUndefined();
    expect(it.posts.map(({ text }) => text)).toEqual(['a']);
  });
});

describe('whatever the rules', () => {
  const any = fc.record({
    texts: fc.array(anything, { minLength: 1, maxLength: 4 }),
    limit: fc.integer({ min: 80, max: 400 }),
    family: fc.constantFrom(...families),
    armed: fc.boolean(),
    rules: fc.record({
      ...Object.fromEntries(Object.entries(noRules).map(([key, value]) => [key, fc.constant(value)])),
      signature: fc.constantFrom('', 'Tîm y we', '@bbc'),
      threads: fc.constantFrom('keep', 'join'),
      numbering: fc.boolean(),
      linkBack: fc.boolean(),
      stripTracking: fc.boolean(),
    }),
  });

  it('a plan that does not block fits, loses no picture, and comes out the same again', () => {
    fc.assert(
      fc.property(any, ({ texts, limit, family, armed, rules }) => {
        const it = draft(texts.map((text) => ({ text, media: [media()] })));
        const plan = () =>
          planFor(it, account(family), instance(family, { maxCharacters: limit }), {
            rules: rules as unknown as Rules,
            armed,
          });
        const once = plan();
        expect(plan()).toEqual(once);
        expect(once.posts.flatMap((post) => post.media)).toHaveLength(texts.length);
        if (once.notices.some(({ level }) => level === 'blocks')) return;
        const by = counting[family];
        for (const post of once.posts)
          expect(count(post.text, by)).toBeLessThanOrEqual(roomFor(limit, post.spoilerText, by));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
