import type { Browser } from '../browser/types.ts';

/** Turns a site on in the settings, and lets the browser grant what is asked. */
export async function turnOn(
  browser: Browser,
  site: { name: string; matches: readonly string[] },
): Promise<void> {
  await browser.allow(site.matches);
  const options = await browser.openOwn('/options.html');
  await options.click({ role: 'switch', name: site.name });
  await options.find({ role: 'text', name: `${site.name} is on.` });
  await options.close();
}

/** Turns many sites on at once, as the settings do it, without pressing each switch. */
export async function turnAllOn(
  browser: Browser,
  sites: readonly { id: string; matches: readonly string[]; reads?: readonly string[] }[],
): Promise<void> {
  await browser.grant(sites.flatMap(({ matches, reads = [] }) => [...matches, ...reads]));
  const options = await browser.openOwn('/options.html');
  for (const { id } of sites) {
    const reply = await options.evaluate(
      (site) =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(it: unknown): Promise<unknown> } } }
        ).chrome.runtime.sendMessage({ verb: 'site.turn', ask: { id: site, on: true } }),
      id,
    );
    if (!(reply as { ok: boolean }).ok) throw new Error(`${id} could not be turned on`);
  }
  await options.close();
}
