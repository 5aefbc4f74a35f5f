import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Recipe } from '../../lib/sites/recipe.ts';
import { take } from '../e2e/acts/steps.ts';
import type { Page } from '../e2e/browser/types.ts';
import { type FileName, files } from '../replicas/files.ts';
import type { Reader } from '../replicas/reader/main.ts';
import { hooksOf } from '../replicas/reader/wear.ts';
import type { Decoy, SiteReplica, Variant } from '../replicas/site.ts';

/** What every recipe keeps to on its replica, read by the engine in the page, without the extension. */

const NOTHING = '(?!)';
const sha256 = (name: FileName): string => createHash('sha256').update(files[name]).digest('hex');

/** Leads a tab to a page of the replica, with the engine in it unless told otherwise. */
export async function openReplica(
  page: Page,
  replica: SiteReplica,
  { host = replica.host, open }: Pick<Variant, 'host' | 'open'>,
  search = 'reader=true',
): Promise<void> {
  const url = new URL(open, `https://${host}`);
  for (const [key, value] of new URLSearchParams(search)) url.searchParams.set(key, value);
  await page.goto(url.href);
}

/** A variant as it is written is read exactly, and so it is when every hashed class has another name. */
export async function isReadExactly(page: Page, replica: SiteReplica, variant: Variant, search = '') {
  await openReplica(page, replica, variant, `reader=true&${search}`);
  await take(page, variant.steps);
  await becomes(page, variant);
  await page.evaluate(rename, replica.classes?.source ?? NOTHING);
  expect(await capture(page, variant.place), 'with other names of classes').toMatchObject(
    expectedOf(variant),
  );
}

/**
 * With any one hook of the recipe gone, the same is read, or it is said what is missing: never half a draft. A question that
 * is asked beside (`asks`) may be lost with its own sign: nothing of the draft is.
 *
 * @returns the hooks that were there to be gone
 */
export async function wearsWell(page: Page, variant: Variant): Promise<string[]> {
  const worn = await page.evaluate(wear, variant.place);
  const bad = Object.entries(worn).filter(
    ([hook, became]) =>
      !/^(same|says)/.test(became) &&
      !variant.sole?.includes(hook) &&
      !(variant.asks && became === 'wrong: doubts undefined'),
  );
  expect(bad.map((it) => it.join(': '))).toEqual([]);
  return Object.keys(worn);
}

/** By what name hooks are counted: tools that nobody described have one recipe. */
const countedAs = ({ id, likeliest }: Recipe): string => (likeliest ? 'undescribed' : id);

/** Hooks that drafts are read with and that were never gone, by recipe. */
export function neverGone(replicas: readonly SiteReplica[], gone: ReadonlyMap<Recipe, readonly string[]>) {
  const left: Record<string, string[]> = {};
  for (const { recipe } of replicas) {
    const id = countedAs(recipe);
    const others = left[id] ?? hooksOf(recipe);
    left[id] = others.filter((it) => !gone.get(recipe)?.includes(it));
  }
  return Object.fromEntries(Object.entries(left).filter(([, hooks]) => hooks.length > 0));
}

/**
 * A page that shows no control any more that publishes is not read, and says what it misses; where nobody described it, it may
 * have no composer then. The page is of no use after that.
 */
export async function missesLoudly(page: Page, { recipe }: SiteReplica, variant: Variant): Promise<void> {
  const said = await page.evaluate(withoutSubmit, variant.place);
  expect(['composer-part-missing submit', ...(recipe.likeliest ? ['nothing'] : [])]).toContain(said);
}

/** Two text boxes that are as likely to be the one are not guessed between: the page says so. */
export async function asksToBeTaught(
  page: Page,
  replica: SiteReplica,
  draft: Pick<Variant, 'open' | 'steps' | 'place'>,
) {
  await openReplica(page, replica, draft);
  await take(page, draft.steps);
  expect(await capture(page, draft.place)).toMatchObject({
    ok: false,
    problem: { about: { part: 'submit' } },
  });
}

/** What only looks like a composer is none. All of them stand on one page, after the same steps. */
export async function areLeftAlone(
  page: Page,
  replica: SiteReplica,
  decoys: readonly [Decoy, ...Decoy[]],
): Promise<void> {
  const [one] = decoys;
  await openReplica(page, replica, one);
  await take(page, one.steps ?? []);
  for (const { name, box } of decoys) {
    await take(page, [{ wait: box }]);
    expect(await page.evaluate(composersAt, box), name).toBe(0);
  }
}

/** Decoys by the page they stand on. */
export const pagesOf = (decoys: readonly Decoy[]): [Decoy, ...Decoy[]][] => {
  const pages = new Map<string, [Decoy, ...Decoy[]]>();
  for (const decoy of decoys) {
    const { open, host, steps } = decoy;
    const place = JSON.stringify([open, host, steps]);
    const others = pages.get(place);
    if (others) others.push(decoy);
    else pages.set(place, [decoy]);
  }
  return [...pages.values()];
};

/**
 * The drafts of a replica, each with the language its labels have: its own, or one that no other draft has met yet. Where
 * there are fewer drafts than languages, the first is written again.
 */
export const inLanguages = ({ languages }: SiteReplica, variants: readonly Variant[]) => {
  const own = variants.map(({ open }) => /[?&]lang=(\w+)/.exec(open)?.[1]);
  const left = languages.filter((it) => !own.includes(it));
  const once = variants.map((variant, at) => {
    const language = own[at] ?? left.shift() ?? languages[at % languages.length] ?? 'en';
    return { variant, language };
  });
  return [
    ...once,
    ...variants.slice(0, 1).flatMap((variant) => left.map((language) => ({ variant, language }))),
  ];
};

/** Sites show a picture a moment before it can be read, so what is read may be right a little later. */
async function becomes(page: Page, variant: Variant): Promise<void> {
  const wanted = expectedOf(variant);
  const end = performance.now() + 4000;
  for (;;) {
    const read = await capture(page, variant.place);
    try {
      return expect(read, JSON.stringify(read).slice(0, 500)).toMatchObject(wanted);
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

const capture = (page: Page, place: Variant['place']) =>
  page.evaluate((about) => (globalThis as unknown as { __reader: Reader }).__reader.capture(about), place);
const wear = (place: Variant['place']) =>
  (globalThis as unknown as { __reader: Reader }).__reader.wear(place);
const withoutSubmit = (place: Variant['place']) =>
  (globalThis as unknown as { __reader: Reader }).__reader.withoutSubmit(place);
const rename = (named: string) =>
  (globalThis as unknown as { __reader: Reader }).__reader.renameClasses(named);
const composersAt = (box: string) =>
  (globalThis as unknown as { __reader: Reader }).__reader.composersAt(box);

export const expectedOf = (variant: Variant) => ({
  ok: true,
  value: {
    kind: variant.kind ?? 'post',
    ...(variant.author !== undefined && { author: variant.author }),
    audience: variant.audience ?? 'public',
    quotedUrl: variant.quotedUrl ?? null,
    scheduledAt: variant.scheduledAt ?? null,
    spoilerText: variant.spoilerText ?? '',
    ...(variant.asks && { doubts: [variant.asks] }),
    ...(variant.sensitive !== undefined && { sensitive: variant.sensitive }),
    parts: variant.parts.map(({ text, media = [], poll = null, link }) => ({
      text,
      poll,
      ...(link !== undefined && { link }),
      media: media.map(({ file, description = '', sensitive = false, source = 'original' }) => ({
        source,
        ...(source === 'original' && { name: file, sha256: sha256(file) }),
        description,
        sensitive,
      })),
    })),
  },
});
