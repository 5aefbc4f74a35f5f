import { describe, expect, it } from 'vitest';
import type { OwnStatus } from '../../../lib/fediverse/driver.ts';
import type { JobPost } from '../../../lib/model/job.ts';
import { findOurs, sameText } from '../../../lib/outbox/match.ts';
import { post } from './jobs.ts';

const ours = (text: string, more: Partial<JobPost> = {}): JobPost => ({
  ...post(text),
  media: [],
  key: 'k',
  sentAt: 1_000_000_000,
  status: null,
  ...more,
});
const theirs = (text: string, more: Partial<OwnStatus> = {}): OwnStatus => ({
  id: '1',
  url: 'https://home.example/1',
  text,
  spoilerText: '',
  mediaCount: 0,
  hasPoll: false,
  inReplyTo: null,
  createdAt: 1_000_000_500,
  ...more,
});

describe('the text of a status is ours', () => {
  it.each([
    ['Bore da\n\nbawb!', 'Bore da bawb!'],
    ['a **bold** claim, *really*', 'a bold claim, really'],
    ['Look at https://www.gov.wales/a/long/path?x=1#y now', 'Look at gov.wales/a/long/pa… now'],
    ['Look at https://www.gov.wales/a/long/path now', 'Look at https://www.gov.wales/a/long/path now'],
    ['See [the report](https://gov.wales/report) today', 'See the report today'],
    ['Thanks @ada@home.example, well done', 'Thanks @ada, well done'],
    ['Thanks @ada@home.example, well done', 'Thanks @ada@home.example, well done'],
    ['#CymruAmByth a #Cymraeg', '#CymruAmByth a #Cymraeg'],
    ['ﬁne café', 'fine cafe\u0301'],
    ['“Curly” — and so on...', '"Curly" - and so on…'],
    ['🎉🎉', '🎉🎉'],
    ['❤️', '❤'],
    ['https://gov.wales/a', 'gov.wales/a'],
    ['', ''],
  ])('%j, shown as %j', (mine, shown) => {
    expect(sameText(mine, shown)).toBe(true);
  });

  it.each([
    ['Bore da bawb', 'Bore da pawb'],
    ['Part 1', 'Part 2'],
    ['🎉', '🎂'],
    ['🎉', ''],
    ['', '🎉'],
    ['https://gov.wales/a', 'https://gov.wales/b'],
    ['https://gov.wales/a', ''],
    [
      'The results are here for you: https://gov.wales/a',
      'The results are here for you: https://gov.wales/b',
    ],
    ['New! 👍', 'New! 👎'],
    ['🏴󠁧󠁢󠁷󠁬󠁳󠁿', '🇫🇷'],
  ])('%j is not %j', (mine, shown) => {
    expect(sameText(mine, shown)).toBe(false);
  });
});

describe('the status that is our post', () => {
  it('answers the same post', () => {
    const status = theirs('same', { inReplyTo: '7' });
    expect(findOurs(ours('same'), '7', [status])).toBe(status);
    expect(findOurs(ours('same'), null, [status])).toBeNull();
    expect(findOurs(ours('same'), '8', [status])).toBeNull();
  });

  it('has as many pictures', () => {
    expect(findOurs(ours('same'), null, [theirs('same', { mediaCount: 1 })])).toBeNull();
  });

  it('has no poll that ours has not, but may have lost one', () => {
    const poll = { options: ['a', 'b'], durationMs: 300_000, multiple: false };
    expect(findOurs(ours('same'), null, [theirs('same', { hasPoll: true })])).toBeNull();
    expect(findOurs(ours('same', { poll }), null, [theirs('same', { hasPoll: true })])).not.toBeNull();
    expect(findOurs(ours('same', { poll }), null, [theirs('same')])).not.toBeNull();
  });

  it('is not older than the request, but for clocks that differ by some minutes', () => {
    const at = (createdAt: number) => findOurs(ours('same'), null, [theirs('same', { createdAt })]);
    expect(at(1_000_000_000 - 9 * 60_000)).not.toBeNull();
    expect(at(1_000_000_000 - 11 * 60_000)).toBeNull();
  });

  it('may carry its warning as text, or have lost it, but has no other', () => {
    expect(
      findOurs(ours('', { spoilerText: 'Bwyd' }), null, [theirs('Bwyd', { spoilerText: 'Bwyd' })]),
    ).not.toBeNull();
    expect(findOurs(ours('same', { spoilerText: 'Bwyd' }), null, [theirs('same')])).not.toBeNull();
    expect(
      findOurs(ours('same', { spoilerText: 'Bwyd' }), null, [theirs('same', { spoilerText: 'Ffilm' })]),
    ).toBeNull();
  });

  it('is the oldest of several', () => {
    const first = theirs('same', { id: 'a', createdAt: 1_000_000_100 });
    expect(findOurs(ours('same'), null, [theirs('same'), first])?.id).toBe('a');
  });
});
