import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../lib/fediverse/driver.ts';
import type { PlannedPost } from '../../../lib/model/plan.ts';
import { settle } from '../../../lib/outbox/decide.ts';
import { enqueue } from '../../../lib/outbox/enqueue.ts';
import { differences, withNews } from '../../../lib/outbox/receipt.ts';
import { planOf, post } from './jobs.ts';

const sent: PlannedPost = {
  ...post('Mae’r ysgol ar gau heddiw', ['a.png', 'b.png']),
  poll: { options: ['a', 'b'], durationMs: 1, multiple: false },
  spoilerText: 'Tywydd',
  sensitive: true,
  visibility: 'unlisted',
};
const whole: Standing = {
  text: 'Mae’r ysgol ar gau heddiw',
  spoilerText: 'Tywydd',
  mediaCount: 2,
  hasPoll: true,
  visibility: 'unlisted',
  language: 'cy',
  sensitive: true,
};
const found = (stands: Partial<Standing>, of: Partial<PlannedPost> = {}): string[] =>
  differences({ ...sent, ...of }, { ...whole, ...stands }).map(
    ({ level, code, about }) => `${level} ${code}${about ? ` ${Object.values(about)}` : ''}`,
  );

describe('the receipt', () => {
  it('is empty when the server holds what was sent', () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, Partial<Standing>, string[]]>([
    ['other words', { text: 'Mae’r ysgol ar' }, ['tells stands-text-differs']],
    ['one picture less', { mediaCount: 1 }, ['warns stands-media-missing 1']],
    ['no poll', { hasPoll: false }, ['warns stands-poll-missing']],
    ['no warning', { spoilerText: '' }, ['warns stands-warning-missing']],
    ['pictures that show', { sensitive: false }, ['warns stands-not-sensitive']],
    ['more readers', { visibility: 'public' }, ['warns stands-visibility public']],
    ['fewer readers', { visibility: 'private' }, ['tells stands-visibility private']],
    ['no language', { language: null }, ['tells stands-language-missing cy']],
    ['another language', { language: 'en' }, ['tells stands-language en']],
    ['another alt text', { descriptions: ['alt of b.png', 'alt of c.png'] }, ['warns stands-alt-text 1']],
    ['no alt text', { descriptions: ['', 'alt of a.png'] }, ['warns stands-alt-text 1']],
  ])('says so: %s', (_, stands, expected) => {
    expect(found(stands)).toEqual(expected);
  });

  it.each<[string, Partial<Standing>]>([
    ['a visibility of the server’s own', { visibility: 'local' }],
    ['a server that does not say', { visibility: null, sensitive: null }],
    ['a region that was dropped', { language: 'cy-GB' }],
    ['a server whose answer shows no language', { language: undefined }],
    ['alt texts in another order', { descriptions: ['alt of b.png', 'alt of  a.png'] }],
  ])('says nothing of %s', (_, stands) => {
    expect(found(stands)).toEqual([]);
  });

  it('says nothing of what was not sent', () => {
    expect(found({ language: 'en' }, { language: null })).toEqual([]);
    expect(found({ text: 'anything' }, { text: '' })).toEqual([]);
  });

  it('names each difference of a thread once, and adds missing pictures up', () => {
    const one = differences(sent, { ...whole, mediaCount: 1, language: null });
    expect(withNews(withNews([], one), one).map(({ code, about }) => [code, about])).toEqual([
      ['stands-media-missing', { count: '2' }],
      ['stands-language-missing', { language: 'cy' }],
    ]);
  });
});

describe('the link back', () => {
  const from = { origin: 'https://x.com', tab: 1, frame: 0 };
  const armed = (linkBack: boolean) =>
    enqueue(
      {
        draft: { id: 'd', site: 'x', url: 'https://x.com/home' },
        plan: planOf([post('un'), post('dau')], linkBack ? { linkBack } : {}),
        fingerprint: 'f',
        from,
        mode: 'armed',
      },
      1,
      () => 'k',
    );
  const textsOf = (job: ReturnType<typeof armed>): string[] => job.posts.map(({ text }) => text);

  it('stands below the last post once the native one is known', () => {
    const job = settle(armed(true), 'posted', 'https://x.com/a/status/1', 2);
    expect(textsOf(job)).toEqual(['un', 'dau\n\nhttps://x.com/a/status/1']);
    expect(textsOf(settle(job, 'posted', 'https://x.com/a/status/1', 3))).toEqual(textsOf(job));
  });

  it.each([
    ['it is not wanted', false, 'https://x.com/a/status/1'],
    ['the site does not tell it', true, null],
    ['it is longer than the room that was left', true, `https://x.com/${'a'.repeat(100)}`],
  ])('is left out when %s', (_, wanted, url) => {
    expect(textsOf(settle(armed(wanted), 'posted', url, 2))).toEqual(['un', 'dau']);
  });
});
