import { expect } from 'vitest';
import type { JobPost } from '../../lib/model/job.ts';
import type { PlannedPost } from '../../lib/model/plan.ts';
import { findOurs } from '../../lib/outbox/match.ts';
import { abilities } from '../../lib/plan/abilities.ts';
import { count, roomFor } from '../../lib/text/count.ts';
import { counting } from '../../lib/text/counting.ts';
import type { Law } from './law.ts';
import {
  blockedBy,
  deliver,
  draftFor,
  heldAs,
  made,
  plan,
  publish,
  said,
  type Visitor,
  visit,
} from './place.ts';

/** Beginnings that servers count differently; letters fill up the rest. */
const beginnings = [
  'Bore da ',
  'Ŵyt ti’n iawn? 👩🏽‍💻🏴󠁧󠁢󠁷󠁬󠁳󠁿👨‍👩‍👧 ',
  `https://llyw.cymru/${'a'.repeat(80)} `,
  'https://s4c.cymru ',
  '@nia@toot.cymru ',
];
const warning = 'Etholiad 🗳️';

const awkward = [
  'Bore da, bawb!',
  'Dwy linell\nac un arall\n\na pharagraff.',
  'Te & choffi: 1 < 2 > 0, "dyfyniad" a **seren** _tan_ `cod`',
  '<3 Cymru <b>am byth</b>, o’r galon',
  'Gweler https://www.llyw.cymru/cyfeiriad/hir/iawn/sydd/yn/cael/ei/dorri?a=1&b=2 am fwy.',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿🎉',
  '#Cymraeg a #Eisteddfod2026',
];

/** Where words mean something to some servers; addresses and names are shown differently by each. */
const readable = [
  'Tair llinell\nac un arall\n\na pharagraff.',
  '* un\n* dau\n\n1. tri\n> pedwar',
  'a **seren** _tan_ `cod` ~~llinell~~ $[x2 mawr] [gair](gair)',
  'Chwilio am waith: Job Search',
  '1 * 2 = 2 * 1, a_b_c, C:\\ffeil :cath:',
];

/** Words: how many fit, whom they reach, and how they are found again. */
export function textLaws({ law, insideLaw }: { law: Law; insideLaw: Law }): void {
  law('a text as long as the server takes goes out in one piece, whatever it is made of', async (place) => {
    const visitor = await visit(place);
    for (const beginning of beginnings)
      for (const spoilerText of ['', warning]) {
        const text = filled(visitor, beginning, spoilerText);
        const draft = draftFor(visitor, [{ text }], { spoilerText });
        const planned = plan(visitor, draft);
        expect(blockedBy(planned), beginning).toEqual([]);
        expect(planned.posts, beginning).toHaveLength(1);
        await deliver(visitor, draft, planned.posts);
      }
  });

  law('a text that is one character longer is cut, and would have been too long', async (place) => {
    const visitor = await visit(place);
    const text = `${filled(visitor, 'Bore da ', '')}x`;
    const draft = draftFor(visitor, [{ text }]);
    const { posts } = plan(visitor, draft);
    expect(posts.length).toBeGreaterThan(1);
    for (const post of posts)
      expect(count(post.text, counting[place.family])).toBeLessThanOrEqual(visitor.instance.maxCharacters);
    const outcome = await publish(visitor, draft, { ...first(posts), text });
    // Some servers take any length; none may leave it open.
    expect(outcome.is === 'refused' ? outcome.problem.code : outcome.is).toMatch(/^(too-long|created)$/);
  });

  law('readers see the text as it was written, or the author heard that they may not', async (place) => {
    const visitor = await visit(place);
    for (const text of readable) {
      const draft = draftFor(visitor, [{ text }]);
      const planned = plan(visitor, draft);
      const [ref] = await deliver(visitor, draft, planned.posts);
      const { text: shown } = await heldAs(visitor, ref?.id ?? '');
      const isTold = said(planned).some((code) => code === 'markup-read' || code === 'text-altered');
      if (!isTold) expect(shown.replaceAll(/\u00a0/g, ' ')).toBe(text);
    }
  });

  law('what was posted is found again among the account’s own, whoever may see it', async (place) => {
    const visitor = await visit(place);
    for (const [at, text] of awkward.entries()) {
      const draft = draftFor(visitor, [{ text }], { spoilerText: at % 2 ? warning : '' });
      const { posts } = plan(visitor, draft, { visibility: at % 3 ? 'public' : 'private' });
      const [ref] = await deliver(visitor, draft, posts);
      const seen = made(await visitor.driver.recent(place.deps.now() - 60_000));
      expect(findOurs(asSent(first(posts), place.deps.now()), null, seen)?.id, text).toBe(ref?.id);
    }
  });

  insideLaw('nobody is pinged whom the author did not choose', async (place) => {
    const visitor = await visit(place);
    const draft = draftFor(visitor, [{ text: '@bbc a .@nasa, (@google) a＠nhs' }]);
    await deliver(visitor, draft, plan(visitor, draft).posts);
    expect((await place.held(visitor)).map(({ mentions }) => mentions)).toEqual([[]]);
  });
}

/** Words of letters to the last character that still fits, by our own way of counting. */
function filled({ instance, account: { family } }: Visitor, beginning: string, spoilerText: string): string {
  const by = counting[family];
  const kept = abilities[family].warningMax === 0 ? '' : spoilerText;
  const room = roomFor(instance.maxCharacters, kept, by) - count(beginning, by);
  return `${beginning}${'gair '.repeat(room / 5 + 1).slice(0, room - 1)}x`;
}

function first([post]: readonly PlannedPost[]): PlannedPost {
  if (!post) throw new Error('The plan has no post');
  return post;
}

const asSent = (post: PlannedPost, sentAt: number): JobPost => ({
  ...post,
  media: post.media.map((media) => ({ ...media, blob: '', remoteId: '', ready: true })),
  key: '',
  sentAt,
  status: null,
});
