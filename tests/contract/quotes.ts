import { expect } from 'vitest';
import type { Law } from './law.ts';
import { deliver, draftFor, heldAs, made, plan, publish, said, type Visitor, visit } from './place.ts';

const elsewhere = 'https://newyddion.example/@bbc/1';

/** The post that quotes another, as the plan has it. */
function quoting(visitor: Visitor, quotedUrl: string) {
  const draft = draftFor(visitor, [{ text: 'Gwych iawn' }], { kind: 'quote', quotedUrl });
  const planned = plan(visitor, draft);
  const [post] = planned.posts;
  if (!post) throw new Error('The plan has no post');
  return { draft, planned, post };
}

/** What becomes of a quoted post: never is it lost. */
export function quoteLaws({ law, insideLaw }: { law: Law; insideLaw: Law }): void {
  law('a quoted post is quoted, or its address stands in the text', async (place) => {
    const visitor = await visit(place);
    const first = draftFor(visitor, [{ text: 'Bore da' }]);
    const [quoted] = await deliver(visitor, first, plan(visitor, first).posts);
    if (!quoted) throw new Error('There is nothing to quote');
    const { draft, planned, post } = quoting(visitor, quoted.url);
    if (!post.quote) {
      expect(said(planned)).toContain('quote-link-added');
      expect(post.text).toContain(quoted.url);
      return;
    }
    expect(said(planned)).toContain('quote-there');
    expect([post.text, post.quote.otherwise]).toEqual(['Gwych iawn', `Gwych iawn\n\n${quoted.url}`]);
    const quoteId = made(await visitor.driver.find(quoted.url));
    expect(quoteId).toBe(quoted.id);
    const ref = made(await publish(visitor, draft, post, { quoteId }));
    expect(ref.quote).toBe('kept');
    const held = await heldAs(visitor, ref.id);
    expect([held.quotes, held.text]).toEqual([quoted.id, 'Gwych iawn']);
    const seen = made(await visitor.driver.recent(place.deps.now() - 60_000)).find(({ id }) => id === ref.id);
    expect([seen?.text, seen?.quote]).toEqual(['Gwych iawn', 'kept']);
  });

  insideLaw('somebody else’s post is quoted as they allow it', async (place) => {
    const visitor = await visit(place);
    place.server?.meet(elsewhere, 'everyone');
    const { draft, post } = quoting(visitor, elsewhere);
    if (!post.quote) return expect(post.text).toContain(elsewhere);
    const quoteId = made(await visitor.driver.find(elsewhere));
    const { id } = made(await publish(visitor, draft, post, { quoteId }));
    expect((await heldAs(visitor, id)).quotes).toBe(quoteId);
  });

  insideLaw(
    'what nobody may quote, or nobody knows, is told before or refused, and is not posted',
    async (place) => {
      const visitor = await visit(place);
      if (!visitor.instance.quotes) return;
      expect(made(await visitor.driver.find(`${elsewhere}00`))).toBeNull();
      place.server?.meet(elsewhere, 'nobody');
      const { draft, post } = quoting(visitor, elsewhere);
      const quoteId = made(await visitor.driver.find(elsewhere));
      if (quoteId === null || place.family === 'misskey') return;
      expect((await publish(visitor, draft, post, { quoteId })).is).toBe('refused');
      expect(await place.held(visitor)).toEqual([]);
    },
  );
}
