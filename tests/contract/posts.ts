import { expect } from 'vitest';
import { Visibility } from '../../lib/model/draft.ts';
import { differences } from '../../lib/outbox/receipt.ts';
import { abilities } from '../../lib/plan/abilities.ts';
import type { Law } from './law.ts';
import {
  blockedBy,
  deliver,
  draftFor,
  heldAs,
  made,
  picture,
  plan,
  publish,
  said,
  type Visitor,
  visit,
} from './place.ts';

/** For how many a post is, from few to all. */
const reach: readonly Visibility[] = ['direct', 'private', 'unlisted', 'public'];
const poll = { options: ['Te', 'Coffi'], durationMs: 3_600_000, multiple: true };

/** What a post is besides words and pictures: what the plan promises arrives, or the plan said that it will not. */
export function postLaws({ law }: { law: Law; insideLaw: Law }): void {
  law('what was really posted is known at once, as the server holds it', async (place) => {
    const visitor = await visit(place);
    const text = '*Bore* da i bawb yn y llyfrgell';
    const draft = draftFor(visitor, [{ text, media: [picture()] }], {
      spoilerText: 'Tywydd',
      language: 'cy',
    });
    const planned = plan(visitor, draft);
    const [ref] = await deliver(visitor, draft, planned.posts);
    const held = await heldAs(visitor, ref?.id ?? '');
    expect(ref?.stands).toMatchObject({
      spoilerText: held.spoilerText,
      mediaCount: 1,
      hasPoll: false,
      visibility: held.visibility,
    });
    const { language } = ref?.stands ?? {};
    if (language !== undefined) expect(language).toBe(held.language || null);
    const [post] = planned.posts;
    const codes = post && ref?.stands ? differences(post, ref.stands).map(({ code }) => code) : null;
    // A language that was dropped, or another in its place, was said before; nothing else is otherwise.
    expect(codes?.length).toBe(said(planned).includes('language-unsupported') ? 1 : 0);
    expect(codes?.every((code) => code.startsWith('stands-language'))).toBe(true);
  });

  law('a thread is a chain of answers', async (place) => {
    const visitor = await visit(place);
    const draft = draftFor(visitor, [{ text: 'Un' }, { text: 'Dau' }, { text: 'Tri' }]);
    const planned = plan(visitor, draft);
    if (!abilities[place.family].threads) return expect(blockedBy(planned)).toEqual(['video-alone']);
    const refs = await deliver(visitor, draft, planned.posts);
    const held = await place.held(visitor);
    expect(held.map(({ id, inReplyTo }) => [id, inReplyTo])).toEqual(
      refs.map(({ id }, at) => [id, refs[at - 1]?.id ?? null]),
    );
    expect(refs.every(({ url }) => URL.canParse(url))).toBe(true);
  });

  law('a poll arrives, or is stopped before', async (place) => {
    const visitor = await visit(place);
    const draft = draftFor(visitor, [{ text: 'Te neu goffi?', poll }]);
    const planned = plan(visitor, draft);
    if (blockedBy(planned).length > 0) {
      expect(blockedBy(planned)).toContain('poll-unsupported');
      return;
    }
    const [ref] = await deliver(visitor, draft, planned.posts);
    expect((await heldAs(visitor, ref?.id ?? '')).poll).toEqual(poll.options);
  });

  law('a poll may have as many and as long answers as the server says, and no more', async (place) => {
    const visitor = await visit(place);
    const limits = visitor.instance.poll;
    if (!limits) return;
    const asking = (count: number, length: number) => {
      const options = Array.from({ length: count }, (_, at) => `${at}`.padEnd(length, 'x'));
      return draftFor(visitor, [{ text: 'Pa un?', poll: { ...poll, options } }]);
    };
    const most = asking(limits.maxOptions, limits.maxCharacters);
    const [ref] = await deliver(visitor, most, plan(visitor, most).posts);
    expect((await heldAs(visitor, ref?.id ?? '')).poll).toHaveLength(limits.maxOptions);
    const more = asking(limits.maxOptions + 1, 5);
    expect(blockedBy(plan(visitor, more))).toEqual(['poll-options']);
    const longer = asking(2, limits.maxCharacters + 1);
    expect(blockedBy(plan(visitor, longer))).toEqual(['poll-option-too-long']);
  });

  law(
    'a content warning stands before the post and hides its pictures, or the author hears that it cannot',
    async (place) => {
      const visitor = await visit(place);
      const draft = draftFor(visitor, [{ text: 'Canlyniad' }], { spoilerText: 'Etholiad' });
      const planned = plan(visitor, draft);
      const [ref] = await deliver(visitor, draft, planned.posts);
      const { spoilerText, sensitive } = await heldAs(visitor, ref?.id ?? '');
      expect(sensitive).toBe(true);
      expect(spoilerText === 'Etholiad' || said(planned).includes('warning-unsupported')).toBe(true);
    },
  );

  law('a picture that is sensitive is hidden, or the author hears that it cannot be', async (place) => {
    const visitor = await visit(place);
    const draft = draftFor(visitor, [{ text: 'Llun', media: [picture()] }], { sensitive: true });
    const planned = plan(visitor, draft);
    const [ref] = await deliver(visitor, draft, planned.posts);
    const { sensitive } = await heldAs(visitor, ref?.id ?? '');
    expect(sensitive).toBe(!said(planned).includes('sensitive-unsupported'));
  });

  law('the language of the post is kept, or the author hears that it cannot be', async (place) => {
    const visitor = await visit(place);
    const draft = draftFor(visitor, [{ text: 'Bore da' }], { language: 'cy' });
    const planned = plan(visitor, draft);
    const [ref] = await deliver(visitor, draft, planned.posts);
    const isKept = (await heldAs(visitor, ref?.id ?? '')).language === 'cy';
    expect(isKept).toBe(!said(planned).includes('language-unsupported'));
  });

  law('no post is shown to more people than it was meant for', async (place) => {
    const visitor = await visit(place);
    for (const visibility of Visibility.options) {
      const draft = draftFor(visitor, [{ text: `I ${visibility}` }]);
      const planned = plan(visitor, draft, { visibility });
      if (blockedBy(planned).includes('visibility-unsupported')) continue;
      const [ref] = await deliver(visitor, draft, planned.posts);
      const held = await heldAs(visitor, ref?.id ?? '');
      expect(reach.indexOf(held.visibility), visibility).toBeLessThanOrEqual(reach.indexOf(visibility));
    }
  });

  law('public posts can be made, and followers-only ones wherever there are any', async (place) => {
    const visitor = await visit(place);
    const isOpen = place.family === 'loops';
    for (const visibility of isOpen ? (['public'] as const) : (['public', 'private'] as const)) {
      const draft = draftFor(visitor, [{ text: 'Bore da' }]);
      expect(blockedBy(plan(visitor, draft, { visibility })), visibility).toEqual([]);
    }
  });

  law('a repeated key does what the profile says of it, so that the outbox may rely on it', async (place) => {
    const visitor = await visit(place);
    const { on } = visitor.driver.repeat;
    const draft = draftFor(visitor, [{ text: 'Bore da' }]);
    const [post] = plan(visitor, draft).posts;
    if (!post) throw new Error('The plan has no post');
    const key = crypto.randomUUID();
    const { id } = made(await publish(visitor, draft, post, { key }));
    const repeat = await publish(visitor, draft, post, { key });
    const count = (await place.held(visitor)).length;
    if (on === 'replay') expect([made(repeat).id, count]).toEqual([id, 1]);
    if (on === 'burn') expect([repeat.is, count]).toEqual(['unknown', 1]);
    if (on === 'ignore') expect(made(repeat).id === id ? 1 : 2).toBe(count);
  });

  law('a post that was refused goes out once it was mended, under a new key', async (place) => {
    const visitor = await visit(place);
    const draft = draftFor(visitor, [{ text: 'Bore da' }]);
    const [post] = plan(visitor, draft).posts;
    if (!post) throw new Error('The plan has no post');
    await visitor.driver.publish({ ...post, mediaIds: ['999'], inReplyTo: null }, crypto.randomUUID());
    const { id } = made(await publish(visitor, draft, post));
    expect((await heldAs(visitor, id)).id).toBe(id);
  });

  law(
    'an edit changes the words and nothing else, or the author hears that the server cannot',
    async (place) => {
      const visitor = await visit(place);
      const media = [picture('Castell')];
      const draft = draftFor(visitor, [{ text: 'Bore da', media }], {
        spoilerText: 'Etholiad',
        language: 'cy',
      });
      const [planned] = plan(visitor, draft, { visibility: 'private' }).posts;
      if (!planned) throw new Error('The plan has no post');
      const { id } = made(await publish(visitor, draft, planned));
      const before = await heldAs(visitor, id);
      const change = { text: 'Prynhawn *da*', spoilerText: before.spoilerText, language: 'cy' };
      const outcome = await visitor.driver.edit(id, change);
      if (outcome.is !== 'created') {
        expect([outcome.is, outcome.problem.code]).toEqual(['refused', 'unsupported-here']);
        return expect(await heldAs(visitor, id)).toEqual(before);
      }
      const after = await heldAs(visitor, outcome.value.id);
      const text = place.family === 'snac' || place.family === 'friendica' ? after.text : 'Prynhawn *da*';
      expect(after).toEqual({ ...before, id: outcome.value.id, text, editedAt: after.editedAt });
      const again = await visitor.driver.edit(outcome.value.id, change);
      expect(again.is).toBe('created');
      const words = await visitor.driver.source(made(again).id);
      if (words.is === 'created') expect(words.value.spoilerText).toBe(before.spoilerText);
    },
  );

  law(
    'an alt text is changed and nothing else, or the author hears before that it cannot be',
    async (place) => {
      const visitor = await visit(place);
      const media = several(visitor);
      const draft = draftFor(visitor, [{ text: 'Bore da', media }]);
      const planned = first(plan(visitor, draft).posts);
      const { id } = made(await publish(visitor, draft, planned));
      const before = await heldAs(visitor, id);
      const { text, spoilerText } = planned;
      const last = media.length - 1;
      const changes = media.map((_, at) => (at === last ? 'Afon Taf yn y gaeaf' : null));
      const change = { text, spoilerText, language: 'cy', descriptions: changes };
      const outcome = await visitor.driver.edit(id, change);
      if (!visitor.driver.editsAltText) {
        expect([outcome.is, outcome.is === 'refused' && outcome.problem.code]).toEqual([
          'refused',
          'unsupported-here',
        ]);
        return expect(await heldAs(visitor, id)).toEqual(before);
      }
      const after = await heldAs(visitor, made(outcome).id);
      const descriptions = media.map(({ description }, at) => changes[at] ?? description);
      expect(after).toEqual({ ...before, descriptions, editedAt: after.editedAt });
      const stands = made(outcome).stands?.descriptions;
      if (stands) expect(stands).toEqual(descriptions);
      expect((await visitor.driver.edit(made(outcome).id, change)).is).toBe('created');
    },
  );

  law(
    'what a post says can be had back: its words as they were written, its files in order',
    async (place) => {
      const visitor = await visit(place);
      const media = several(visitor);
      const draft = draftFor(visitor, [{ text: 'Te *neu* goffi, 1 < 2\n> a `chacen`', media }]);
      const planned = first(plan(visitor, draft).posts);
      const { id } = made(await publish(visitor, draft, planned));
      const files = made(await visitor.driver.files(id));
      const shown = files.map(({ description }) => description);
      if (said(plan(visitor, draft)).includes('media-order')) shown.reverse();
      expect(shown).toEqual(media.map(({ description }) => description));
      expect(files.every(({ url }) => url !== null && URL.canParse(url))).toBe(true);
      const words = await visitor.driver.source(id, planned.text);
      if (words.is === 'created') expect(words.value.text).toBe(planned.text);
      else expect([words.is, words.problem.code]).toEqual(['refused', 'unsupported-here']);
    },
  );

  law('what readers did with a post is counted', async (place) => {
    const visitor = await visit(place);
    const parts = abilities[place.family].threads ? [{ text: 'Un' }, { text: 'Dau' }] : [{ text: 'Un' }];
    const draft = draftFor(visitor, parts);
    const [ref] = await deliver(visitor, draft, plan(visitor, draft).posts);
    const { favourites, boosts, replies } = made(await visitor.driver.readers(ref?.id ?? ''));
    expect([favourites, boosts, replies <= 1]).toEqual([0, 0, true]);
  });

  law('a post that is deleted is gone, or the author hears that the server cannot', async (place) => {
    const visitor = await visit(place);
    const draft = draftFor(visitor, [{ text: 'Bore da' }]);
    const [ref] = await deliver(visitor, draft, plan(visitor, draft).posts);
    const outcome = await visitor.driver.remove(ref?.id ?? '');
    const isThere = (await place.held(visitor)).length === 1;
    if (outcome.is === 'created') expect(isThere).toBe(false);
    else expect([outcome.is, outcome.problem.code, isThere]).toEqual(['refused', 'undo-failed', true]);
    if (!isThere) expect(await visitor.driver.remove(ref?.id ?? '')).toMatchObject({ is: 'created' });
  });
}

/** Two pictures, or as many as one post takes. */
const several = ({ instance }: Visitor) =>
  [picture('Castell', 'un.png'), picture('Afon', 'dau.png')].slice(0, instance.maxMedia);

function first<T>([it]: readonly T[]): T {
  if (it === undefined) throw new Error('The plan has no post');
  return it;
}
