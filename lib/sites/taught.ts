import * as z from 'zod/mini';
import type { Recipe } from './recipe.ts';

/**
 * The door for recipes that are taught, or imported: a closed set of keys, selectors of a small grammar (types, attributes,
 * ids, classes, descendants and children, places among siblings), no pattern and no word list, and few of everything
 * (facts: composers-tools 26.3).
 */
const Selector = z.string().check(
  z.minLength(1),
  z.maxLength(300),
  z.regex(/^[\w\s\-"'=^*$~.#>()[\]:/,]+$/),
  z.refine(
    (it) => !/:(?!nth-of-type\(\d+\)|last-of-type|first-of-type)[a-z]/i.test(it.replace(/"[^"]*"/g, '')),
  ),
  z.refine((it) => !/(^|[\s>])(\*|html|body)(?=$|[\s>])/i.test(it) || it.includes(' >>> ')),
);
const ranked = z.array(Selector).check(z.minLength(1), z.maxLength(8));
const few = z.array(Selector).check(z.maxLength(8));
const Match = z.string().check(z.maxLength(200), z.regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/));

export const Taught = z.strictObject({
  id: z.string().check(z.regex(/^taught-[a-z0-9.-]{1,80}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  matches: z.array(Match).check(z.minLength(1), z.maxLength(3)),
  seen: z.iso.date(),
  editor: ranked,
  composer: few,
  submit: ranked,
  submitsOnCtrlEnter: z.boolean(),
  skip: few,
  profile: z.null(),
  title: z.optional(ranked),
  media: z.optional(
    z.strictObject({
      item: ranked,
      least: z.optional(z.number()),
      description: z.optional(z.enum(['alt', 'aria-label', 'title'])),
    }),
  ),
});

/** The recipes in what was stored or imported; what does not pass the door is left out. At most 32. */
export const readTaught = (stored: unknown): Recipe[] =>
  (Array.isArray(stored) ? stored.slice(0, 32) : []).flatMap((it) => {
    const parsed = Taught.safeParse(it);
    return parsed.success ? [compact(parsed.data)] : [];
  });

/** Leaves out what was not taught. */
const compact = ({ title, media, ...recipe }: z.infer<typeof Taught>): Recipe => {
  const { least, description, item } = media ?? { item: [] };
  const described = { item, ...(least !== undefined && { least }), ...(description && { description }) };
  return { ...recipe, ...(title && { title }), ...(media && { media: described }) };
};
