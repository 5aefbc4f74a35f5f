import { beforeEach, describe, expect, it, vi } from 'vitest';
import { planFor } from '../../../lib/plan/plan.ts';
import { gainsOf } from '../../../lib/text/language/letters.ts';
import { detectLanguage } from '../../../lib/text/language.ts';
import { findLinks } from '../../../lib/text/links.ts';
import { account, draft, instance } from './drafts.ts';

vi.mock('../../../lib/text/language.ts', { spy: true });
vi.mock('../../../lib/text/language/letters.ts', { spy: true });
vi.mock('../../../lib/text/links.ts', { spy: true });

const families = ['mastodon', 'pixelfed', 'gotosocial', 'akkoma', 'sharkey'] as const;
let rounds = 0;
/** Words that no earlier draft has. */
const thread = (): string[] => {
  rounds += 1;
  return Array.from(
    { length: 25 },
    (_, i) =>
      `Mae’r llyfrgell ar agor ar ddiwrnod ${rounds}-${i}, diolch i @BBCCymru. https://llyw.cymru/${rounds}/${i}`,
  );
};
const plan = (texts: readonly string[]): void => {
  for (const family of families) planFor(draft([...texts]), account(family), instance(family));
};

describe('the work of planning a thread of 25 parts for five accounts', () => {
  beforeEach(() => vi.clearAllMocks());

  it('is one look for the language of each part, whatever the number of accounts', () => {
    plan(thread());
    expect(vi.mocked(detectLanguage)).toHaveBeenCalledTimes(25);
  });

  it('is a look at the one part that changed while its author types', () => {
    const texts = thread();
    plan(texts);
    vi.clearAllMocks();
    plan(texts.with(7, 'Mae’r llyfrgell ar gau yfory, cofiwch.'));
    expect(vi.mocked(detectLanguage)).toHaveBeenCalledTimes(1);
  });

  it('is a look at the letters of each word once, though its sentences are judged after the whole', () => {
    planFor(draft(['Hwfer glân newydd sbon. Hwfer glân, hwfer glân! Newydd sbon?']), account(), instance());
    const words = vi.mocked(gainsOf).mock.calls.map(([word]) => word);
    expect(words).toContain('hwfer');
    expect(new Set(words).size).toBe(words.length);
  });

  it('is no more than a few looks for addresses for each post', () => {
    plan(thread());
    // One for the language, and for each account one to keep mentions harmless.
    expect(vi.mocked(findLinks).mock.calls.length).toBeLessThanOrEqual(25 * (families.length + 1));
  });

  it('grows with the number of parts and no faster', () => {
    const texts = thread();
    plan(texts.slice(0, 12));
    const half = vi.mocked(findLinks).mock.calls.length;
    vi.clearAllMocks();
    plan(thread().slice(0, 24));
    expect(vi.mocked(findLinks).mock.calls.length).toBe(2 * half);
  });
});
