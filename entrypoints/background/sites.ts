import { allowsSite, noPolicy, type Policy } from '../../lib/model/policy.ts';
import { fail, ok } from '../../lib/model/result.ts';
import { covers, isGranted, originsOf, syncScripts, tabsOf, withdraw } from '../../lib/permissions.ts';
import { policyInForce, policySoFar } from '../../lib/policy.ts';
import type { Handlers } from '../../lib/protocol/answer.ts';
import type { SiteView } from '../../lib/protocol/messages.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import type { Known } from '../../lib/sites/known.ts';
import { fetchMedia } from './far.ts';
import { healthOf, noteHealth } from './health.ts';
import { knownSites, recipeOfKnown } from './known.ts';
import { lessons, recipeOfLesson, type TaughtSite, taughtSites } from './taught.ts';
import { tellPages, tellTab } from './tell.ts';

type Site = Known & Partial<Pick<TaughtSite, 'taught' | 'ruledAs'>>;

/** Those we know, and those the person taught. */
export const allSites = async (): Promise<Site[]> => [...knownSites, ...(await taughtSites())];

/** The organisation's rules speak of a site, however we read it. */
export const mayUse = (policy: Policy, { id, ruledAs = id }: Pick<Site, 'id' | 'ruledAs'>): boolean =>
  allowsSite(policy, ruledAs);

/**
 * Sites the person turned on, still grants the hosts of, and may use. The browser's word counts, not our memory of it.
 */
const sitesThatAreOn = async (): Promise<Site[]> => sitesUnder((await policyInForce()).policy, () => true);

async function sitesUnder(policy: Policy, isWanted: (site: Site) => boolean): Promise<Site[]> {
  const [{ sites: chosen }, all] = await Promise.all([readSettings(), allSites()]);
  const allowed = all.filter((site) => chosen.includes(site.id) && mayUse(policy, site) && isWanted(site));
  const granted = await Promise.all(allowed.map(isGranted));
  return allowed.filter((_, at) => granted[at]);
}

/** The site that is on at an address. */
const siteAt = async (url: string): Promise<Site | undefined> =>
  (await sitesUnder((await policyInForce()).policy, (site) => covers(site, url)))[0];

/** Whether a page may speak to us: a script lives on in a tab after its host was withdrawn, so every message is checked. */
export const pageIsOn = async (url: string): Promise<boolean> => (await siteAt(url)) !== undefined;

/** The site a page belongs to, by its own name for it and by its address. */
export const siteOf = async (id: string, url: string): Promise<Known | undefined> =>
  (await allSites()).find((site) => site.id === id && covers(site, url));

// Two syncs at once would register a script twice, which both browsers refuse.
let syncing: Promise<void> = Promise.resolve();

/** Makes scripts and registrations agree with what is on; safe to call at any time. */
export function syncSites(): Promise<void> {
  syncing = syncing.then(async () => syncScripts(await sitesThatAreOn())).catch(() => undefined);
  return syncing;
}

/** Shown at once, also before the policy is known; pages ask again when it is. */
async function views(): Promise<SiteView[]> {
  const { policy } = (await policySoFar()) ?? { policy: noPolicy };
  const on = new Set((await sitesUnder(policy, () => true)).map((it) => it.id));
  const health = await healthOf();
  return (await allSites()).map((site) => ({
    id: site.id,
    name: site.name,
    matches: originsOf(site),
    on: on.has(site.id),
    ...health(site),
    locked: !mayUse(policy, site),
    taught: site.taught ?? null,
    tellsAuthor: site.tellsAuthor,
  }));
}

/** Scripts in open tabs stop at once. */
async function stopScripts(site: Known): Promise<void> {
  for (const tab of await tabsOf(site)) await tellTab(tab, undefined, { told: 'site.off', site: site.id });
}

/** A page has one recipe: a site we know, or the same as it was taught. */
const sharesPages = (one: Known, other: Known): boolean => {
  const reaches = (it: Known, into: Known) =>
    it.matches.some((match) => covers(into, match.replace('*', '')));
  return one.id !== other.id && (reaches(one, other) || reaches(other, one));
};

/**
 * Turns a site on, whose hosts are granted already, in place of another that reads the same pages; and again, when it was
 * taught anew.
 */
export async function startSite(site: Site): Promise<void> {
  const rivals = (await allSites()).filter((it) => sharesPages(it, site));
  // While the permission lets us see the tabs.
  for (const it of [site, ...rivals]) await stopScripts(it);
  const gone = [site.id, ...rivals.map((it) => it.id)];
  const { sites: on } = await readSettings();
  await changeSettings({ sites: on.filter((it) => !gone.includes(it)) });
  await syncSites();
  await changeSettings({ sites: [...on.filter((it) => !gone.includes(it)), site.id] });
  await syncSites();
}

export async function turnOff(site: Known): Promise<void> {
  // While the permission still lets us see them.
  await stopScripts(site);
  const { sites: on } = await readSettings();
  await changeSettings({ sites: on.filter((it) => it !== site.id) });
  await withdraw(site);
  await syncSites();
}

export const siteHandlers: Pick<
  Handlers,
  'site.list' | 'site.turn' | 'site.recipe' | 'site.health' | 'media.fetch'
> = {
  'site.recipe': async (_, from) => {
    const site = await siteAt(from.url);
    if (!site) return fail('not-allowed');
    const taught = site.taught && (await lessons()).find(({ id }) => id === site.id);
    return ok({ recipe: await (taught ? recipeOfLesson(taught) : recipeOfKnown(site)) });
  },
  'site.health': async ({ site, parts }, from) => {
    if (!(await siteOf(site, from.url))) return fail('not-allowed');
    await noteHealth(site, parts);
    tellPages('settings');
    return ok({});
  },
  'media.fetch': async ({ url }, from) => {
    const site = await siteAt(from.url);
    return site && covers({ matches: originsOf(site) }, url) ? fetchMedia(url) : fail('not-allowed');
  },
  'site.list': async () => ok({ sites: await views() }),
  'site.turn': async ({ id, on }) => {
    const site = (await allSites()).find((it) => it.id === id);
    if (!site) return fail('not-found');
    if (on && !mayUse((await policyInForce()).policy, site)) return fail('policy-site', { site: site.name });
    if (on && !(await isGranted(site))) return fail('not-allowed');
    await (on ? startSite(site) : turnOff(site));
    tellPages('settings');
    return ok({ sites: await views() });
  },
};
