import type { Browser } from '../browser/types.ts';

/**
 * The browsers' own service for `storage.sync`, which nobody can sign in to here. It decides as theirs do: by key, for
 * whoever comes later.
 */
export function createService(): { meet: (browser: Browser) => Promise<Record<string, unknown>> } {
  const common: Record<string, unknown> = {};
  const met = new Map<Browser, Record<string, unknown>>();
  return {
    /** A browser gives what it has changed since it was here, and gets what others have. Resolves to what all have then. */
    async meet(browser) {
      const page = await browser.openOwn('/manifest.json');
      const before = met.get(browser) ?? {};
      for (const [key, value] of Object.entries(await page.evaluate(given)))
        if (JSON.stringify(value) !== JSON.stringify(before[key])) common[key] = value;
      await page.evaluate(bring, common);
      await page.close();
      met.set(browser, { ...common });
      return { ...common };
    },
  };
}

/** Runs in one of the extension's own pages. */
async function given(): Promise<Record<string, unknown>> {
  const { storage } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') }).browser;
  return storage.sync.get(null);
}

/** Runs there too: what the service brings is a change to the background, as from elsewhere. */
async function bring(common: Record<string, unknown>): Promise<void> {
  const { storage } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') }).browser;
  await storage.sync.set(common);
}
