import { expect } from 'vitest';
import type { DraftMedia } from '../../lib/model/draft.ts';
import { abilities } from '../../lib/plan/abilities.ts';
import type { Law } from './law.ts';
import {
  blockedBy,
  deliver,
  draftFor,
  heldAs,
  made,
  mp4,
  type Place,
  picture,
  plan,
  said,
  visit,
} from './place.ts';

/** No draft has more. */
const MANY = 20;

const film = () => picture('Ffilm', 'ffilm.mp4', mp4);
const gif = () => picture('Llun', 'llun.gif', still);
/** One pixel that does not move. */
const still = new Blob([Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')], {
  type: 'image/gif',
});

/** Pictures and films: either the plan says that they cannot go, or they are there as they were meant. */
export function mediaLaws({ law }: { law: Law; insideLaw: Law }): void {
  const arrive = async (place: Place, media: DraftMedia[], text = 'Gyda lluniau') => {
    const visitor = await visit(place);
    const draft = draftFor(visitor, [{ text, media }]);
    const planned = plan(visitor, draft);
    if (blockedBy(planned).length > 0) return blockedBy(planned);
    const [ref] = await deliver(visitor, draft, planned.posts);
    return (await heldAs(visitor, ref?.id ?? '')).descriptions;
  };

  law('a picture arrives with its alt text', async (place) => {
    expect(await arrive(place, [picture('Castell “Caernarfon” & môr 🏰')])).toEqual([
      'Castell “Caernarfon” & môr 🏰',
    ]);
  });

  law('a picture needs no words', async (place) => {
    expect(await arrive(place, [picture()], '')).toEqual(['Un picsel']);
  });

  law('pictures keep their order, or the author hears that they may not', async (place) => {
    const texts = ['Un', 'Dau', 'Tri', 'Pedwar'];
    const visitor = await visit(place);
    const media = texts.map((text) => picture(text));
    const draft = draftFor(visitor, [{ text: 'Gyda lluniau', media }]);
    const planned = plan(visitor, draft);
    if (!abilities[place.family].threads) return expect(blockedBy(planned)).toEqual(['video-alone']);
    const [ref] = await deliver(visitor, draft, planned.posts);
    const shown = (await heldAs(visitor, ref?.id ?? '')).descriptions;
    if (said(planned).includes('media-order')) expect(shown.sort()).toEqual(texts.sort());
    else expect(shown).toEqual(texts);
  });

  law(
    'a still GIF and a film arrive when the server has finished them, or are stopped before',
    async (place) => {
      expect(['Llun', 'media-type']).toContain((await arrive(place, [gif()]))[0]);
      expect(['Ffilm', 'media-type']).toContain((await arrive(place, [film()]))[0]);
    },
  );

  law('a picture beside a film arrives, in one post or in two, or is stopped before', async (place) => {
    const visitor = await visit(place);
    const draft = draftFor(visitor, [{ text: 'Y ddau', media: [picture(), film()] }]);
    const planned = plan(visitor, draft);
    if (blockedBy(planned).length > 0)
      return expect(['media-type', 'video-alone']).toEqual(expect.arrayContaining(blockedBy(planned)));
    const refs = await deliver(visitor, draft, planned.posts);
    const held = await Promise.all(refs.map(({ id }) => heldAs(visitor, id)));
    const shown = held.flatMap(({ descriptions }) => descriptions);
    expect(shown).toEqual(expect.arrayContaining(['Un picsel', 'Ffilm']));
    if (!said(planned).includes('media-order')) expect(shown[0]).toBe('Un picsel');
    expect(said(planned).includes('media-continued')).toBe(refs.length > 1);
  });

  law(
    'an alt text as long as the server takes arrives whole, and a longer one is stopped before',
    async (place) => {
      const visitor = await visit(place);
      const { maxDescription } = visitor.instance;
      const longest = `🏰${'a'.repeat(maxDescription - 2)}`;
      const draft = draftFor(visitor, [{ text: 'Gyda llun', media: [picture(longest)] }]);
      const [ref] = await deliver(visitor, draft, plan(visitor, draft).posts);
      expect((await heldAs(visitor, ref?.id ?? '')).descriptions).toEqual([longest]);
      const longer = draftFor(visitor, [{ text: 'Gyda llun', media: [picture(`${longest}aa`)] }]);
      expect(blockedBy(plan(visitor, longer))).toEqual(['alt-text-too-long']);
    },
  );

  law(
    'what of a picture must stay in sight is kept, through an edit too, or the author hears that it is not',
    async (place) => {
      const visitor = await visit(place);
      const focus = { x: 0.5, y: -0.25 };
      const draft = draftFor(visitor, [{ text: 'Gyda llun', media: [{ ...picture(), focus }] }]);
      const planned = plan(visitor, draft);
      const [ref] = await deliver(visitor, draft, planned.posts);
      const kept = said(planned).includes('focus-unsupported') ? [undefined] : [focus];
      const shown = async (id: string) => made(await visitor.driver.files(id)).map((it) => it.focus);
      expect(await shown(ref?.id ?? '')).toEqual(kept);
      const change = { text: 'Gyda llun', spoilerText: '', language: 'cy', descriptions: ['Castell'] };
      const edited = await visitor.driver.edit(ref?.id ?? '', change);
      if (edited.is === 'created') expect(await shown(edited.value.id)).toEqual(kept);
    },
  );

  law(
    'more pictures than a post may carry go on in an answer to it, and that is said before',
    async (place) => {
      const visitor = await visit(place);
      const { maxMedia } = visitor.instance;
      const { threads } = abilities[place.family];
      const media = (length: number) => Array.from({ length }, () => picture());
      const many = Math.min(maxMedia, MANY);
      const draft = draftFor(visitor, [{ text: 'Llawer', media: media(many) }]);
      const [ref] = await deliver(visitor, draft, plan(visitor, draft).posts);
      expect((await heldAs(visitor, ref?.id ?? '')).descriptions).toHaveLength(many);
      const more = draftFor(visitor, [{ text: 'Llawer', media: media(maxMedia + 1) }]);
      const planned = plan(visitor, more);
      expect(said(planned)).toContain('media-continued');
      expect(blockedBy(planned)).toEqual(threads ? [] : ['video-alone']);
      expect(planned.posts.map((post) => [post.text, post.media.length])).toEqual([
        ['Llawer', maxMedia],
        ['', 1],
      ]);
    },
  );
}
