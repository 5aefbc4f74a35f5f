import type { Page } from './types.ts';

/** The first page whose address has this piece in it, or `null`. A page that is closing has no address. */
export async function pageAt(pages: () => Promise<Page[]>, part: string): Promise<Page | null> {
  for (const page of await pages()) {
    if ((await page.url().catch(() => '')).includes(part)) return page;
  }
  return null;
}
