import { expect } from 'vitest';
import { abilities } from '../../lib/plan/abilities.ts';
import { planFor } from '../../lib/plan/plan.ts';
import type { Law } from './law.ts';
import { draftFor, heldAs, made, picture, publish, said, type Visitor, visit } from './place.ts';

const HOUR = 3_600_000;

/** A post for a later time, where the person lets servers keep such. */
function later(visitor: Visitor, text: string, ms: number) {
  const now = visitor.place.deps.now();
  const draft = draftFor(visitor, [{ text, media: [picture('Castell')] }], { scheduledAt: now + ms });
  const planned = planFor(draft, visitor.account, visitor.instance, { now, serverSchedules: true });
  const [post] = planned.posts;
  if (!post) throw new Error('The plan has no post');
  return { draft, planned, post, at: now + ms };
}

/** Who keeps a post until its time. */
export function scheduleLaws({ insideLaw }: { law: Law; insideLaw: Law }): void {
  insideLaw('a post is kept by the server until its time, or our own alarm keeps it', async (place) => {
    const visitor = await visit(place);
    const { draft, planned, post, at } = later(visitor, 'Bore da bawb', HOUR);
    if (!abilities[place.family].schedules) {
      expect([planned.there, said(planned).includes('scheduled-here')]).toEqual([undefined, true]);
      return;
    }
    expect([planned.there, said(planned).includes('scheduled-there')]).toEqual([true, true]);
    const key = crypto.randomUUID();
    const ref = made(await publish(visitor, draft, { ...post, ...{ scheduledAt: at } }, { key }));
    expect(ref).toMatchObject({ waitsUntil: at, url: '' });
    expect(await place.held(visitor)).toEqual([]);
    const about = { text: 'Bore da bawb', spoilerText: '', mediaCount: 1 };
    expect(made(await visitor.driver.waiting())).toEqual([{ id: ref.id, at, ...about }]);
    place.wait?.(HOUR + 60_000);
    const [posted] = made(await visitor.driver.recent(at - HOUR));
    expect(posted?.text).toBe('Bore da bawb');
    expect((await heldAs(visitor, posted?.id ?? '')).descriptions).toEqual(['Castell']);
    expect(made(await visitor.driver.waiting())).toEqual([]);
    expect(made(await visitor.driver.unschedule(ref.id))).toBe(false);
  });

  insideLaw('what the server keeps is taken back, and never goes out', async (place) => {
    const visitor = await visit(place);
    if (!abilities[place.family].schedules) return;
    const { draft, post, at } = later(visitor, 'Paid â mynd', HOUR);
    const { id } = made(await publish(visitor, draft, { ...post, ...{ scheduledAt: at } }));
    expect(made(await visitor.driver.unschedule(id))).toBe(true);
    place.wait?.(2 * HOUR);
    expect(await place.held(visitor)).toEqual([]);
  });

  insideLaw(
    'nothing is given to a server that is due in less than ten minutes, or is a thread',
    async (place) => {
      const visitor = await visit(place);
      expect(later(visitor, 'Yn fuan', 5 * 60_000).planned.there).toBeUndefined();
      const now = place.deps.now();
      const draft = draftFor(visitor, [{ text: 'Un' }, { text: 'Dau' }], { scheduledAt: now + HOUR });
      const planned = planFor(draft, visitor.account, visitor.instance, { now, serverSchedules: true });
      expect(planned.there).toBeUndefined();
    },
  );
}
