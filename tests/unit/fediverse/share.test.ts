import { describe, expect, it } from 'vitest';
import { shareAddress } from '../../../lib/fediverse/share.ts';
import type { Job } from '../../../lib/model/job.ts';
import { enqueue } from '../../../lib/outbox/enqueue.ts';
import { draftOf, planOf, post } from '../outbox/jobs.ts';

const account = { server: 'https://toot.wales', family: 'mastodon' } as const;
const from = { origin: 'https://x.com', tab: null, frame: null };

function held(texts: string[], change: Partial<Job> = {}): Job {
  const plan = planOf(texts.map((text) => post(text)));
  const order = { draft: draftOf('draft', plan), plan, fingerprint: 'f', from, mode: 'now' as const };
  const job = enqueue(order, 0, () => 'key');
  return { ...job, state: 'held', problem: { code: 'bot-check' }, ...change };
}

describe('a post whose server lets only people in', () => {
  it('can be written on its own page', () => {
    expect(shareAddress(held(['Bore da & #Cymru']), account)).toBe(
      'https://toot.wales/share?text=Bore+da+%26+%23Cymru',
    );
    expect(shareAddress(held(['a']), { ...account, family: 'misskey' })).toMatch(/\/share\?text=a$/);
  });

  it.each<[string, Job, 'mastodon' | 'pixelfed']>([
    ['has no such page', held(['a']), 'pixelfed'],
    ['is a thread', held(['a', 'b']), 'mastodon'],
    ['moves still', held(['a'], { state: 'queued' }), 'mastodon'],
    ['was refused', held(['a'], { problem: { code: 'refused' } }), 'mastodon'],
    ['is longer than an address', held(['ŵ'.repeat(3000)]), 'mastodon'],
    [
      'may be there already',
      held([], { posts: held(['a']).posts.map((it) => ({ ...it, sentAt: 1 })) }),
      'mastodon',
    ],
  ])('cannot where it %s', (_, job, family) => {
    expect(shareAddress(job, { ...account, family })).toBeNull();
  });
});
