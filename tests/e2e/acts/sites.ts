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
