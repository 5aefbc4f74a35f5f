import { describe, expect, it } from 'vitest';
import { arrange } from '../../../entrypoints/popup/arrange.ts';
import type { OwnJobView } from '../../../lib/protocol/messages.ts';

const job = (draftId: string, account: string, createdAt: number, state: OwnJobView['state'] = 'posted') =>
  ({ id: `${draftId}/${account}`, draftId, createdAt, state }) as OwnJobView;
const drafts = (jobs: OwnJobView[]) => arrange(jobs).map((it) => it.draftId);

describe('the list in the popup', () => {
  it('shows the newest draft first', () => {
    expect(drafts([job('old', 'a', 1), job('new', 'a', 3), job('mid', 'a', 2)])).toEqual([
      'new',
      'mid',
      'old',
    ]);
  });

  it('keeps the accounts of one draft together', () => {
    const [first] = arrange([job('one', 'a', 2), job('two', 'a', 1), job('one', 'b', 2)]);
    expect(first?.jobs.map((it) => it.id)).toEqual(['one/a', 'one/b']);
  });

  it('puts drafts that need a person on top, whichever of their accounts it is', () => {
    const jobs = [
      job('new', 'a', 3),
      job('old', 'a', 1),
      job('old', 'b', 1, 'held'),
      job('mid', 'a', 2, 'held'),
    ];
    expect(drafts(jobs)).toEqual(['mid', 'old', 'new']);
  });

  it('is empty when nothing was posted', () => {
    expect(arrange([])).toEqual([]);
  });
});
