import * as z from 'zod/mini';
import { common } from './common.ts';
import type { Recipe } from './recipe.ts';

/** What an attribute may be, in any language: no quotes, no escapes, no markup. */
const VALUE = String.raw`"[^"\\<>{}\n\r]{0,120}"`;
const ATTRIBUTE = String.raw`\[[a-z][a-z0-9-]*(?:[~^$*|]?=${VALUE})?\]`;
const PLACE = String.raw`:(?:nth-of-type\(\d{1,3}\)|first-of-type|last-of-type)`;
const COMPOUND = String.raw`(?!(?:html|body)(?![\w-]))(?=[a-z#.[])(?:[a-z][a-z0-9-]*)?(?:[#.][a-zA-Z_-][\w-]*|${ATTRIBUTE}|${PLACE})*`;
const GRAMMAR = new RegExp(`^${COMPOUND}(?:(?: > | >>> | )${COMPOUND})*$`);

/**
 * The door for recipes that are taught, or imported: a closed set of keys, selectors of a small grammar (types, attributes,
 * ids, classes, descendants and children, places among siblings, open shadow roots), no pattern and no word list, and few
 * of everything (facts: composers-tools 26.3).
 */
const Selector = z.string().check(z.minLength(1), z.maxLength(300), z.regex(GRAMMAR));
const ranked = z.array(Selector).check(z.minLength(1), z.maxLength(8));
const few = z.array(Selector).check(z.maxLength(8));
const Match = z.string().check(z.maxLength(200), z.regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/));

/** Where the text box and the control that publishes are. */
export const Lesson = z.strictObject({ editor: ranked, composer: few, submit: ranked });
export type Lesson = z.infer<typeof Lesson>;

/** Tools that people run on servers of their own; another host is then all there is to tell. */
export const ownTools = ['mixpost', 'postiz'] as const;
export type OwnTool = (typeof ownTools)[number];

/** A site of a person's own: a tool we know on another host, a lesson, or both. */
export const Taught = z.strictObject({
  id: z.string().check(z.regex(/^taught-[a-z0-9.-]{1,80}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  matches: z.array(Match).check(z.minLength(1), z.maxLength(1)),
  seen: z.iso.date(),
  like: z.optional(z.enum(ownTools)),
  ...z.partial(Lesson).shape,
});
export type Taught = z.infer<typeof Taught>;

const MOST = 32;

/** What was stored or imported, as it stands there; what does not pass the door is left out. At most 32. */
export const readTaught = (stored: unknown): Taught[] =>
  (Array.isArray(stored) ? stored.slice(0, MOST) : []).flatMap((it) => {
    const parsed = Taught.safeParse(it);
    if (!parsed.success) return [];
    const { data } = parsed;
    const tells = data.like !== undefined || (data.editor && data.composer && data.submit);
    return tells && data.id === idOf(data.matches[0] ?? '') ? [data] : [];
  });

/** A host has one lesson at most. */
const idOf = (match: string): string => `taught-${match.slice('https://'.length, -'/*'.length)}`;

/**
 * What is kept of a lesson, or of a tool on this host; `null` when it does not fit the door. The host is the browser's word,
 * never the lesson's.
 *
 * @param day ISO date
 */
export const taughtAt = (
  host: string,
  name: string,
  what: Partial<Lesson> & { like?: OwnTool | undefined },
  day: string,
): Taught | null => {
  const match = `https://${host}/*`;
  const { editor, composer, submit, like } = what;
  const parts = { ...(editor && { editor, composer, submit }), ...(like && { like }) };
  const [taught] = readTaught([{ ...parts, id: idOf(match), name, matches: [match], seen: day }]);
  return taught ?? null;
};

/** `null` when there is no room for one more. One of the same host is replaced. */
export const withTaught = (all: readonly Taught[], one: Taught): Taught[] | null => {
  const others = all.filter((it) => it.id !== one.id);
  return others.length < MOST ? [one, ...others] : null;
};

/**
 * The recipe that comes of it. On a site we know, its parts take the place of ours, and all else we know of it still
 * holds: who reads along, replies, pictures, times. On another one, what is common to such sites does.
 */
export const recipeOf = (
  { like: _, editor = [], composer = [], submit = [], ...place }: Taught,
  known: Recipe | undefined,
): Recipe => {
  const parts = { editor, composer, submit };
  if (!known) return { ...common, ...place, ...parts, profile: null, submitsOnCtrlEnter: false };
  if (editor.length === 0) return { ...known, ...place };
  const { at, holds, also, likeliest, ...kept } = known;
  return { ...kept, ...place, ...parts };
};
