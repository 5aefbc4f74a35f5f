import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Family, families } from '../../../lib/model/account.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import type { Instance } from '../../../lib/model/instance.ts';
import { Plan } from '../../../lib/model/plan.ts';
import { noRules } from '../../../lib/model/rules.ts';
import { type PlanOptions, planFor } from '../../../lib/plan/plan.ts';
import { count, roomFor } from '../../../lib/text/count.ts';
import { counting } from '../../../lib/text/counting.ts';
import { mentionRules } from '../text/mention-rules.ts';
import { anything } from '../text/texts.ts';
import { account, draft, instance, media } from './drafts.ts';

const day = 86_400_000;
const plan = (
  it: Draft,
  family: Family = 'mastodon',
  limits: Partial<Instance> = {},
  options: Partial<PlanOptions> = {},
): Plan => planFor(it, account(family), instance(family, limits), options);
const texts = ({ posts }: Plan): string[] => posts.map(({ text }) => text);
const notices = ({ notices }: Plan): string[] => notices.map(({ level, code }) => `${level} ${code}`);
const about = (it: Plan, code: string): Record<string, string> | undefined =>
  it.notices.find((notice) => notice.code === code)?.about;
const poll = { options: ['Ie', 'Na'], durationMs: day, multiple: false };

describe('a plain post', () => {
  it('goes as it is, with nothing to tell', () => {
    const it = plan(draft(['Diolch!\n\n👍 🏴󠁧󠁢󠁷󠁬󠁳󠁿']));
    expect(it).toEqual({
      account: 'cyngor@toot.wales',
      posts: [
        {
          text: 'Diolch!\n\n👍 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
          media: [],
          poll: null,
          spoilerText: '',
          sensitive: false,
          visibility: 'public',
          language: null,
          mentions: [],
        },
      ],
      notices: [],
      scheduledAt: null,
    });
  });

  it('carries pictures with their alt text, place and type', () => {
    const { posts } = plan(draft([{ text: 'Llun', media: [media('a.jpg'), media('b.PNG', { type: '' })] }]));
    expect(posts[0]?.media).toEqual([
      {
        part: 0,
        index: 0,
        name: 'a.jpg',
        type: 'image/jpeg',
        size: 10,
        description: 'Castell Caernarfon yn yr haul',
      },
      {
        part: 0,
        index: 1,
        name: 'b.PNG',
        type: 'image/png',
        size: 10,
        description: 'Castell Caernarfon yn yr haul',
      },
    ]);
  });

  it.each([
    ['the language of the draft', 'cy', 'en', 'cy'],
    ['else that of the account', null, 'en', 'en'],
    ['else none', null, null, null],
    ['never an empty one', '', '', null],
  ])('has %s', (_, ofDraft, ofAccount, expected) => {
    const it = planFor(
      draft(['a'], { language: ofDraft }),
      account('mastodon', { language: ofAccount }),
      instance(),
    );
    expect(it.posts[0]?.language).toBe(expected);
  });

  it.each(['public', 'unlisted', 'private', 'direct'] as const)(
    'is %s when the account says so',
    (visibility) => {
      const it = planFor(draft(['a', 'b']), account('mastodon', { visibility }), instance());
      expect(it.posts.map((post) => post.visibility)).toEqual([visibility, visibility]);
      expect(notices(it)).toEqual([]);
    },
  );

  it.each([
    ['mitra', 'unlisted'],
    ['snac', 'unlisted'],
    ['snac', 'direct'],
    ['pixelfed', 'direct'],
  ] as const)('stops where %s would not keep it %s', (family, visibility) => {
    const it = planFor(
      draft([{ text: 'a', media: [media()] }]),
      account(family, { visibility }),
      instance(family),
    );
    expect(notices(it)).toEqual(['blocks visibility-unsupported']);
    expect(about(it, 'visibility-unsupported')).toEqual({ visibility });
  });

  it.each([[[]], [['']], [['  \n ', '']]])('stops when %j is all there is', (parts) => {
    const it = plan(draft(parts));
    expect(it.posts).toEqual([]);
    expect(notices(it)).toEqual(['blocks nothing-to-post']);
  });

  it('may be a picture alone or a poll alone', () => {
    expect(texts(plan(draft([{ media: [media()] }])))).toEqual(['']);
    expect(texts(plan(draft([{ poll }])))).toEqual(['']);
  });
});

describe('a thread', () => {
  it('keeps its parts, and leaves out those that say nothing', () => {
    expect(texts(plan(draft(['1/2', '', '2/2'])))).toEqual(['1/2', '2/2']);
  });

  it('is cut further where a part is too long; media and poll stay with the first piece', () => {
    const long = `${'Mae hi’n braf. '.repeat(50).trim()}`;
    const it = plan(
      draft([
        { text: long, media: [media()] },
        { text: long, poll },
      ]),
    );
    expect(it.posts.map((post) => [post.media.length, post.poll !== null])).toEqual([
      [1, false],
      [0, false],
      [0, true],
      [0, false],
    ]);
    expect(notices(it)).toEqual(['tells text-split']);
    expect(about(it, 'text-split')).toEqual({ count: '4' });
  });

  it('gives the warning and the sensitive mark to every piece', () => {
    const it = plan(draft(['a'.repeat(600)], { spoilerText: 'Bwyd' }));
    expect(it.posts.map((post) => [post.spoilerText, post.sensitive])).toEqual([
      ['Bwyd', true],
      ['Bwyd', true],
    ]);
    expect(it.posts[0]?.text).toHaveLength(496);
  });

  it('stops when something cannot be cut', () => {
    const link = `https://llyw.cymru/${'a'.repeat(600)}`;
    expect(notices(plan(draft([link]), 'gotosocial'))).toEqual(['blocks text-too-long']);
    expect(notices(plan(draft([link])))).toEqual([]);
    expect(notices(plan(draft(['a'], { spoilerText: 'b'.repeat(500) })))).toEqual(['blocks text-too-long']);
  });
});

describe('addresses that are not in the text', () => {
  const quotedUrl = 'https://x.com/S4C/status/123';

  it('a quoted post comes below the first part', () => {
    const it = plan(draft(['Gwych!', 'b'], { kind: 'quote', quotedUrl }));
    expect(texts(it)).toEqual([`Gwych!\n\n${quotedUrl}`, 'b']);
    expect(notices(it)).toEqual(['tells quote-link-added']);
  });

  it('or in a post of its own when it does not fit', () => {
    expect(texts(plan(draft(['a'.repeat(490)], { kind: 'quote', quotedUrl })))).toEqual([
      'a'.repeat(490),
      quotedUrl,
    ]);
  });

  it('and with the last piece when the part is cut', () => {
    const it = plan(draft(['a'.repeat(600)], { kind: 'quote', quotedUrl }));
    expect(texts(it)[1]).toBe(`${'a'.repeat(100)}\n\n${quotedUrl}`);
  });

  it('a quote whose address nobody knows needs a look', () => {
    expect(notices(plan(draft(['a'], { kind: 'quote' })))).toEqual(['warns quote-link-missing']);
  });

  it('the address of a card is added', () => {
    const it = plan(draft([{ text: 'Darllenwch', link: 'https://llyw.cymru/x' }]));
    expect(texts(it)).toEqual(['Darllenwch\n\nhttps://llyw.cymru/x']);
    expect(about(it, 'link-added')).toEqual({ url: 'https://llyw.cymru/x' });
  });

  it.each(['https://llyw.cymru/x', 'http://www.llyw.cymru/x/', '(https://llyw.cymru/x).'])(
    'unless the text holds it as %s',
    (text) => {
      expect(plan(draft([{ text, link: 'https://llyw.cymru/x' }]))).toMatchObject({
        posts: [{ text }],
        notices: [],
      });
    },
  );

  it('a card of the quoted post is not added twice', () => {
    expect(texts(plan(draft([{ text: 'a', link: quotedUrl }], { kind: 'quote', quotedUrl })))).toEqual([
      `a\n\n${quotedUrl}`,
    ]);
  });
});

describe('media', () => {
  const many = (n: number): ReturnType<typeof media>[] =>
    Array.from({ length: n }, (_, i) => media(`${i}.jpg`));
  it.each([
    [
      'that cannot be read',
      [media('a.jpg', { file: null, source: 'none' }), media()],
      ['blocks media-unreadable'],
    ],
    ['that is empty', [media('a.jpg', { bytes: 0 }), media()], ['blocks media-unreadable']],
    ['of a type the server does not take', [media('a.heic', { type: 'image/heic' })], ['blocks media-type']],
    ['that is too large', [media('a.jpg', { bytes: 1_001 })], ['blocks media-too-large']],
    ['that is just small enough', [media('a.jpg', { bytes: 1_000 })], []],
    ['a video has its own limit', [media('a.mp4', { type: 'video/mp4', bytes: 5_000 })], []],
    [
      'a video that is too large',
      [media('a.mp4', { type: 'video/mp4', bytes: 5_001 })],
      ['blocks media-too-large'],
    ],
    ['in number four', many(4), []],
    ['in number five', many(5), ['warns media-continued']],
    ['a video beside a picture', [media(), media('a.mp4', { type: 'video/mp4' })], ['warns media-continued']],
    ['a GIF beside a picture', [media(), media('a.gif', { type: 'image/gif' })], ['warns media-mixed']],
    ['a GIF alone', [media('a.gif', { type: 'image/gif' })], []],
    ['that is only a preview', [media('a.jpg', { source: 'preview' })], ['tells media-preview-only']],
    ['without alt text', [media('a.jpg', { description: ' ' })], ['tells alt-text-missing']],
    ['with alt text of full length', [media('a.jpg', { description: '👍'.repeat(1500) })], []],
    [
      'with too long an alt text',
      [media('a.jpg', { description: 'a'.repeat(1501) })],
      ['blocks alt-text-too-long'],
    ],
  ])('%s', (_, items, expected) => {
    expect(notices(plan(draft([{ text: 'a', media: items }])))).toEqual(expected);
  });

  it('may mix where the family lets it', () => {
    const items = [media(), media('a.mp4', { type: 'video/mp4' })];
    expect(notices(plan(draft([{ text: 'a', media: items }]), 'pixelfed'))).toEqual([]);
  });

  it('is of any type when the server lists none', () => {
    expect(
      notices(
        plan(draft([{ media: [media('a.heic', { type: 'image/heic' })] }]), 'mastodon', { mediaTypes: [] }),
      ),
    ).toEqual([]);
  });

  it('without alt text stops the post where the organisation demands it', () => {
    const it = plan(
      draft([{ media: [media('a.jpg', { description: '' })] }]),
      'mastodon',
      {},
      { rules: { ...noRules, altTextRequired: true } },
    );
    expect(notices(it)).toEqual(['blocks alt-text-required']);
  });

  it('is what a first post on Pixelfed needs, and an answer does not', () => {
    expect(notices(plan(draft(['a']), 'pixelfed'))).toEqual(['blocks media-required']);
    expect(notices(plan(draft([{ text: 'a', media: [media()] }, 'b']), 'pixelfed'))).toEqual([
      'tells language-unsupported',
    ]);
  });

  it.each([
    ['one marked sensitive marks its post', { media: [media('a.jpg', { sensitive: true })] }, [true]],
    ['one not so marked does not', { media: [media()] }, [false]],
  ])('%s', (_, it, expected) => {
    expect(plan(draft([it])).posts.map((post) => post.sensitive)).toEqual(expected);
  });
});

describe('a poll', () => {
  it('goes as it is', () => {
    expect(plan(draft([{ text: 'Ie?', poll }])).posts[0]?.poll).toEqual(poll);
  });

  it.each([
    ['with too many options', { ...poll, options: ['a', 'b', 'c', 'd', 'e'] }, ['blocks poll-options']],
    ['with too long an option', { ...poll, options: ['a', 'b'.repeat(51)] }, ['blocks poll-option-too-long']],
    ['with an option that is just short enough', { ...poll, options: ['a', '👍🏿'.repeat(50)] }, []],
    ['that is too short', { ...poll, durationMs: 1 }, ['warns poll-duration']],
    ['that is too long', { ...poll, durationMs: 99 * day }, ['warns poll-duration']],
  ])('%s', (_, it, expected) => {
    expect(notices(plan(draft([{ text: 'a', poll: it }])))).toEqual(expected);
  });

  it('stays open as long as the server allows', () => {
    const it = plan(draft([{ text: 'a', poll: { ...poll, durationMs: 99 * day } }]));
    expect(it.posts[0]?.poll?.durationMs).toBe(30 * day);
    expect(about(it, 'poll-duration')).toEqual({ from: String(99 * day), to: String(30 * day) });
  });

  it.each(['pixelfed', 'friendica', 'snac'] as const)('stops a post on %s, which has none', (family) => {
    expect(notices(plan(draft([{ text: 'a', media: [media()], poll }]), family))).toContain(
      'blocks poll-unsupported',
    );
  });

  it('stops a post on a server that says it has none', () => {
    expect(notices(plan(draft([{ text: 'a', poll }]), 'mastodon', { poll: null }))).toEqual([
      'blocks poll-unsupported',
    ]);
  });

  it('goes with pictures only where the family takes both', () => {
    const both = draft([{ text: 'a', media: [media()], poll }]);
    expect(notices(plan(both))).toEqual(['blocks poll-with-media']);
    expect(notices(plan(both, 'akkoma'))).toEqual([]);
  });
});

describe('a content warning', () => {
  it.each([
    ['mastodon', 'a'.repeat(141), []],
    ['pixelfed', 'a'.repeat(140), []],
    ['pixelfed', 'a'.repeat(141), ['blocks warning-too-long']],
    ['sharkey', 'a'.repeat(501), ['blocks warning-too-long']],
    ['mitra', 'Bwyd', ['warns warning-unsupported']],
    ['friendica', 'Bwyd', ['tells warning-as-title']],
  ] as const)('on %s', (family, spoilerText, expected) => {
    const it = draft([{ text: 'a', media: [media()] }], { spoilerText });
    expect(notices(plan(it, family, { maxCharacters: 1000 }))).toEqual(expected);
  });

  it('that the server drops is not sent, but the post stays sensitive', () => {
    expect(plan(draft(['a'], { spoilerText: 'Bwyd' }), 'mitra').posts[0]).toMatchObject({
      spoilerText: '',
      sensitive: true,
    });
  });
});

describe('mentions', () => {
  it('platform names are plain words, in text, warning and poll, and it is told', () => {
    const it = plan(
      draft([{ text: 'Diolch @S4C', poll: { ...poll, options: ['@a', '@b'] } }], { spoilerText: '@c' }),
    );
    expect(it.posts[0]).toMatchObject({
      text: 'Diolch S4C',
      spoilerText: 'c',
      poll: { options: ['a', 'b'] },
      mentions: [],
    });
    expect(notices(it)).toEqual(['tells mention-defused']);
    expect(about(it, 'mention-defused')).toEqual({ names: 'c, S4C, a, b' });
  });

  it('addresses the author typed are listed with the post that holds them', () => {
    const it = plan(draft(['Diolch @me@toot.wales', 'Hwyl']));
    expect(it.posts.map((post) => post.mentions)).toEqual([['me@toot.wales'], []]);
    expect(about(it, 'mention-kept')).toEqual({ names: '@me@toot.wales' });
  });

  it('the address book chooses', () => {
    const addressBook = new Map([['s4c', 's4c@toot.wales']]);
    const it = plan(draft(['Diolch @S4C']), 'mastodon', {}, { addressBook });
    expect(it.posts[0]).toMatchObject({ text: 'Diolch @s4c@toot.wales', mentions: ['s4c@toot.wales'] });
  });
});

describe('what a family does with the text', () => {
  it('Pixelfed deletes what follows a <, so it goes as ‹', () => {
    const it = plan(draft([{ text: 'Cymru <3 a < b', media: [media()] }]), 'pixelfed');
    expect(texts(it)).toEqual(['Cymru ‹3 a < b']);
    expect(notices(it)).toEqual(['tells language-unsupported', 'tells text-altered']);
  });

  it.each([
    ['snac', '*pwysig*', ['tells markup-read']],
    ['friendica', '# Pennawd', ['tells markup-read']],
    ['friendica', '#Cymru a 2*3', []],
    // These have escapes, which the driver puts in.
    ['hollo', '*pwysig*\nun', []],
    ['misskey', '$[x2 a]', []],
    ['mastodon', '*pwysig*', []],
  ] as const)('%s reads %j', (family, text, expected) => {
    expect(notices(plan(draft([text]), family))).toEqual(expected);
  });
});

describe('when', () => {
  it('a time to come is kept by us and told', () => {
    const it = plan(draft(['a'], { scheduledAt: 2_000 }), 'mastodon', {}, { now: 1_000 });
    expect(it.scheduledAt).toBe(2_000);
    expect(about(it, 'scheduled-here')).toEqual({ time: '2000' });
  });

  it('a time that is past is now', () => {
    expect(plan(draft(['a'], { scheduledAt: 2_000 }), 'mastodon', {}, { now: 3_000 })).toMatchObject({
      scheduledAt: null,
      notices: [],
    });
  });

  it('what went to this account before needs a look', () => {
    expect(plan(draft(['a']), 'mastodon', {}, { mirroredAt: 5 }).notices).toEqual([
      { code: 'already-mirrored', level: 'warns', about: { time: '5' } },
    ]);
  });
});

describe('whatever is drafted', () => {
  const any = fc.record({
    texts: fc.array(anything, { minLength: 1, maxLength: 3 }),
    spoilerText: fc.oneof(fc.constant(''), anything),
    limit: fc.integer({ min: 60, max: 300 }),
    family: fc.constantFrom(...families),
  });

  it('a plan that does not block fits, mentions nobody but those chosen, is valid, and comes out the same again', () => {
    fc.assert(
      fc.property(any, ({ texts, spoilerText, limit, family }) => {
        const it = draft(
          texts.map((text) => ({ text, media: [media()] })),
          { spoilerText },
        );
        const limits = { maxCharacters: limit };
        const once = plan(it, family, limits);
        expect(plan(it, family, limits)).toEqual(once);
        expect(Plan.safeParse(once).success).toBe(true);
        const blocked = once.notices.some(({ level }) => level === 'blocks');
        for (const post of once.posts) {
          const by = counting[family];
          if (!blocked)
            expect(count(post.text, by)).toBeLessThanOrEqual(roomFor(limit, post.spoilerText, by));
          const pinged = [post.text, post.spoilerText].flatMap(mentionRules[family]);
          const chosen = post.mentions.map((address) => address.toLowerCase());
          expect(pinged.filter((name) => !chosen.includes(name))).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});

it('prints how long 100 plans of a 25-part thread for 5 accounts take', () => {
  const thread = draft(
    Array.from(
      { length: 25 },
      (_, i) =>
        `${i + 1}/25 Mae’r llyfrgell ar agor heddiw, diolch i @BBCCymru. https://llyw.cymru/a/b ${'gair '.repeat(30)}🏴󠁧󠁢󠁷󠁬󠁳󠁿`,
    ),
  );
  const to = (['mastodon', 'pixelfed', 'gotosocial', 'akkoma', 'sharkey'] as const).map(
    (family) => [account(family), instance(family)] as const,
  );
  const start = performance.now();
  let made = 0;
  for (let i = 0; i < 100; i += 1)
    for (const [who, where] of to) made += planFor(thread, who, where).posts.length;
  console.log(`500 plans, ${made} posts: ${Math.round(performance.now() - start)} ms`);
  expect(made).toBe(100 * 5 * 25);
}, 60_000);

describe('a post that a server can quote', () => {
  const url = 'https://newyddion.example/@bbc/1';
  const quotes = { quotes: true };
  const may = account('mastodon', { scopes: 'read:statuses write:statuses read:search' });
  const of = (text: string, more: Partial<Draft> = {}) =>
    draft([text], { kind: 'quote', quotedUrl: url, ...more });

  it('is quoted there, and its address is kept ready', () => {
    const it = planFor(of('Gwych!'), may, instance('mastodon', quotes));
    expect(it.posts[0]).toMatchObject({ text: 'Gwych!', quote: { url, otherwise: `Gwych!\n\n${url}` } });
    expect(notices(it)).toEqual(['tells quote-there']);
  });

  it.each<[string, Draft, ReturnType<typeof account>, object]>([
    ['the server has no quotes', of('Gwych!'), may, {}],
    ['we may not search there', of('Gwych!'), account(), quotes],
    ['it would have no words of its own', of(''), may, quotes],
    [
      'it is no post of the Fediverse',
      of('Gwych!', { quotedUrl: 'https://x.com/S4C/status/1' }),
      may,
      quotes,
    ],
    ['its address is not safe', of('Gwych!', { quotedUrl: 'http://newyddion.example/@bbc/1' }), may, quotes],
    ['the address is in the text already', of(`Gwych! ${url}`), may, quotes],
    ['its address would not fit beside the text', of('a'.repeat(490)), may, quotes],
  ])('stands as a link where %s', (_, it, who, limits) => {
    const planned = planFor(it, who, instance('mastodon', limits));
    expect(planned.posts.every(({ quote }) => quote === undefined)).toBe(true);
    expect(texts(planned).join(' ')).toContain(it.quotedUrl);
  });

  it('needs no search on the account’s own server', () => {
    const quotedUrl = 'https://toot.wales/@nia/1';
    const it = planFor(of('Gwych!', { quotedUrl }), account(), instance('mastodon', quotes));
    expect(it.posts[0]?.quote?.url).toBe(quotedUrl);
  });

  it('keeps its number and its signature in both texts', () => {
    const rules = { ...noRules, numbering: true, signature: 'Cyngor' };
    const it = planFor(
      draft(['a', 'b'], { kind: 'quote', quotedUrl: url }),
      may,
      instance('mastodon', quotes),
      { rules },
    );
    expect(it.posts[0]).toMatchObject({ text: 'a 1/2', quote: { otherwise: `a\n\n${url} 1/2` } });
    const one = planFor(of('a'), may, instance('mastodon', quotes), { rules });
    expect(one.posts[0]).toMatchObject({
      text: 'a\n\nCyngor',
      quote: { otherwise: `a\n\n${url}\n\nCyngor` },
    });
  });
});

describe('a schedule', () => {
  const now = 1_000_000;
  const later = (parts: string[], ms: number) => draft(parts, { scheduledAt: now + ms });
  const keptBy = (it: Draft, family: Family, serverSchedules: boolean) =>
    notices(plan(it, family, {}, { now, serverSchedules }));

  it('is kept by a server that can, where the person lets it', () => {
    expect(keptBy(later(['a'], 3_600_000), 'mastodon', true)).toEqual(['tells scheduled-there']);
    expect(plan(later(['a'], 3_600_000), 'mastodon', {}, { now, serverSchedules: true }).there).toBe(true);
  });

  it.each<[string, Draft, Family, boolean]>([
    ['the person did not ask for it', later(['a'], 3_600_000), 'mastodon', false],
    ['it is a thread', later(['a', 'b'], 3_600_000), 'mastodon', true],
    ['its time is near', later(['a'], 599_000), 'mastodon', true],
    ['the server posts at once whatever it says', later(['a'], 3_600_000), 'hollo', true],
    ['nobody knows what the server does', later(['a'], 3_600_000), 'mastodon-like', true],
  ])('is kept here where %s', (_, it, family, asked) => {
    expect(keptBy(it, family, asked)).toEqual(['tells scheduled-here']);
  });
});
