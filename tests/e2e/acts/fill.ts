import type { Browser, Page } from '../browser/types.ts';
import { opened } from './opened.ts';

type Rows = Record<string, unknown[]>;

const HOUR = 3_600_000;

const account = (name: string, about: object = {}) => ({
  id: `${name}@social.example`,
  acct: `${name}@social.example`,
  displayName: name === 'carys' ? 'Carys' : 'Cyngor',
  server: 'https://social.example',
  family: 'mastodon',
  url: `https://social.example/@${name}`,
  avatar: null,
  scopes: 'write:statuses',
  expiresAt: null,
  isDefault: true,
  visibility: 'public',
  language: null,
  needsSignIn: false,
  addedAt: 1,
  ...about,
});

const texts = [
  'Mae’r llyfrgell ar agor heddiw tan saith. Croeso cynnes i bawb! #Llyfrgell',
  'The library is open until seven today. A warm welcome to everybody! #Library',
  'Road works on the High Street from Monday. Buses stop at the town hall instead.',
  'Bins are collected a day later this week because of the bank holiday.',
];

function job(at: number, number: number, state: string, about: object = {}) {
  const draftId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return {
    id: `${draftId}/carys@social.example`,
    draftId,
    account: 'carys@social.example',
    site: 'x',
    fingerprint: String(number),
    from: { origin: 'https://x.com', tab: null, frame: null },
    nativeUrl: `https://x.com/council/status/${number}`,
    createdAt: at,
    updatedAt: at,
    state,
    notBefore: at,
    scheduledAt: null,
    posts: [
      {
        text: texts[number % texts.length],
        media: [],
        poll: null,
        spoilerText: '',
        sensitive: false,
        visibility: 'public',
        language: number % 4 === 0 ? 'cy' : 'en',
        mentions: [],
        key: String(number),
        sentAt: at,
        status:
          state === 'posted'
            ? { id: String(number), url: `https://social.example/@carys/${number}`, removed: false }
            : null,
      },
    ],
    notices: [],
    problem: null,
    attempts: 0,
    looks: 0,
    undo: false,
    ...about,
  };
}

const entry = (of: ReturnType<typeof job>) => {
  const [post] = of.posts;
  return {
    key: `${of.createdAt.toString(36).padStart(9, '0')}/${of.draftId}`,
    draftId: of.draftId,
    at: of.createdAt,
    site: of.site,
    nativeUrl: of.nativeUrl,
    mirrors: [
      {
        account: of.account,
        state: of.state,
        text: post?.text ?? '',
        posts: 1,
        media: 2,
        described: 2,
        differs:
          of.state === 'posted'
            ? [{ code: 'stands-media-missing', level: 'warns', about: { count: '1' } }]
            : [],
        visibility: 'public',
        language: post?.language ?? null,
        url: post?.status?.url ?? null,
        settledAt: of.createdAt,
        problem: of.problem,
        results:
          of.state === 'posted' ? { favourites: 3, boosts: 2, replies: 1, readAt: of.createdAt } : null,
      },
    ],
    facets: [
      `site ${of.site}`,
      `account ${of.account}`,
      `state ${of.state}`,
      'word library',
      'word llyfrgell',
    ],
  };
};

/** A thread that is being looked at before it goes: to one account, and to another that cannot take it as it is. */
export const LOOKED_AT = '00000000-0000-4000-9000-000000000001';

const part = (text: string, about: object = {}) => ({ text, media: [], poll: null, link: null, ...about });
const proof = (now: number) => ({
  id: LOOKED_AT,
  draft: {
    id: LOOKED_AT,
    site: 'x',
    url: 'https://x.com/home',
    capturedAt: now,
    parts: [
      part(
        'Diolch i @llyfrgell am y croeso heddiw! Mae mwy yma: https://llyw.cymru/llyfrgelloedd #llyfrgelloeddcymru',
      ),
      part('The library is open until seven today. A warm welcome to everybody, in either language.'),
      part(`${texts[2]} `.repeat(9).trim()),
      part('Te neu goffi?', {
        poll: { options: ['Te, wrth gwrs', 'Coffi du, heb siwgr'], durationMs: 86_400_000, multiple: false },
      }),
    ],
    spoilerText: 'Bwyd a diod',
    sensitive: true,
    language: null,
    scheduledAt: null,
    kind: 'post',
    quotedUrl: null,
    audience: 'public',
    profileUrl: 'https://x.com/{handle}',
  },
  edits: { accounts: { 'cyngor@social.example': { on: true } } },
  from: { origin: 'https://x.com', tab: null, frame: null },
  changedAt: now,
});

/** What somebody has in the extension after a while: two accounts, posts of all kinds, one that waits for them. */
export function afterAWhile(posts: number, now = Date.now()): Rows {
  const held = { problem: { code: 'unconfirmed', said: 'upstream timed out' } };
  const jobs = Array.from({ length: posts }, (_, at) =>
    at === 1
      ? job(now - at * HOUR, at, 'held', held)
      : job(now - at * HOUR, at, at === 4 ? 'cancelled' : 'posted'),
  );
  return {
    accounts: [
      account('carys'),
      account('cyngor', {
        server: 'https://lluniau.example',
        family: 'pixelfed',
        isDefault: false,
        needsSignIn: true,
        addedAt: 2,
      }),
    ],
    jobs,
    proofs: [proof(now)],
    records: jobs.map(entry),
  };
}

/** Lays rows into the extension's own database, from one of its pages. */
export async function fill(browser: Browser, rows: Rows): Promise<void> {
  const page = await browser.openOwn('/record.html');
  // By then the page has opened the database.
  await opened(page);
  await page.evaluate(async (stores) => {
    const open = indexedDB.open('also-post');
    await new Promise((done) => {
      open.onsuccess = done;
    });
    const work = open.result.transaction(Object.keys(stores), 'readwrite');
    for (const [store, all] of Object.entries(stores))
      for (const row of all) work.objectStore(store).put(row);
    await new Promise((done) => {
      work.oncomplete = done;
    });
    open.result.close();
  }, rows);
  await page.close();
}

/** Sets the language of the extension's own words. */
export const speak = (page: Page, language: string): Promise<unknown> => choose(page, { language });

/** Sets settings as a page of ours does. */
export const choose = (page: Page, change: object): Promise<unknown> =>
  page.evaluate(
    (ask) =>
      (
        globalThis as unknown as { browser: typeof import('webextension-polyfill') }
      ).browser.runtime.sendMessage({ verb: 'settings.set', ask }),
    change,
  );
