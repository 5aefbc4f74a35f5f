import { describe, expect, it } from 'vitest';
import { createDrivers } from '../../../lib/fediverse/drivers.ts';
import { addressOf } from '../../../lib/fediverse/loops/videos.ts';
import { beginSignIn } from '../../../lib/fediverse/oauth.ts';
import { differences } from '../../../lib/outbox/receipt.ts';
import { blockedBy, draftFor, made, mp4, picture, plan, publish, visit } from '../../contract/place.ts';
import { pretend } from '../../contract/pretend.ts';
import { got } from './identity.ts';

const film = (size: number) =>
  new File([mp4.slice(0, 32), new Uint8Array(size - 32)], 'a.mp4', { type: 'video/mp4' });

async function posted(text: string, more: { language?: string; sensitive?: boolean } = {}) {
  const place = await pretend('loops');
  const visitor = await visit(place);
  const draft = draftFor(visitor, [{ text, media: [picture('Afon Taf')] }], more);
  const [post] = plan(visitor, draft).posts;
  if (!post) throw new Error('The plan has no post');
  const files = [{ file: mp4, name: 'ffilm.mp4', description: 'Afon Taf' }];
  const ref = made(await visitor.driver.publish({ ...post, mediaIds: [], inReplyTo: null, files }, 'key'));
  return { place, visitor, draft, post, ref, wait: (ms: number) => place.wait?.(ms) };
}

describe('a video on Loops', () => {
  it('is known by its address before the server tells one, and by the same afterwards', async () => {
    const { visitor, ref, wait } = await posted('Bore da');
    const before = made(await visitor.driver.recent(0));
    wait(30_000);
    const after = made(await visitor.driver.recent(0));
    expect([ref.url, before[0]?.url]).toEqual([after[0]?.url, after[0]?.url]);
    expect(addressOf('https://loops.example', '40908285834039296')).toBe(
      'https://loops.example/v/2hltW5wx00',
    );
  });

  it('is not deleted or changed while it is made ready: that is tried again, and then done', async () => {
    const { place, visitor, ref, wait } = await posted('Bore da');
    const change = { text: 'Prynhawn da', spoilerText: '', language: 'cy' };
    expect((await visitor.driver.edit(ref.id, change)).is).toBe('unknown');
    expect((await visitor.driver.remove(ref.id)).is).toBe('unknown');
    wait(30_000);
    expect(made(await visitor.driver.edit(ref.id, change)).stands?.text).toBe('Prynhawn da');
    expect(made(await visitor.driver.remove(ref.id))).toBeNull();
    expect(place.server?.statuses[0]?.deleted).toBe(true);
  });

  it('keeps its alt text when its words are changed', async () => {
    const { place, visitor, ref, wait } = await posted('Bore da');
    wait(30_000);
    await visitor.driver.edit(ref.id, { text: 'Prynhawn da', spoilerText: '', language: 'cy' });
    expect(place.server?.statuses[0]?.media[0]?.description).toBe('Afon Taf');
  });

  it('loses a language that the server would refuse it for, and no other', async () => {
    expect((await posted('Madainn mhath', { language: 'gd' })).place.server?.statuses[0]?.language).toBe('');
    expect((await posted('Bore da', { language: 'cy' })).place.server?.statuses[0]?.language).toBe('cy');
  });

  it('is said to lack nothing of which its answer only does not tell', async () => {
    const { post, ref } = await posted('Bore da', { sensitive: true });
    expect(ref.stands && differences(post, ref.stands)).toEqual([]);
  });

  it('names nobody, in addresses neither', async () => {
    const text = 'Gweler https://news.example/@bbc, https://x.com/@nasa a post@nhs.';
    const { place, ref } = await posted(text);
    expect(place.server?.statuses[0]).toMatchObject({ mentions: [] });
    expect(ref.stands?.text).toContain('https://news.example/%40bbc');
  });

  it('is taken for ours only if it is new: the same words may have been posted before', async () => {
    const { place, visitor, draft, post, ref, wait } = await posted('Bore da');
    wait(24 * 3_600_000);
    place.server?.faults.add({ on: 'POST /api/v1/studio/upload', when: 'before', do: 'empty-object' });
    expect((await publish(visitor, draft, post)).is).toBe('unknown');
    expect(made(await publish(visitor, draft, post)).id).not.toBe(ref.id);
  });

  it.each([
    [250 * 1024 - 1, ['media-too-small']],
    [250 * 1024, []],
    [40 * 1024 * 1024, []],
    [40 * 1024 * 1024 + 1, ['media-too-large']],
  ])('of %d bytes is stopped before where the server would refuse it', async (size, codes) => {
    const visitor = await visit(await pretend('loops'));
    const draft = draftFor(visitor, [{ text: 'Bore da', media: [picture('Afon', 'a.mp4', film(size))] }]);
    expect(blockedBy(plan(visitor, draft))).toEqual(codes);
  });

  it('cannot be a picture, nor words alone, nor two', async () => {
    const visitor = await visit(await pretend('loops'));
    const blocks = (media: ReturnType<typeof picture>[]) => {
      const draft = draftFor(visitor, [{ text: 'Bore da', media: [picture()] }]);
      const [part] = draft.parts;
      return blockedBy(plan(visitor, { ...draft, parts: part ? [{ ...part, media }] : [] }));
    };
    expect(blocks([picture()])).toEqual(['media-type']);
    expect(blocks([])).toEqual(['video-alone']);
    const video = picture('Afon', 'a.mp4', mp4);
    expect(blocks([video, video])).toEqual(['video-alone']);
    expect(blocks([video])).toEqual([]);
  });
});

describe('a Loops server', () => {
  it('is known by what it tells pages, where its NodeInfo is closed to them', async () => {
    const place = await pretend('loops', false);
    const begun = await beginSignIn(place.address, { ...place.deps, isGranted: async () => false });
    expect(begun).toMatchObject({
      problem: { code: 'host-needed', about: { software: 'loops 1.0.0-beta.8' } },
    });
  });

  it('has its limits read again after a day', async () => {
    const place = await pretend('loops');
    const { account } = await visit(place);
    place.wait?.(25 * 3_600_000);
    got(await createDrivers(place.deps)(account.id));
    const kept = await place.deps.store.readInstance(account.server);
    expect(kept).toMatchObject({ videoBytes: 40 * 1024 * 1024, readAt: place.deps.now() });
  });
});
