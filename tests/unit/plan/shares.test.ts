import { describe, expect, it } from 'vitest';
import { shareKey, shareOf } from '../../../lib/plan/shares.ts';

const ada = 'ada@home.example';

describe('what an account gets of a post in two languages', () => {
  it('is the whole where nothing is set', () => {
    expect(shareOf({}, ada, 'x')).toBe('whole');
  });

  it('is what was set for it, whatever the site', () => {
    const shares = { [shareKey(ada, null)]: 'cy' as const };
    expect(shareOf(shares, ada, 'x')).toBe('cy');
    expect(shareOf(shares, ada, 'facebook')).toBe('cy');
    expect(shareOf(shares, 'bob@home.example', 'x')).toBe('whole');
  });

  it('is what was set for it on one site, before what was set for all', () => {
    const shares = { [shareKey(ada, null)]: 'cy' as const, [shareKey(ada, 'facebook')]: 'whole' as const };
    expect(shareOf(shares, ada, 'x')).toBe('cy');
    expect(shareOf(shares, ada, 'facebook')).toBe('whole');
  });
});
