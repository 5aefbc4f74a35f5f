import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakePage, jobOf } from './fake-page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = () => vi.advanceTimersByTimeAsync(0);
const posted = { verdict: 'posted', nativeUrl: 'https://chirp.example/ada/status/1' } as const;

async function armed() {
  const page = fakePage();
  page.press('arm');
  page.nativePress();
  await settle();
  return page;
}

describe('with my next Post', () => {
  test('keeps the draft of the native press until the site took it', async () => {
    const page = await armed();
    expect(page.submitted.map(({ mode }) => mode)).toEqual(['armed']);
    expect(page.settled).toHaveLength(0);
    page.lookouts[0]?.end(posted);
    await settle();
    expect(page.settled).toEqual([
      { draftId: page.submitted[0]!.draft.id, outcome: 'posted', nativeUrl: posted.nativeUrl },
    ]);
    expect(page.view().arm).toBe('off');
  });

  test('does nothing when it is off', async () => {
    const page = fakePage();
    page.nativePress();
    await settle();
    expect(page.submitted).toHaveLength(0);
    expect(page.lookouts).toHaveLength(0);
  });

  test('stays armed when the site refused, because the next Post is still to come', async () => {
    const page = await armed();
    page.lookouts[0]?.end({ verdict: 'refused', nativeUrl: null });
    await settle();
    expect(page.settled.map(({ outcome }) => outcome)).toEqual(['refused']);
    expect(page.view().arm).toBe('on');
  });

  test('a second press on the same draft changes nothing', async () => {
    const page = await armed();
    page.nativePress();
    await settle();
    expect(page.submitted).toHaveLength(1);
    expect(page.settled).toHaveLength(0);
    expect(page.lookouts[0]?.stopped).toBe(false);
  });

  test('a second press on a rewritten draft replaces the first', async () => {
    const page = await armed();
    page.text = 'Bore da, with alt text';
    page.nativePress();
    await settle();
    const [first, second] = page.submitted.map(({ draft }) => draft.id);
    expect(page.settled).toEqual([{ draftId: first, outcome: 'refused', nativeUrl: null }]);
    // Else the same words with another time would be taken for a second post.
    expect(page.asked).toEqual(['draft.submit', 'draft.settle', 'draft.submit']);
    page.lookouts[1]?.end(posted);
    await settle();
    expect(page.settled[1]).toMatchObject({ draftId: second, outcome: 'posted' });
  });

  test('a press on the composer the site has just emptied does not disturb the draft that waits', async () => {
    const page = await armed();
    page.text = '';
    page.nativePress();
    await settle();
    expect(page.state()).toMatchObject({ is: 'sent' });
    page.lookouts[0]?.end(posted);
    await settle();
    expect(page.settled.map(({ outcome }) => outcome)).toEqual(['posted']);
  });

  test('a draft that cannot be read says so instead of passing in silence', async () => {
    const page = fakePage();
    page.press('arm');
    page.text = '';
    page.nativePress();
    await settle();
    expect(page.state()).toMatchObject({ is: 'failed', problem: { code: 'draft-empty' } });
  });

  test('a reply needs consent when it is armed', async () => {
    const page = fakePage();
    page.about = { kind: 'reply' };
    page.press('arm');
    expect(page.state()).toEqual({ is: 'asking', why: 'reply', wanted: 'arm' });
    expect(page.view().arm).toBe('off');
    page.press('mirror');
    page.nativePress();
    await settle();
    expect(page.submitted.map(({ mode, consent }) => ({ mode, consent }))).toEqual([
      { mode: 'armed', consent: true },
    ]);
  });

  test('a post that became a reply after it was armed stays on the site', async () => {
    const page = fakePage();
    page.press('arm');
    page.about = { kind: 'reply' };
    page.nativePress();
    await settle();
    expect(page.submitted).toHaveLength(0);
    expect(page.state()).toEqual({ is: 'stayed' });
  });

  test('switching it off while the draft waits takes the draft back', async () => {
    const page = await armed();
    page.press('arm');
    await settle();
    expect(page.settled.map(({ outcome }) => outcome)).toEqual(['refused']);
    expect(page.view().arm).toBe('off');
  });

  test('a page that goes away says what it has seen so far', async () => {
    const page = await armed();
    page.leave();
    await settle();
    expect(page.settled.map(({ outcome }) => outcome)).toEqual(['unseen']);
  });

  test('a page that goes away says so also before it heard that its draft is kept', async () => {
    const page = fakePage();
    page.press('arm');
    page.nativePress();
    while (page.submitted.length === 0) await Promise.resolve();
    page.lookouts[0]!.soFar = { verdict: 'left', nativeUrl: null };
    page.leave();
    await settle();
    expect(page.settled.map(({ outcome }) => outcome)).toEqual(['left']);
  });

  test('whatever else is pressed, on a site that leads to another page, the next page does not count', async () => {
    const page = fakePage();
    page.leads = true;
    page.press('arm');
    page.nativePress();
    await settle();
    page.otherPress(false);
    page.otherPress(true);
    await settle();
    expect(page.settled.map(({ outcome }) => outcome)).toEqual(['elsewhere']);
    page.lookouts[0]?.end(posted);
    await settle();
    expect(page.settled.map(({ outcome }) => outcome)).toEqual(['elsewhere', 'posted']);
  });

  test('a form that comes again after a refusal says so, and is armed for the next press', async () => {
    const page = fakePage();
    const refused = [jobOf('d', { state: 'cancelled' })];
    page.returned(refused);
    expect(page.view()).toMatchObject({ arm: 'on', open: true, state: { is: 'sent', jobs: refused } });
    page.nativePress();
    await settle();
    expect(page.submitted.map(({ mode }) => mode)).toEqual(['armed']);
  });

  test('a draft mirrored by one click is not mirrored again, and learns its native address', async () => {
    const page = fakePage();
    page.press('press');
    await settle();
    page.press('arm');
    page.nativePress();
    await settle();
    page.lookouts[0]?.end(posted);
    await settle();
    expect(page.submitted.map(({ mode }) => mode)).toEqual(['now']);
    expect(page.settled).toEqual([
      { draftId: page.submitted[0]!.draft.id, outcome: 'posted', nativeUrl: posted.nativeUrl },
    ]);
  });

  test('another draft than the mirrored one is not taken for it', async () => {
    const page = fakePage();
    page.press('press');
    await settle();
    page.text = 'Something else';
    page.nativePress();
    await settle();
    expect(page.lookouts[0]?.stopped).toBe(true);
    expect(page.settled).toHaveLength(0);
  });
});

describe('a press in the submit area that is no post', () => {
  test.each(['draft', 'queue', 'approval', 'edit'] as const)('%s leaves it armed', async (means) => {
    const page = fakePage();
    page.press('arm');
    page.nativePress(means);
    await settle();
    expect(page.submitted).toEqual([]);
    expect(page.view()).toMatchObject({ arm: 'on', state: { is: 'idle' } });
    page.nativePress('now');
    await settle();
    expect(page.submitted).toHaveLength(1);
  });

  test('in words that are not known is not mirrored, and says so', async () => {
    const page = fakePage();
    page.press('arm');
    page.nativePress('unclear');
    await settle();
    expect(page.submitted).toEqual([]);
    expect(page.view()).toMatchObject({ open: true, state: { is: 'stayed' } });
  });
});
