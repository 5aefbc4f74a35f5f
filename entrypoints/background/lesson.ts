import browser from '../../lib/browser.ts';
import { lessonKeys } from '../../lib/composer/lesson/words.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { covers } from '../../lib/permissions.ts';
import { policyInForce } from '../../lib/policy.ts';
import type { Asker, Handlers } from '../../lib/protocol/answer.ts';
import {
  type Lesson,
  type OwnTool,
  readTaught,
  type Taught,
  taughtAt,
  withTaught,
} from '../../lib/sites/taught.ts';
import { knownAt, knownSites } from './known.ts';
import { allSites, mayUse, startSite, turnOff } from './sites.ts';
import { speak } from './speak.ts';
import { keepLessons, lessons, recipeOfLesson, siteOfLesson } from './taught.ts';
import { tellPages } from './tell.ts';

/** The lesson that the person asked for last, for as long as the browser runs. */
const LESSON = 'lesson';
interface Held {
  tab: number;
  host: string;
  /** The teacher was put into the page. */
  began: boolean;
  /** When the person asked for it, ms since the epoch. */
  at: number;
}
/** A host that is granted later than this was granted for something else. */
const ASKING_MS = 120_000;

async function held(): Promise<Held | null> {
  const { [LESSON]: it } = await browser.storage.session.get(LESSON);
  return (it as Held | undefined) ?? null;
}
const hold = (it: Held): Promise<void> => browser.storage.session.set({ [LESSON]: it });
const patternOf = (host: string): string => `https://${host}/*`;

/** Whether this page is the one being taught. */
export const isLesson = async (tab: number, url: string): Promise<boolean> => {
  const it = await held();
  return it?.began === true && it.tab === tab && covers({ matches: [patternOf(it.host)] }, url);
};

/** Puts the teacher into the page, once its host is granted; safe to call at any time. */
export async function startLesson(): Promise<void> {
  const it = await held();
  if (!it || it.began || Date.now() - it.at > ASKING_MS) return;
  if (!(await browser.permissions.contains({ origins: [patternOf(it.host)] }))) return;
  await hold({ ...it, began: true });
  // A tab that has gone elsewhere meanwhile is no fault of ours.
  await browser.scripting
    .executeScript({ target: { tabId: it.tab }, files: ['composer.js', 'mirror.js', 'teach.js'] })
    .catch(() => undefined);
}

const today = (): string => new Date().toISOString().slice(0, 10);
const hostOf = (url: string): string | null =>
  URL.canParse(url) && url.startsWith('https:') ? new URL(url).hostname : null;

/** `policy-site` where the organisation's rules leave this host out. */
async function mayTeach(host: string): Promise<Result<{ name: string }>> {
  const like = await likeAt(host);
  const known = knownSites.find((it) => it.id === like) ?? knownAt(`https://${host}/`);
  const name = known?.name ?? host;
  const { policy } = await policyInForce();
  return mayUse(policy, { id: known?.id ?? `taught-${host}` })
    ? ok({ name })
    : fail('policy-site', { site: name });
}

/** Keeps a lesson among the others; a full list is a problem, and nothing is pushed out. */
async function store(taught: Taught): Promise<Result<Record<string, never>>> {
  const all = withTaught(await lessons(), taught);
  if (!all) return fail('storage-full');
  await keepLessons(all);
  return ok({});
}

/** A tool that was on this host before stays the base of what is taught there. */
const likeAt = async (host: string) => (await lessons()).find((it) => it.id === `taught-${host}`)?.like;

async function keep(lesson: Lesson, from: Asker): Promise<Result<Record<string, never>>> {
  const host = hostOf(from.url);
  const may = host ? await mayTeach(host) : fail('not-allowed');
  if (!may.ok || !host) return may.ok ? fail('not-allowed') : may;
  const like = await likeAt(host);
  // Beside a site we know by the same name.
  const name = may.value.name === host ? host : `${may.value.name} (${host})`;
  const taught = taughtAt(host, name, like ? { ...lesson, like } : lesson, today());
  return taught ? begin(taught) : fail('bad-message');
}

async function begin(taught: Taught): Promise<Result<Record<string, never>>> {
  const stored = await store(taught);
  if (!stored.ok) return stored;
  await startSite(siteOfLesson(taught));
  tellPages('settings');
  return ok({});
}

/** A tool on a server of the person's own. */
async function addOwn(like: OwnTool, host: string): Promise<Result<{ name: string }>> {
  const tool = knownSites.find((it) => it.id === like);
  const name = `${tool?.name} (${host})`;
  const { policy } = await policyInForce();
  if (!mayUse(policy, { id: like })) return fail('policy-site', { site: name });
  const taught = knownAt(`https://${host}/`) ? null : taughtAt(host, name, { like }, today());
  if (!taught) return fail('address-invalid');
  if (!(await browser.permissions.contains({ origins: taught.matches }))) return fail('not-allowed');
  const begun = await begin(taught);
  return begun.ok ? ok({ name }) : begun;
}

/** On a page of a site that is on, whose host is granted already. */
async function teachHere({ tab, url }: Asker): Promise<Result<Record<string, never>>> {
  const host = hostOf(url);
  const may = host ? await mayTeach(host) : fail('not-allowed');
  if (!may.ok || !host || tab === null) return may.ok ? fail('not-allowed') : may;
  await hold({ tab, host, began: false, at: Date.now() });
  await startLesson();
  return ok({});
}

export const lessonHandlers: Pick<
  Handlers,
  | 'site.help'
  | 'site.own'
  | 'lesson.begin'
  | 'lesson.start'
  | 'lesson.hello'
  | 'lesson.keep'
  | 'lesson.export'
  | 'lesson.import'
  | 'lesson.forget'
> = {
  'site.help': async ({ wanted }, from) => {
    if (wanted === 'teach') return teachHere(from);
    await browser.tabs.create({ url: browser.runtime.getURL('/write.html') });
    return ok({});
  },
  'site.own': ({ like, host }) => addOwn(like, host),
  'lesson.begin': async ({ tab, url }) => {
    const host = hostOf(url);
    if (!host) return fail('not-allowed');
    const may = await mayTeach(host);
    if (may.ok) await hold({ tab, host, began: false, at: Date.now() });
    return may;
  },
  'lesson.start': async () => {
    await startLesson();
    return ok({});
  },
  'lesson.hello': async (_, { url }) => {
    const [{ t, language }, host] = [await speak(), hostOf(url)];
    const may = host ? await mayTeach(host) : fail('not-allowed');
    if (!may.ok || !host) return may.ok ? fail('not-allowed') : may;
    const like = await likeAt(host);
    const nothing = { id: `taught-${host}`, name: may.value.name, matches: [patternOf(host)], seen: today() };
    return ok({
      words: Object.fromEntries(lessonKeys.map((key) => [key, t.raw(key)])),
      language,
      base: await recipeOfLesson({ ...nothing, ...(like && { like }) }),
    });
  },
  'lesson.keep': ({ lesson }, from) => keep(lesson, from),
  'lesson.export': async ({ id }) => {
    const taught = (await lessons()).find((it) => it.id === id);
    return taught ? ok({ text: `${JSON.stringify(taught, null, 2)}\n` }) : fail('not-found');
  },
  'lesson.import': async ({ text }) => {
    const [taught] = readTaught([parsed(text)]);
    if (!taught) return fail('lesson-unreadable');
    const host = hostOf((taught.matches[0] ?? '').replace('*', ''));
    const may = host ? await mayTeach(host) : fail('lesson-unreadable');
    if (!may.ok) return may;
    // A lesson of others reads pages only after the person has turned it on and given the host.
    const before = (await allSites()).find((it) => it.id === taught.id);
    if (before) await turnOff(before);
    const stored = await store(taught);
    tellPages('settings');
    return stored.ok ? ok({ name: taught.name }) : stored;
  },
  'lesson.forget': async ({ id }) => {
    const site = (await allSites()).find((it) => it.id === id && it.taught);
    if (!site) return fail('not-found');
    await turnOff(site);
    await keepLessons((await lessons()).filter((it) => it.id !== id));
    tellPages('settings');
    return ok({});
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
