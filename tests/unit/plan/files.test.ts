import { describe, expect, it } from 'vitest';
import type { MediaFacts } from '../../../lib/model/media.ts';
import { factsKey } from '../../../lib/plan/media.ts';
import { planFor } from '../../../lib/plan/plan.ts';
import { account, draft, instance, media } from './drafts.ts';

const facts = (more: Partial<MediaFacts> = {}): MediaFacts => ({
  ...{
    type: 'image/jpeg',
    kind: 'image',
    size: 10,
    width: 8,
    height: 8,
    orientation: 1,
    animated: false,
    frames: 1,
  },
  ...{ frameRate: null, durationMs: null, codecs: { video: null, audio: null } },
  ...{ transparent: false, broken: false, location: false },
  ...more,
});

/** A plan for files whose contents are known, in one part. */
const planned = (files: [string, MediaFacts][], more: Parameters<typeof instance>[1] = {}) => {
  const written = draft([{ text: 'Lluniau', media: files.map(([name]) => media(name)) }]);
  const known = new Map(files.map(([, it], index) => [factsKey(0, index), it]));
  return planFor(written, account(), instance('mastodon', more), { facts: known });
};
const names = ({ posts }: ReturnType<typeof planned>) =>
  posts.map((post) => post.media.map(({ name }) => name));
const codes = ({ notices }: ReturnType<typeof planned>) => notices.map(({ code }) => code);

describe('what the files are decides, not what they are called', () => {
  it('a picture goes under the extension that it has by its bytes', () => {
    const plan = planned([['llun.png', facts()]]);
    expect(plan.posts[0]?.media[0]).toMatchObject({ name: 'llun.jpg', type: 'image/jpeg' });
    expect(plan.posts[0]?.media[0]).not.toHaveProperty('fit');
  });

  it('a file that must be fitted carries how, and the plan says so', () => {
    const plan = planned([['llun.webp', facts({ type: 'image/webp' })]]);
    expect(plan.posts[0]?.media[0]).toMatchObject({
      name: 'llun.jpg',
      type: 'image/jpeg',
      fit: { how: 'picture', type: 'image/jpeg' },
    });
    expect(codes(plan)).toContain('media-fitted');
  });

  it('the place is taken out of a file that goes as it is', () => {
    const plan = planned([['llun.jpg', facts({ location: true })]]);
    expect(plan.posts[0]?.media[0]?.fit).toMatchObject({ how: 'clean' });
    expect(codes(plan)).toContain('location-removed');
  });

  it('a file that nothing is known of is judged by what is said of it', () => {
    const unknown = facts({ type: 'application/octet-stream', kind: 'unknown' });
    expect(planned([['llun.jpg', unknown]]).posts[0]?.media[0]).toMatchObject({ type: 'image/jpeg' });
  });
});

describe('more than one post can carry', () => {
  const moving = facts({ type: 'image/gif', animated: true, frames: 3 });

  it('goes on in answers, in order, and a person sees that first', () => {
    const plan = planned(
      ['a', 'b', 'c'].map((name) => [`${name}.jpg`, facts()]),
      { maxMedia: 2 },
    );
    expect(names(plan)).toEqual([['a.jpg', 'b.jpg'], ['c.jpg']]);
    expect(plan.posts.map(({ text }) => text)).toEqual(['Lluniau', '']);
    expect(plan.notices).toContainEqual({
      code: 'media-continued',
      level: 'warns',
      about: { limit: '2', count: '2' },
    });
    expect(codes(plan)).not.toContain('text-split');
  });

  it('an animation has a post of its own where it becomes a video, and a still GIF has not', () => {
    const [one, two] = [facts(), facts({ type: 'image/gif' })];
    expect(
      names(
        planned([
          ['a.jpg', one],
          ['b.gif', moving],
          ['c.gif', two],
        ]),
      ),
    ).toEqual([['a.jpg'], ['b.gif'], ['c.gif']]);
    expect(
      names(
        planned([
          ['a.jpg', one],
          ['c.gif', two],
        ]),
      ),
    ).toEqual([['a.jpg', 'c.gif']]);
  });
});
