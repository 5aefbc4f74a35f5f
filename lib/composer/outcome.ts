import { ANY_CALL } from '../sites/calls.ts';
import type { OutcomeRecipe } from '../sites/recipe/outcome.ts';
import type { Ranked } from '../sites/recipe/ranked.ts';
import { all, first, isVisible } from './elements.ts';
import { isAt } from './find.ts';
import { mediaIn } from './media.ts';
import { readText } from './text.ts';
import type { Found } from './types.ts';
import { type Verdict, type Votes, verdict } from './votes.ts';

const LOOK_MS = 250;

/** What became of a native post. */
export interface Ending {
  /** `left`: nothing yet, and the page goes away: the next document may tell. */
  verdict: Verdict | 'left';
  /** Address of the native post, where the site showed it. */
  nativeUrl: string | null;
}

export interface Lookout {
  /** `null` when it was stopped before anything was decided. */
  readonly ending: Promise<Ending | null>;
  /** Something else was pressed, or Escape: in the composer or elsewhere on the page. */
  otherPress(inside: boolean): void;
  /** The site leads to another page when it took a post, and nothing else was pressed that could lead to one. */
  readonly mayLead: boolean;
  /** What can be said already, for a page that goes away now. */
  soFar(): Ending;
  stop(): void;
}

/**
 * Watches what becomes of a native press, by signs in the page and the browser's own list of requests; nothing of the
 * page is hooked. To be called during the press: what stands on the page now is not a sign of it.
 *
 * @param standing the composer as it stands at this moment; `null` when it is gone
 */
export function lookOut(
  page: Window,
  recipe: OutcomeRecipe | undefined,
  standing: () => Found | null,
): Lookout {
  const { promise, resolve } = Promise.withResolvers<Ending | null>();
  const signs = recipe && signsOf(page, recipe);
  let since = { votes: '', at: page.performance.now() };
  let waitedMs = 0;
  let asked = false;
  let left = false;
  let mayLead = recipe?.leads !== undefined;
  let lookedAt = since.at;

  const votesNow = (): Votes => {
    const seen = signs?.now() ?? NO_SIGNS;
    const composer = fate(page, recipe, standing());
    // A later step is a question, unless it is there to say that the site did not take it.
    const isNo = seen.refusal || seen.call === 'refused';
    const asks = seen.asks || (composer.steps && !isNo);
    asked ||= asks;
    const { closed, emptied } = composer;
    return { ...seen, closed, emptied, asks, asked, left };
  };
  const look = () => {
    const now = page.performance.now();
    const votes = votesNow();
    if (!votes.asks) waitedMs += now - lookedAt;
    lookedAt = now;
    const seen = JSON.stringify(votes);
    if (seen !== since.votes) since = { votes: seen, at: now };
    const decided = verdict(votes, waitedMs, now - since.at);
    if (decided) end({ verdict: decided, nativeUrl: votes.link });
  };
  const timer = page.setInterval(look, LOOK_MS);
  const end = (ending: Ending | null) => {
    page.clearInterval(timer);
    signs?.stop();
    resolve(ending);
  };
  return {
    ending: promise,
    otherPress(inside) {
      left ||= inside;
      mayLead = false;
    },
    get mayLead() {
      return mayLead;
    },
    soFar: () => {
      const votes = votesNow();
      const decided = verdict(votes, 0, Number.POSITIVE_INFINITY);
      return { verdict: decided ?? (mayLead ? 'left' : 'unseen'), nativeUrl: votes.link };
    },
    stop: () => end(null),
  };
}

const NO_SIGNS = { link: null, taken: false, led: false, refusal: false, asks: false, call: null } as const;

/** What became of the composer itself. */
function fate(page: Window, recipe: OutcomeRecipe | undefined, found: Found | null) {
  const covered = isCovered(page, recipe);
  return {
    closed: !found && !covered,
    emptied:
      !!found &&
      !covered &&
      found.editors.length > 0 &&
      found.editors.every((editor) => readText(editor) === '') &&
      mediaIn(found.root, found.recipe).length === 0,
    steps: found?.editors.length === 0,
  };
}

/** Whether a dialog of the site's own lies over its composers, which are alive behind it. */
export const isCovered = (page: Window, recipe: OutcomeRecipe | undefined): boolean =>
  isAt(recipe?.covered ?? [], page.document) || first(page.document, recipe?.coveredBy) !== null;

/** Signs outside of the composer that were not there when this was called. */
function signsOf(page: Window, recipe: OutcomeRecipe) {
  const { document } = page;
  const links = () => all(document, recipe.link).flatMap((it) => ownAddress(it, page.location, recipe) ?? []);
  const linksBefore = new Set(links());
  const news = (ranked: Ranked | undefined) => {
    const before = new Map(all(document, ranked).map((it) => [it as Element, it.textContent]));
    return () => all(document, ranked).some((it) => isVisible(it) && before.get(it) !== it.textContent);
  };
  const taken = news(recipe.taken);
  const refused = news(recipe.refused);
  const isLed = () => isAt(recipe.leads ?? [], document);
  const wasLed = isLed();
  const call = watchCall(recipe.call);

  return {
    now: () => ({
      link:
        links().find((href) => !linksBefore.has(href)) ??
        (recipe.leadsToPost && !wasLed && isLed() ? page.location.origin + page.location.pathname : null),
      taken: taken(),
      led: !wasLed && isLed(),
      refusal: refused(),
      asks: all(document, recipe.asks).some(isVisible),
      call: call.seen(),
    }),
    stop: call.stop,
  };
}

/** Without query and fragment; `null` for an address that is not the site's own. */
function ownAddress(link: Element, here: Location, { hosts = [] }: OutcomeRecipe): string | null {
  const href = link.getAttribute('href') ?? '';
  if (!URL.canParse(href, here.href)) return null;
  const { origin, host, protocol, pathname } = new URL(href, here.href);
  const isOwn = origin === here.origin || (protocol === 'https:' && hosts.includes(host));
  return isOwn ? origin + pathname : null;
}

/**
 * Whether the site's own request to publish ended well, from the browser's list of requests. Where its address is not known,
 * any that ends well is a vote, and none that does not: it may have been about something else.
 */
function watchCall(pattern: string | undefined) {
  let seen: Votes['call'] = null;
  const address = new RegExp(pattern ?? ANY_CALL);
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      // Status 0 tells nothing: the answer came from another origin that keeps it to itself.
      if (!entry.responseStatus || !address.test(entry.name)) continue;
      if (entry.responseStatus < 400) seen = 'taken';
      else if (pattern) seen = 'refused';
    }
  });
  observer.observe({ type: 'resource' });
  return { seen: () => seen, stop: () => observer.disconnect() };
}
