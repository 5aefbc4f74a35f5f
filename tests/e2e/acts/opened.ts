import type { Page } from '../browser/types.ts';

/** Waits until a page of ours shows itself, and not only that it is waiting for something. */
export const opened = (page: Page): Promise<boolean> =>
  page.waitFor(() => document.querySelector('h1') !== null && document.querySelector('.waiting') === null);
