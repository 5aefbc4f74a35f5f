import type { ComposerRecipe } from '../sites/recipe/composer.ts';
import type { Recipe } from '../sites/recipe.ts';
import type { Ear, Listener } from './ear.ts';
import { all, closest, first, holds, isField, origin, rootsIn, wordsOf } from './elements.ts';
import { startFiles } from './files.ts';
import { findComposers, innerRoots, kindsOf, submitIn } from './find.ts';
import { startGiven } from './given.ts';
import { givenName, isOwnFile, itemsIn, mediaIn, moreIn } from './media.ts';
import { type Attached, watchMediaDialog } from './mediaDialog.ts';
import { isForAlts } from './named.ts';
import { nameOf, type PostName } from './quote.ts';
import { everyoneIn } from './reach.ts';
import { languagesOf, timeFields, timeOf } from './schedule.ts';
import { zoneOf } from './shown.ts';
import type { Found, Memory } from './types.ts';
import { versionsOf } from './versions.ts';
import { watchWarnings } from './warnings.ts';

/**
 * What the page shows for a moment is remembered from when this is called; what it was given, from when the ear began.
 */
export const startMemory = (ear: Ear, document: Document, recipe: Recipe): Memory => {
  const files = startFiles(ear);
  const inner = innerRoots(recipe);
  const looksInside = JSON.stringify(recipe).includes(' >>> ');
  const kinds = kindsOf(recipe);
  const given = startGiven(kinds);
  const alts = rememberAlts(kinds);
  const schedule = watchSchedule(kinds);
  const versions = versionsOf();
  let standing: readonly Found[] = [];
  const warnings = watchWarnings(kinds, () => standing.at(-1)?.root ?? null);
  const defaultLabels = new Set<string>();
  const everyone = new Set<string>();
  let quoted: PostName | null = null;

  /** Files that wait may be of a composer that has come since the last look, which is long ago on a slow machine. */
  const stillStanding = () =>
    ear.waiting.length > 0
      ? findComposers(recipe, document)
      : standing.filter(({ root }) => root.isConnected);
  const isText = (target: Element) => standing.some(({ editors }) => editors.some((it) => holds(it, target)));
  const seeQuote = (target: Element) => {
    for (const { quote } of kinds) {
      const post = quote && closest(target, quote.opens)?.closest(quote.post);
      if (post && quote) quoted = nameOf(post, quote);
    }
  };
  const hear: Listener = (event, news) => {
    // What came earlier can still be told from them.
    if (news.length > 0) stillStanding().forEach(bind);
    news.forEach(given.take);
    const target = origin(event);
    if (!target || !/input|change|click/.test(event.type)) return;
    // Most of all events: the text is read when it goes out, and nothing else is written in its box.
    if (event.type === 'input' && isText(target)) return;
    // The page may take something out at this press: until then, what it shows can be told apart.
    const here = event.type === 'click' ? stillStanding() : [];
    here.forEach(bind);
    alts.see(target, event.type === 'click');
    given.look(document);
    if (event.type !== 'click') return;
    // What the composer says now is of the time that was confirmed last: the page may change its words at this press.
    for (const it of here) {
      schedule.notice({ ...it, submit: submitIn(it.root, it.recipe) });
      // A press on another tab takes away the text of this one.
      if (it.editors.every((editor) => editor.isConnected)) versions.notice(it);
    }
    schedule.see(target);
    warnings.see(target);
    seeQuote(target);
  };
  ear.waiting.forEach(given.take);
  ear.pressed.forEach(seeQuote);
  ear.tell(hear);

  /** An editor may lie in a frame, whose events stay inside. */
  const enter = ({ editors }: Found) => {
    for (const { ownerDocument } of editors) {
      const view = ownerDocument.defaultView;
      if (view && ownerDocument !== document) ear.enter(view);
    }
  };
  /** Files and what shows them belong together by their order, so this is done before either changes. */
  const bind = (found: Found) => {
    const items = mediaIn(found.root, found.recipe);
    const before = items.map((it) => files.of(it.url));
    files.bind(found.root, items, isOwnFile(found), found.recipe.media?.uploaded);
    for (const [at, it] of items.entries()) {
      if (before[at] === null && files.of(it.url)) defaultLabels.add(it.label);
    }
  };
  const notice = (composers: readonly Found[]) => {
    alts.notice(composers);
    given.look(document);
    for (const root of inner(document)) ear.hear(root);
    // Files may be given in roots that nothing is read from.
    if (looksInside) for (const { root } of composers) rootsIn(root).forEach(ear.hear);
    if (composers.length > 0) standing = composers;
    for (const found of composers) {
      enter(found);
      bind(found);
      const word = found.recipe.audience ? everyoneIn(found, found.recipe.audience) : null;
      if (word !== null) everyone.add(word);
      schedule.notice(found);
      versions.notice(found);
    }
  };

  return {
    files,
    notice,
    given: given.items,
    description: (url) => given.description(url) ?? alts.description(url),
    isSensitive: alts.isSensitive,
    isWarned: warnings.has,
    isDefaultLabel: (label) => defaultLabels.has(label),
    scheduledAt: schedule.at,
    meansLater: schedule.meansLater,
    meansEveryone: (word) => everyone.has(word),
    differs: versions.differs,
    quoted: () => quoted,
  };
};

/** Alt texts of dialogs and of fields that stand in the composer, also while they are folded away. */
const rememberAlts = (kinds: readonly ComposerRecipe[]) => {
  let composers: readonly Found[] = [];
  let urls: string[] = [];
  const beside = new Map<string, string>();

  const attached = (): Attached[] =>
    composers.flatMap(({ root, recipe }) => {
      if (!recipe.media) return [];
      const items = mediaIn(root, recipe);
      return itemsIn(root, recipe, recipe.media).map((box, at) => ({ box, url: items[at]?.url ?? '' }));
    });
  const dialogs = kinds.flatMap(({ media }) =>
    media?.dialog ? [watchMediaDialog(media.dialog, attached)] : [],
  );
  /** One field per picture, in their order. */
  const readFields = () => {
    for (const { root, recipe } of composers) {
      if (!recipe.media?.field) continue;
      const { field, named } = recipe.media;
      const fields = all(root, field)
        .filter(isField)
        .filter((it) => !named || isForAlts(it));
      const items = mediaIn(root, recipe);
      if (fields.length !== items.length) continue;
      for (const [at, field] of fields.entries()) beside.set(items[at]?.url ?? '', field.value.trim());
    }
  };
  return {
    see(target: Element, isClick: boolean) {
      for (const dialog of dialogs) dialog.see(target, isClick);
      readFields();
    },
    notice(found: readonly Found[]) {
      composers = found;
      const now = attached().map((it) => it.url);
      // A preview that is uploaded changes its address: as many left as came.
      if (now.length === urls.length) {
        for (const [at, url] of now.entries()) {
          const old = urls[at] ?? '';
          if (old === url || now.includes(old)) continue;
          for (const dialog of dialogs) dialog.renamed(old, url);
          const text = beside.get(old);
          if (text !== undefined) beside.set(url, text);
        }
      }
      const whole = [...now, ...hidden(found, now.length)];
      if (now.length > 0) for (const dialog of dialogs) dialog.attached(whole);
      urls = now;
      readFields();
    },
    description: (url: string): string | null => {
      for (const dialog of dialogs) {
        const saved = dialog.description(url);
        if (saved !== null) return saved;
      }
      return beside.get(url) ?? null;
    },
    isSensitive: (url: string) => dialogs.some((it) => it.isSensitive(url)),
  };
};

/** Names of what a composer only counts ("+3"), as its reader names it. */
const hidden = (composers: readonly Found[], shown: number): string[] =>
  composers.flatMap(({ root, recipe }) => {
    const more = moreIn(root, recipe.media) || 0;
    return Array.from({ length: more }, (_, at) => givenName(shown + at));
  });

/** The sentence that stands in the composer while a time is set, or may be; `null` when none does. */
export const scheduleSentence = ({ root, submit, recipe }: Found): string | null => {
  const { schedule } = recipe;
  const mark = schedule?.mark ? first(root, schedule.mark) : submit;
  return schedule && mark ? wordsOf(mark) : null;
};

/**
 * Many composers say a chosen time only in a sentence of the page's language, so the time is read where it is confirmed,
 * and the sentence that appears next is its name from then on. Where the submit control is the sentence, it is one once
 * its words have changed.
 */
const watchSchedule = (kinds: readonly ComposerRecipe[]) => {
  const times = new Map<string, { at: number; root: Element }>();
  let confirmed: number | null = null;
  /** What the submit control said before a time was confirmed. */
  let plain: string | null = null;
  /** What it says since, and in which composer; `at` is `null` when the time could not be read. */
  let renamed: { said: string; at: number | null; root: Element } | null = null;

  const confirm = (at: number | null) => {
    confirmed = at;
    times.clear();
    renamed = renamed && { ...renamed, at };
  };
  const noticeSubmit = ({ root }: Found, said: string) => {
    if (said === renamed?.said) {
      if (confirmed !== null) renamed = { said, at: confirmed, root };
    } else if (confirmed === null) plain = said;
    else if (plain !== null && said !== plain) renamed = { said, at: confirmed, root };
    else return;
    confirmed = null;
  };
  /** A sentence without numbers is the same for every time, so it counts in its own composer only. */
  const timeOfSentence = ({ root }: Found, sentence: string): number | null => {
    const time = times.get(sentence);
    if (!time) return confirmed;
    return /\d/.test(sentence) || time.root === root ? time.at : null;
  };

  return {
    see: (target: Element) => {
      for (const { schedule } of kinds) {
        const dialog = all(target.ownerDocument, schedule?.dialog).findLast((it) => holds(it, target));
        if (!schedule || !dialog) continue;
        if (!all(dialog, schedule.confirm).some((it) => holds(it, target))) continue;
        const zone = zoneOf(dialog, schedule);
        confirm(timeOf(timeFields(dialog), Date.now(), languagesOf(dialog), zone));
      }
    },
    notice: (found: Found) => {
      const sentence = scheduleSentence(found);
      if (sentence === null) return;
      if (!found.recipe.schedule?.mark) return noticeSubmit(found, sentence);
      if (confirmed === null) return;
      times.set(sentence, { at: confirmed, root: found.root });
      confirmed = null;
    },
    at(found: Found, sentence: string): number | null {
      if (found.recipe.schedule?.mark) return timeOfSentence(found, sentence);
      return renamed?.said === sentence && renamed.root === found.root ? renamed.at : null;
    },
    meansLater: (words: string): boolean => words === renamed?.said,
  };
};
