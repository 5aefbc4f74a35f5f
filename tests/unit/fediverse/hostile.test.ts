import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../lib/fediverse/driver.ts';
import { instanceFrom } from '../../../lib/fediverse/instance.ts';
import { createLoopsDriver } from '../../../lib/fediverse/loops/driver.ts';
import { createDriver } from '../../../lib/fediverse/mastodon.ts';
import { createMisskeyDriver } from '../../../lib/fediverse/misskey/driver.ts';
import { beginSignIn, finishSignIn } from '../../../lib/fediverse/oauth.ts';
import { profiles } from '../../../lib/fediverse/profiles.ts';
import { signOut } from '../../../lib/fediverse/sign-out.ts';
import { Account, type Family, families } from '../../../lib/model/account.ts';
import { Problem } from '../../../lib/model/problem.ts';
import type { Result } from '../../../lib/model/result.ts';
import { REDIRECT, setting } from './identity.ts';

/** The same replies each time, unless `FUZZ_SEED` asks for others; a failure prints its seed. */
const fixed = { seed: Number(process.env.FUZZ_SEED) || 20_261_127 };

const TOKEN = 'tok3n-that-nobody-may-see';
const SECRET = 's3cret-of-our-registration';

/** Fields that the code under test reads, so that the noise hits them. */
const names = fc.constantFrom(
  ...['id', 'url', 'uri', 'content', 'spoiler_text', 'media_attachments', 'poll', 'in_reply_to_id'],
  ...['created_at', 'error', 'error_description', 'message', 'errors', 'unexpected_accounts', 'username'],
  ...['display_name', 'source', 'access_token', 'expires_in', 'refresh_token', 'client_id', 'client_secret'],
  ...[
    'createdNote',
    'data',
    'meta',
    'next_cursor',
    'caption',
    'media',
    'permissions',
    'fileIds',
    'token',
    'ok',
    'user',
    'maxNoteTextLength',
    'code',
    'info',
    'reactions',
    'files',
  ],
  ...['version', 'domain', 'configuration', 'links', 'rel', 'href', 'software', 'name', 'length', 'then'],
  ...['__proto__', 'constructor', 'toString', 'toJSON'],
);
const words = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'null',
    TOKEN,
    `Bad token ${TOKEN}!`,
    SECRET,
    'Unauthenticated.',
    'Duplicate idempotency key.',
  ),
  fc.constantFrom(
    'javascript:alert(1)',
    'https://a.example/1',
    'http://[',
    'https://127.0.0.1',
    '../../oauth/revoke?',
  ),
  fc.constantFrom(
    '2026-11-20T10:00:00Z',
    '<p>Bore da<br>&#x110000;&amp;lt;</p>',
    '\u0000\r\n\u2028',
    '1'.repeat(3000),
  ),
  fc.string({ maxLength: 30, unit: 'binary' }),
);
const { noise } = fc.letrec((tie) => ({
  noise: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    words,
    fc.constantFrom(null, true, 0, -1, 1e300, 500),
    fc.array(tie('noise'), { maxLength: 3 }),
    fc.dictionary(names, tie('noise'), { maxKeys: 6 }),
  ),
}));

/** Good answers to everything, for noise to spoil. */
const good = {
  id: '1',
  url: 'https://a.example/@carys/1',
  username: 'carys',
  content: '<p>Bore da</p>',
  created_at: '2026-11-20T10:00:00Z',
  createdNote: { id: '1' },
  ok: true,
  token: TOKEN,
  user: { id: '1', username: 'carys' },
  maxNoteTextLength: 3000,
  access_token: TOKEN,
  client_id: 'client',
  client_secret: SECRET,
  version: '4.5.0',
  links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0', href: 'https://a.example/nodeinfo/2.0' }],
  software: { name: 'mastodon', version: '4.5.0' },
};
const video = {
  ...good,
  caption: 'Bore da',
  status: 'published',
  media: { src_url: 'https://a.example/1.mp4' },
};
/** The answers of Loops: to an upload, to a look at one's own, to who one is. */
const loops = fc.constantFrom<object>(
  { data: [], error: { code: 'ok', message: '' } },
  { data: [video], meta: { next_cursor: null } },
  { data: { ...good, name: 'Carys' }, app: { software: 'loops' }, media: { max_video_size: 'many' } },
  video,
);
const misskey = { ...good, software: { name: 'misskey', version: '2026.3.0' } };
const almostGood = fc.oneof(
  fc.constant(good),
  fc.constant(misskey),
  loops,
  fc.tuple(loops, names, noise).map(([said, name, value]) => ({ ...said, [name]: value })),
  fc.constant([good]),
  fc.tuple(names, noise).map(([name, value]) => ({ ...good, [name]: value })),
  fc.tuple(names, noise).map(([name, value]) => [good, { ...good, [name]: value }]),
);
const body = fc.oneof(
  almostGood.map((value) => JSON.stringify(value)),
  noise.map((value) => JSON.stringify(value)),
  fc.tuple(almostGood, fc.nat(300)).map(([value, length]) => JSON.stringify(value).slice(0, length)),
  fc.constantFrom('', 'null', '[]', '{}', '<!doctype html><h1>Bad gateway</h1>', `${'['.repeat(20_000)}`),
  words,
);
const header = fc.oneof(
  fc.constantFrom('0', '-1', '30', '1e9', 'soon', '99999999999999999999', 'Fri, 20 Nov 2026 10:05:00 GMT'),
  fc.constantFrom('2026-11-20T10:05:00.000000Z', '1795168800', 'NaN'),
);
const spoilt = fc.record({
  fails: fc.option(fc.constantFrom('network', 'undefined', 'text', 'body'), { freq: 8 }),
  status: fc.oneof(
    { weight: 3, arbitrary: fc.constant(200) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(202, 206, 400, 401, 403, 404, 409, 410, 413, 422, 429, 500, 502, 503),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 200, max: 599 }).filter((it) => ![204, 205, 304].includes(it)),
    },
  ),
  type: fc.constantFrom('application/json', 'text/html', 'application/activity+json; charset=latin1', 'x'),
  reset: fc.option(header),
  after: fc.option(header),
  body,
});
type Reply = typeof spoilt extends fc.Arbitrary<infer T> ? T : never;
const right: Reply = {
  fails: null,
  status: 200,
  type: 'application/json',
  reset: null,
  after: null,
  body: JSON.stringify(good),
};
const reply = fc.oneof({ weight: 2, arbitrary: fc.constant(right) }, { weight: 3, arbitrary: spoilt });
const replies = fc.array(reply, { minLength: 1, maxLength: 6 });

const makers = { mastodon: createDriver, misskey: createMisskeyDriver, loops: createLoopsDriver };

/** Each protocol has its share, and each family within it. */
const anyFamily = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...families) },
  { weight: 1, arbitrary: fc.constantFrom<Family>('misskey', 'loops', 'loops') },
);

/** Replies that were not as they should be, by whoever had to bear them. */
const borne = { mastodon: 0, misskey: 0, loops: 0, signIn: 0 };

/** Answers one after the other, then from the start again. */
function hostile(given: Reply[], bearer: keyof typeof borne): typeof fetch {
  let turn = 0;
  return async () => {
    const reply = given[turn++ % given.length] as Reply;
    if (reply !== right) borne[bearer] += 1;
    const { fails, status, type, reset, after, body } = reply;
    if (fails === 'network') throw new TypeError(`Failed to fetch with ${TOKEN}`);
    if (fails === 'undefined') throw undefined;
    if (fails === 'text') throw TOKEN;
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(body));
        controller.error(new Error(TOKEN));
      },
    });
    return new Response(fails === 'body' ? broken : body, {
      status,
      headers: {
        'content-type': type,
        ...(reset && { 'x-ratelimit-reset': reset }),
        ...(after && { 'retry-after': after }),
      },
    });
  };
}

/** A driver whose server answers nothing but this. */
function driverAmong(family: Family, given: Reply[]) {
  const { protocol } = profiles[family];
  const server = 'https://a.example';
  return makers[protocol]({
    account: { server, family },
    token: TOKEN,
    secrets: [SECRET],
    instance: instanceFrom({ server, family, software: family, readAt: 0 }, null),
    fetch: hostile(given, protocol),
    now: () => NOW,
  });
}

const NOW = Date.parse('2026-11-20T10:00:00Z');
const checkProblem = (problem: unknown) => {
  expect(Problem.safeParse(problem).success).toBe(true);
  expect(JSON.stringify(problem)).not.toContain(TOKEN);
  expect(JSON.stringify(problem)).not.toContain(SECRET);
};
function check(outcome: Outcome<unknown>) {
  if (outcome.is === 'created') return;
  expect(['refused', 'unknown']).toContain(outcome.is);
  checkProblem(outcome.problem);
  if (outcome.retryAt !== null) {
    expect(outcome.retryAt).toBeGreaterThan(NOW);
    expect(outcome.retryAt).toBeLessThanOrEqual(NOW + 24 * 3_600_000);
  }
}

describe('whatever a server answers', () => {
  it('the driver neither throws, nor tells the token, nor believes in a post without an id and an address', async () => {
    const seen = new Set<string>();
    const property = fc.asyncProperty(anyFamily, replies, async (family, given) => {
      const driver = driverAmong(family, given);
      const request = {
        text: 'Bore da',
        mediaIds: ['1'],
        poll: null,
        spoilerText: '',
        sensitive: false,
        visibility: 'public',
        language: 'cy',
        inReplyTo: null,
        mentions: [],
      } as const;
      const files = [{ file: new Blob(['x'], { type: 'video/mp4' }), name: 'a.mp4', description: 'Castell' }];
      const published = await driver.publish({ ...request, mediaIds: ['1'], mentions: [], files }, 'key');
      check(published);
      seen.add(published.is);
      if (published.is === 'created') {
        expect(published.value.id).toMatch(/./s);
        expect(published.value.url).toMatch(/^https?:/i);
      }
      const uploaded = await driver.upload(new Blob(['x'], { type: 'image/png' }), {
        name: 'a.png',
        description: '',
      });
      check(uploaded);
      if (uploaded.is === 'created') expect(uploaded.value.id).toMatch(/./s);
      check(await driver.processed('../1'));
      check(await driver.remove('..'));
      const recent = await driver.recent(0);
      check(recent);
      if (recent.is === 'created')
        for (const { id, createdAt, mediaCount } of recent.value) {
          expect(id).toMatch(/./s);
          expect(Number.isFinite(createdAt) && mediaCount >= 0).toBe(true);
        }
    });
    await fc.assert(property, { ...fixed, numRuns: 2500 });
    expect([...seen].sort()).toEqual(['created', 'refused', 'unknown']);
  }, 120_000);

  it('the driver reads, changes, quotes and takes back what stands there without harm', async () => {
    const found = new Set<string>();
    const property = fc.asyncProperty(anyFamily, replies, async (family, given) => {
      const driver = driverAmong(family, given);
      const change = { text: 'Bore da', spoilerText: '', language: 'cy', descriptions: ['Castell'] };
      const edited = await driver.edit('1', change);
      check(edited);
      if (edited.is === 'created') expect(edited.value.url).toMatch(/^https?:/i);
      for (const outcome of [
        await driver.source('..', 'Bore da'),
        await driver.readers('1'),
        await driver.unschedule('../1'),
      ])
        check(outcome);
      const files = await driver.files('1');
      check(files);
      if (files.is === 'created')
        for (const { url } of files.value) expect(url === null || /^https?:/i.test(url)).toBe(true);
      const quoted = await driver.find('https://b.example/@bbc/1');
      check(quoted);
      found.add(quoted.is);
      if (quoted.is === 'created') expect(quoted.value).not.toBe('');
      const waiting = await driver.waiting();
      check(waiting);
      if (waiting.is === 'created')
        for (const { id, at } of waiting.value)
          expect([id !== '', Number.isFinite(at)]).toEqual([true, true]);
    });
    await fc.assert(property, { ...fixed, numRuns: 2500 });
    expect(found.size).toBeGreaterThan(1);
  }, 120_000);

  it('signing in and out neither throws nor tells a secret', async () => {
    const here = await setting({});
    const seen = new Set<string>();
    const checkResult = (result: Result<unknown>, step: string) => {
      seen.add(`${step} ${result.ok}`);
      if (!result.ok) checkProblem(result.problem);
      if (!result.ok) expect(result.problem.code).not.toBe('unexpected');
    };
    const property = fc.asyncProperty(replies, replies, words, async (first, second, code) => {
      const begun = await beginSignIn('carys@a.example', { ...here.deps, fetch: hostile(first, 'signIn') });
      // Nobody has a secret of ours yet: what the server says is all its own.
      if (!begun.ok) expect(begun.problem.code).not.toBe('unexpected');
      seen.add(`begin ${begun.ok}`);
      if (!begun.ok) return;
      const redirect = new URL(REDIRECT);
      redirect.searchParams.set('state', new URL(begun.value.authorizeUrl).searchParams.get('state') ?? '');
      redirect.searchParams.set('code', code || 'code');
      const deps = { ...here.deps, fetch: hostile(second, 'signIn') };
      const finished = await finishSignIn(redirect.href, deps);
      checkResult(finished, 'finish');
      if (!finished.ok) return;
      const { account } = finished.value;
      expect(Account.safeParse(account).success).toBe(true);
      expect(account.server).toBe('https://a.example');
      checkResult(await signOut(account.id, deps), 'out');
    });
    await fc.assert(property, { ...fixed, numRuns: 2500 });
    expect([...seen].sort()).toEqual([
      'begin false',
      'begin true',
      'finish false',
      'finish true',
      'out true',
    ]);
  }, 120_000);

  it('was borne ten thousand times and more, and by each protocol', () => {
    const { mastodon, misskey, loops, signIn } = borne;
    expect(mastodon + misskey + loops + signIn).toBeGreaterThan(10_000);
    for (const count of [mastodon, misskey, loops, signIn]) expect(count).toBeGreaterThan(2000);
  });

  it('reads the address a person is sent back to without falling over it', async () => {
    const here = await setting({});
    const property = fc.asyncProperty(
      fc.oneof(
        words,
        fc.tuple(names, words).map(([name, value]) => `${REDIRECT}?${name}=${value}&error=${value}`),
      ),
      async (redirect) => {
        const result = await finishSignIn(redirect, here.deps);
        expect(result).toMatchObject({ ok: false });
        if (!result.ok) expect(result.problem.code).toMatch(/^sign-in-(state|failed)$/);
      },
    );
    await fc.assert(property, { ...fixed, numRuns: 1000 });
  });
});
