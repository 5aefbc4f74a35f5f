import type { Page } from '../browser/types.ts';

const MOST = 120;
/** A person sees what they are about to press; our button on a page counts no press before (lib/composer/guard.ts). */
const EYE_MS = 400;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Looks, then presses what has the focus. */
export async function enter(page: Page): Promise<void> {
  await pause(EYE_MS);
  await page.press('Enter');
}

/** Walks by the Tab key until the control of that name has the focus, as a person does who has no mouse. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const walked: string[] = [];
  // What a page still fetches could draw it anew under the walk.
  await pause(EYE_MS / 2);
  for (let step = 0; step < MOST; step++) {
    await page.press('Tab');
    const now = await page.evaluate(focusedName);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    walked.push(now);
  }
  throw new Error(`Tab never came to ${name}, but to: ${[...new Set(walked)].join(' · ')}`);
}

/** Runs in the page: what the control with the focus is called, by its label or its words. */
function focusedName(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const byId = (ids: string | null): string =>
    (ids ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
  const labels = (element as HTMLInputElement).labels;
  const name =
    byId(element.getAttribute('aria-labelledby')).trim() ||
    element.getAttribute('aria-label') ||
    [...(labels ?? [])].map((label) => label.textContent).join(' ') ||
    element.textContent;
  return (name ?? '').replace(/\s+/g, ' ').trim();
}
