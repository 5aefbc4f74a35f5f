import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakePage } from './fake-page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('one click', () => {
  test('hands the draft over and shows its jobs', async () => {
    const page = fakePage();
    page.press('press');
    await settle();
    expect(page.submitted.map(({ mode, consent }) => ({ mode, consent }))).toEqual([
      { mode: 'now', consent: false },
    ]);
    expect(page.state()).toMatchObject({ is: 'sent', unchanged: false });
  });

  test('twice in quick succession is one post', async () => {
    const page = fakePage();
    page.press('press');
    page.press('press');
    await settle();
    expect(page.submitted).toHaveLength(1);
  });

  test('again on an unchanged draft shows what became of it, and posts only when told to', async () => {
    const page = fakePage();
    page.press('press');
    await settle();
    page.press('press');
    await settle();
    expect(page.submitted).toHaveLength(1);
    expect(page.state()).toMatchObject({ is: 'sent', unchanged: true });
    page.press('again');
    await settle();
    expect(new Set(page.submitted.map(({ draft }) => draft.id)).size).toBe(2);
  });

  test('after the answer was lost repeats the same draft id, so that nothing is posted twice', async () => {
    const page = fakePage();
    page.losesAnswers = true;
    page.press('press');
    await settle();
    expect(page.state()).toMatchObject({ is: 'failed' });
    page.losesAnswers = false;
    page.press('press');
    await settle();
    expect(page.submitted).toHaveLength(2);
    expect(page.jobs.size).toBe(1);
  });

  test('on a draft that was undone posts it anew', async () => {
    const page = fakePage();
    page.press('press');
    await settle();
    page.press('undo');
    await settle();
    page.press('press');
    await settle();
    expect(page.jobs.size).toBe(2);
  });

  test('on a rewritten draft takes back the one that was held', async () => {
    const page = fakePage();
    page.press('press');
    await settle();
    const first = page.submitted[0]!.draft.id;
    page.moved(first, { state: 'held', problem: 'needs-look', actions: ['approve', 'cancel'] });
    page.text = 'Bore da bawb';
    page.press('press');
    await settle();
    expect(page.acted).toEqual([{ draftId: first, action: 'cancel' }]);
    expect(page.submitted).toHaveLength(2);
  });

  test('without an account says so and hands nothing over', async () => {
    const page = fakePage();
    page.accounts = 0;
    page.press('press');
    await settle();
    expect(page.state()).toMatchObject({ is: 'failed', problem: { code: 'no-account' } });
    expect(page.submitted).toHaveLength(0);
  });

  test.each([
    ['a reply', { kind: 'reply' }, 'reply'],
    ['a restricted post', { audience: 'restricted' }, 'restricted'],
    ['a post whose readers are not known', { audience: 'unknown' }, 'unknown'],
  ] as const)('on %s asks first and posts with consent', async (_, about, why) => {
    const page = fakePage();
    page.about = about;
    page.press('press');
    await settle();
    page.press('press');
    await settle();
    expect(page.submitted).toHaveLength(0);
    expect(page.state()).toEqual({ is: 'asking', why, wanted: 'send' });
    page.press('mirror');
    await settle();
    expect(page.submitted.map(({ consent }) => consent)).toEqual([true]);
  });

  test('on a post that became a reply after it was agreed to as restricted asks again', async () => {
    const page = fakePage();
    page.about = { audience: 'restricted' };
    page.press('press');
    await settle();
    page.about = { audience: 'restricted', kind: 'reply' };
    page.press('mirror');
    await settle();
    expect(page.submitted).toHaveLength(0);
    expect(page.state()).toMatchObject({ is: 'asking', why: 'reply' });
  });

  test('again on a draft that became a reply meanwhile asks first', async () => {
    const page = fakePage();
    page.press('press');
    await settle();
    page.press('press');
    await settle();
    page.about = { kind: 'reply' };
    page.press('again');
    await settle();
    expect(page.submitted).toHaveLength(1);
    expect(page.state()).toMatchObject({ is: 'asking', why: 'reply' });
  });

  test('keeps looking while a job moves, and rests when it does', async () => {
    const page = fakePage();
    page.press('press');
    await settle();
    const { id } = page.submitted[0]!.draft;
    page.jobs.set(id, { ...page.jobs.get(id)!, state: 'posted', url: 'https://toot.example/@ada/1' });
    await vi.advanceTimersByTimeAsync(3000);
    expect(page.state()).toMatchObject({ is: 'sent', jobs: [{ state: 'posted' }] });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that may have been stolen keeps the actions in reach', async () => {
    const page = fakePage();
    page.press('press');
    await settle();
    page.covered();
    expect(page.view()).toMatchObject({ covered: true, open: true, state: { is: 'sent' } });
    page.press('undo');
    await settle();
    expect(page.view().covered).toBe(false);
  });
});

test('a composer without a control that publishes says so, unless there is something else to say', async () => {
  const page = fakePage();
  page.incomplete();
  expect(page.state()).toMatchObject({
    is: 'failed',
    problem: { code: 'composer-part-missing', about: { part: 'submit' } },
  });
  page.incomplete(null);
  expect(page.state().is).toBe('idle');
  page.press('press');
  await settle();
  page.incomplete();
  expect(page.state().is).toBe('sent');
});

test.each(['double', 'versions'] as const)(
  'a draft that could surprise (%s) goes out only after a yes',
  async (doubt) => {
    const page = fakePage();
    page.about = { doubts: [doubt] };
    page.press('press');
    await settle();
    expect(page.state()).toMatchObject({ is: 'asking', why: doubt });
    expect(page.submitted).toEqual([]);
    page.press('mirror');
    await settle();
    expect(page.submitted).toHaveLength(1);
  },
);
