import { expect, test } from 'vitest';
import { cameFrom, toldBy } from '../../../lib/composer/came.ts';
import { reddit } from '../../../lib/sites/reddit.ts';
import { x } from '../../../lib/sites/x.ts';

const FORM = 'https://old.reddit.com/r/cymru/submit?selftext=true';
const POST = 'https://old.reddit.com/r/cymru/comments/9/a_title/';

/** A document as it begins: where it is, what led to it, and how. */
const page = (address: string, referrer = FORM, type = 'navigate', responseStatus = 200) =>
  ({
    document: { referrer },
    location: new URL(address),
    performance: { getEntriesByType: () => [{ type, responseStatus }] },
  }) as unknown as Window;

test('a page knows the one of its own origin that led to it', () => {
  expect(cameFrom(page(POST))).toBe(FORM);
});

test.each([
  ['typed', page(POST, '')],
  ['come to from another site', page(POST, 'https://www.reddit.com/submit')],
  ['loaded again', page(POST, FORM, 'reload')],
  ['gone back to', page(POST, FORM, 'back_forward')],
])('a page that was %s has none', (_, it) => {
  expect(cameFrom(it)).toBe(null);
});

test('the page of a new post says that it was taken, and its address', () => {
  expect(toldBy(page(`${POST}?created=t3_9#x`), reddit, FORM)).toEqual({
    outcome: 'posted',
    nativeUrl: POST,
  });
});

test('a form that comes again at its own address says nothing yet', () => {
  expect(toldBy(page(`${FORM}#top`), reddit, FORM)).toEqual({ outcome: 'again', nativeUrl: null });
});

test.each([
  ['any other page', page('https://old.reddit.com/r/cymru/'), reddit, FORM],
  ['an error at the address of a post', page(POST, FORM, 'navigate', 503), reddit, FORM],
  ['a post that was reached from another', page(POST), reddit, POST.replace('9', '8')],
  ['a page of a site that leads nowhere', page('https://x.com/ada/status/1'), x, 'https://x.com/home'],
])('%s says nothing', (_, it, recipe, came) => {
  expect(toldBy(it, recipe, came)).toBe(null);
});
