import type { Named, Page } from '../browser/types.ts';
import { until } from '../browser/until.ts';
import { tabOn } from './keys.ts';
import { choose, rewrite } from './panel.ts';

/** How a person reaches what they change. */
export interface Hand {
  write(name: string, text: string): Promise<void>;
  /** From a list, by its first letters. */
  choose(name: string, letters: string): Promise<void>;
  press(control: Named): Promise<void>;
  /** To another account of the two. */
  turnTo(acct: string, from: string): Promise<void>;
  /** Into the first field of the time, which follows the warning. */
  toTime(): Promise<void>;
}

export const mouse = (page: Page): Hand => ({
  write: (name, text) => rewrite(page, name, text),
  choose: (name, letters) => choose(page, name, letters),
  press: (control) => page.click(control),
  turnTo: (acct) => page.click({ role: 'tab', name: acct }),
  toTime: () => page.click({ role: 'text', name: 'When to post' }),
});

export const keys = (page: Page): Hand => ({
  async write(name, text) {
    await tabOn(page, { role: 'textbox', name });
    await page.press('Control+a');
    await page.type(text);
  },
  async choose(name, letters) {
    await tabOn(page, { role: 'combobox', name });
    await page.type(letters);
  },
  async press(control) {
    await tabOn(page, control);
    await page.press('Enter');
  },
  async turnTo(acct, from) {
    await tabOn(page, { role: 'tab', name: from });
    await page.press('ArrowRight');
    await until(`the focus on ${acct}`, async () => (await page.find({ role: 'tab', name: acct })).focused);
  },
  toTime: () => page.press('Tab'),
});

/**
 * Types the sixth of June, six minutes past six in the morning, of next year into the field that has the focus: the same
 * in the order and the clock of any browser whose year comes third. Some go on to the hour by themselves behind a year,
 * some do not, so the year comes last.
 * @returns ms since the epoch
 */
export async function typeTime(page: Page): Promise<number> {
  const year = new Date().getFullYear() + 1;
  await page.type('0606');
  await page.press('ArrowRight');
  await page.type('0606a');
  for (const key of [...Array(6).fill('ArrowLeft'), 'ArrowRight', 'ArrowRight']) await page.press(key);
  await page.type(String(year));
  return new Date(year, 5, 6, 6, 6).getTime();
}

/**
 * Changes everything that can be changed of a draft with the pictures cath.png and ci.png, for `me`, and the text for
 * `other`, which gets the draft too.
 * @returns what the server of each must hold then
 */
export async function changeEverything(page: Page, hand: Hand, me: string, other: string) {
  await hand.turnTo(other, me);
  await hand.press({ role: 'switch', name: `Post to ${other}` });
  await hand.write(`Text for ${other}`, 'Theirs');
  await hand.turnTo(me, other);
  await hand.write(`Text for ${me}`, 'Mine');
  await hand.choose('Who can see it', 'Fol');
  await hand.choose('Language', 'Iri');
  await hand.write('Alt text for cath.png', 'Cath');
  await hand.write('Alt text for ci.png', 'Ci');
  await hand.press({ role: 'button', name: 'Move ci.png earlier' });
  // What was pressed is gone: the focus is on what is left of it.
  await until('the focus on the way back', async () => {
    return (await page.find({ role: 'button', name: 'Move ci.png later' })).focused;
  });
  await hand.press({ role: 'switch', name: 'Hide pictures until a reader opens them' });
  await hand.write('Content warning', 'Cŵn');
  await hand.toTime();
  const scheduledAt = await typeTime(page);
  await page.find({ role: 'button', name: 'Post to 2 accounts' });
  const both = {
    spoilerText: 'Cŵn',
    sensitive: true,
    pictures: [
      ['Ci', 'ci.png'],
      ['Cath', 'cath.png'],
    ] as const,
    scheduledAt,
  };
  return {
    mine: { ...both, text: 'Mine', visibility: 'private', language: 'ga' },
    theirs: { ...both, text: 'Theirs', visibility: 'public', language: 'en' },
  };
}
