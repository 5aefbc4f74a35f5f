import { describe } from 'vitest';
import { accountLaws } from './accounts.ts';
import { failureLaws } from './errors.ts';
import { type Ground, lawsOn } from './law.ts';
import { mediaLaws } from './media.ts';
import { postLaws } from './posts.ts';
import { quoteLaws } from './quotes.ts';
import { scheduleLaws } from './schedules.ts';
import { textLaws } from './texts.ts';

/**
 * What the driver of a family owes its user, on any server of that family. Each law is told by what the user sees, so
 * that it needs no table of what a server does: what the plan promises arrives, or the plan said before that it will not.
 */
export function driverContract(name: string, ground: Ground): void {
  const laws = lawsOn(ground);
  describe(name, () => {
    accountLaws(laws);
    textLaws(laws);
    mediaLaws(laws);
    postLaws(laws);
    quoteLaws(laws);
    scheduleLaws(laws);
    failureLaws(laws);
  });
}
