import browser from './browser.ts';

/** What is needed of a recipe to give its site the script. */
export interface Place {
  id: string;
  matches: readonly string[];
  /** Hosts that are only read. */
  reads?: readonly string[];
  /** Frames of its own origin get the script too. */
  frames?: boolean;
  /** Its recipe has no script of its own: it was taught, and is asked for. */
  taught?: unknown;
  /** The same of a tool that nobody described. */
  likeliest?: unknown;
}

/**
 * The recipe first; all run in one world, which pages do not see. One that is asked for has an empty one to begin with. What
 * finds a composer that nobody described is there before anybody looks for one.
 */
const filesOf = ({ id, taught, likeliest }: Place): string[] => [
  `sites/${taught || likeliest ? 'taught' : id}.js`,
  'composer.js',
  ...(likeliest && !taught ? ['likeliest.js'] : []),
];
const scriptId = (place: Place): string => `site-${place.id}`;

/** Whether the person has granted all hosts of a site, at this moment. */
export const isGranted = (place: Place): Promise<boolean> =>
  browser.permissions.contains({ origins: originsOf(place) });

/** All that is asked for when a site is turned on. */
export const originsOf = ({ matches, reads = [] }: Place): string[] => [...matches, ...reads];

/**
 * Makes the registered scripts be exactly those of the given sites. Both browsers drop registrations on an update of the
 * extension (facts: permissions-and-policy 2), so this runs at every start. Tabs that are already open get the script
 * of newly registered sites at once.
 */
export async function syncScripts(wanted: readonly Place[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const ids = new Set(wanted.map(scriptId));
  const stale = registered.filter((script) => !ids.has(script.id)).map((script) => script.id);
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });

  const missing = wanted.filter((place) => !registered.some((script) => script.id === scriptId(place)));
  for (const place of missing) {
    await browser.scripting.registerContentScripts([
      {
        id: scriptId(place),
        js: filesOf(place),
        matches: [...place.matches],
        runAt: 'document_start',
        // Frames without an address of their own count as of the page that made them.
        ...(place.frames && { allFrames: true, matchOriginAsFallback: true }),
        persistAcrossSessions: true,
      },
    ]);
    await startInOpenTabs(place);
  }
}

/** Runs the script in tabs that were open before it was registered; it guards itself against running twice. */
export async function startInOpenTabs(place: Place): Promise<void> {
  for (const tab of await tabsOf(place)) {
    // A tab that has just closed or shows an error page is no fault of ours.
    await browser.scripting
      .executeScript({
        target: { tabId: tab, allFrames: place.frames ?? false },
        files: filesOf(place),
        injectImmediately: true,
      })
      .catch(() => undefined);
  }
}

/**
 * Brings what works at a composer into the frame that has one. It waits there for the script that finds composers; a frame
 * that has gone meanwhile is no fault of ours.
 */
export async function bringMirror({
  tab,
  frame,
}: {
  tab: number | null;
  frame: number | null;
}): Promise<void> {
  if (tab === null || frame === null) return;
  await browser.scripting
    .executeScript({
      target: { tabId: tab, frameIds: [frame] },
      files: ['mirror.js'],
      injectImmediately: true,
    })
    .catch(() => undefined);
}

/** Ids of open tabs of a site; needs the host permission only. */
export async function tabsOf(place: Place): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: [...place.matches] });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}

/** Gives the hosts of a site back. */
export const withdraw = (place: Place): Promise<boolean> =>
  browser.permissions.remove({ origins: originsOf(place) });

/** Whether an address lies under one of the site's match patterns (`https://host/*`, `https://*.host/*`). */
export function covers(place: Pick<Place, 'matches'>, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return place.matches.some((pattern) => {
    const host = /^https:\/\/([^/]+)\/\*$/.exec(pattern)?.[1];
    if (!host || protocol !== 'https:') return false;
    return host.startsWith('*.')
      ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
      : hostname === host;
  });
}
