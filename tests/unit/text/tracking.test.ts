import { expect, it } from 'vitest';
import { withoutTracking } from '../../../lib/text/tracking.ts';

it.each([
  ['https://a.cymru/x?utm_source=x', 'https://a.cymru/x'],
  ['https://a.cymru/x?utm_source=x&id=1#y', 'https://a.cymru/x?id=1#y'],
  ['https://a.cymru/x?id=1&utm_campaign=b&c=2', 'https://a.cymru/x?id=1&c=2'],
  ['https://a.cymru/x?fbclid=abc#y', 'https://a.cymru/x#y'],
  ['https://a.cymru/?UTM_Medium=a', 'https://a.cymru/'],
  ['https://www.youtube.com/watch?v=a&si=b', 'https://www.youtube.com/watch?v=a'],
  ['https://youtu.be/a?si=b&t=30', 'https://youtu.be/a?t=30'],
  ['https://x.com/a/status/1?s=20&t=abc', 'https://x.com/a/status/1'],
  ['https://a.cymru/x?s=20&t=abc&si=1', 'https://a.cymru/x?s=20&t=abc&si=1'],
  ['gweler a.cymru/x?utm_source=y heddiw', 'gweler a.cymru/x heddiw'],
  [
    'https://a.cymru/x?redirect=https%3A%2F%2Fb.c%2F%3Futm_source%3Dd',
    'https://a.cymru/x?redirect=https%3A%2F%2Fb.c%2F%3Futm_source%3Dd',
  ],
  ['https://a.cymru/x?q=utm_source', 'https://a.cymru/x?q=utm_source'],
  ['https://a.cymru/tŷ?utm_source=x&enw=Siân', 'https://a.cymru/tŷ?enw=Siân'],
  ['a ? b utm_source=x', 'a ? b utm_source=x'],
  ['(https://a.cymru/x?utm_source=x).', '(https://a.cymru/x).'],
  ['https://a.cymru/x?utm_source=x https://b.cymru/y?gclid=1', 'https://a.cymru/x https://b.cymru/y'],
])('%j loses what only tells where a reader came from: %j', (text, expected) => {
  expect(withoutTracking(text)).toBe(expected);
  expect(withoutTracking(expected)).toBe(expected);
});
