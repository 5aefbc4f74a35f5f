import type { Page } from '../browser/types.ts';

const MOST = 120;

/** Walks by the Tab key until the control of that name has the focus, as a person does who has no mouse. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const walked: string[] = [];
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
