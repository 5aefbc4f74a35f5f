import type { Runtime } from 'webextension-polyfill';
import browser from '../browser.ts';
import { fail, type Result } from '../model/result.ts';
import { guards } from './guards.ts';
import type { Ask, Protocol, Reply, Verb } from './messages.ts';

/** Who is asking, as the browser (not the asker) tells it. */
export interface Asker {
  /** Origin of the page; of the extension itself for own pages. */
  origin: string;
  /** Address of the page, for telling which site it is. */
  url: string;
  tab: number | null;
  frame: number | null;
}

export type Handlers = {
  [V in Verb]: (ask: Ask<V>, from: Asker) => Promise<Result<Reply<V>>>;
};

/** Whether a page at this address belongs to a site that is turned on, permission included, at this moment. */
export type PageCheck = (url: string) => Promise<boolean>;
/** Whether a lesson is held in this tab, on the host of this address. */
export type LessonCheck = (tab: number, url: string) => Promise<boolean>;

/** How the door knows pages. */
export interface Checks {
  pageIsOn: PageCheck;
  isLesson: LessonCheck;
}

/**
 * Opens the one door of the background. A message is handled only if its verb has a guard, its sender is who the guard
 * wants, and what it asks fits the schema; handlers reply with results, and one that throws is answered as a problem.
 */
export function answer(handlers: Handlers, checks: Checks): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const verb = verbOf(message);
    // Not ours to answer: returning undefined leaves the message to other listeners.
    if (!verb) return undefined;
    return admit(verb, (message as { ask: unknown }).ask, sender, handlers, checks);
  });
}

async function admit<V extends Verb>(
  verb: V,
  asked: unknown,
  sender: Runtime.MessageSender,
  handlers: Handlers,
  checks: Checks,
): Promise<Result<Reply<V>>> {
  try {
    const from = askerOf(sender);
    if (!from || !(await mayAsk(guards[verb].who, from, checks))) return fail('not-allowed');
    const parsed = guards[verb].ask.safeParse(asked);
    if (!parsed.success) return fail('bad-message');
    return await handlers[verb](parsed.data, from);
  } catch (error) {
    console.error(`${verb} failed`, error instanceof Error ? error.name : 'unknown');
    return fail('unexpected');
  }
}

function verbOf(message: unknown): Verb | null {
  if (typeof message !== 'object' || message === null) return null;
  const verb = (message as { verb?: unknown }).verb;
  return typeof verb === 'string' && Object.hasOwn(guards, verb) ? (verb as Verb) : null;
}

function askerOf(sender: Runtime.MessageSender): Asker | null {
  // Another extension, or a sandboxed page whose origin is opaque: nobody we know.
  if (sender.id !== browser.runtime.id || !sender.url || !URL.canParse(sender.url)) return null;
  const { origin } = new URL(sender.url);
  const told = (sender as { origin?: string }).origin;
  if (told !== undefined && told !== originOf(sender.url)) return null;
  return {
    origin: origin === 'null' ? originOf(sender.url) : origin,
    url: sender.url,
    tab: sender.tab?.id ?? null,
    frame: sender.frameId ?? null,
  };
}

/** `URL.origin` is the string "null" for extension addresses in some engines; scheme and host say it everywhere. */
function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

async function mayAsk(
  who: Protocol[Verb]['who'],
  from: Asker,
  { pageIsOn, isLesson }: Checks,
): Promise<boolean> {
  const own = from.origin === originOf(browser.runtime.getURL('/'));
  if (who === 'own') return own;
  if (own || from.tab === null) return false;
  return who === 'page' ? pageIsOn(from.url) : from.frame === 0 && isLesson(from.tab, from.url);
}
