import { sites } from '../../lib/sites/index.ts';
import type { ComposerRecipe } from '../../lib/sites/recipe/composer.ts';
import type { Recipe } from '../../lib/sites/recipe.ts';

/** Each composer of a site with all its parts. */
type Kinds = readonly ComposerRecipe[];

const kindsOf = ({ also = [], ...site }: Recipe): Kinds => [site, ...also.map((it) => ({ ...site, ...it }))];

/** What holds of any composer of a site, each once. */
const each = (kinds: Kinds, say: (kind: ComposerRecipe) => string): string =>
  [...new Set(kinds.map(say))].join('; ');

const columns: readonly [string, (kinds: Kinds, site: Recipe) => string][] = [
  ['site', (_, { name }) => name],
  ['facts seen', (_, { seen }) => seen],
  ['composers', (kinds, { likeliest }) => (likeliest ? 'found by what speaks for it' : String(kinds.length))],
  ['text', (kinds) => each(kinds, textOf)],
  ['parts of a thread', (kinds) => each(kinds, partsOf)],
  ['pictures, video', (kinds) => each(kinds, mediaOf)],
  ['originals', (kinds, { reads }) => each(kinds, (it) => originalsOf(it, reads !== undefined))],
  ['alt text', (kinds) => each(kinds, altsOf)],
  ['poll', (kinds) => each(kinds, pollOf)],
  ['warning', (kinds) => each(kinds, warningOf)],
  ['schedule', (kinds) => each(kinds, scheduleOf)],
  ['audience', (kinds) => each(kinds, audienceOf)],
  ['reply', (kinds) => each(kinds, ({ reply }) => (reply ? 'told, and asked' : 'none is known'))],
  ['quote, link card', (kinds) => each(kinds, quoteOf)],
  [
    'double post',
    (kinds) =>
      each(kinds, ({ channels }) => (channels ? 'a Mastodon channel is told, and asked' : 'no channels')),
  ],
  ['author', (kinds) => each(kinds, authorOf)],
  ['armed: it was taken, by', (kinds) => each(kinds, takenBy)],
  [
    'permalink',
    (kinds) => each(kinds, ({ outcome }) => (outcome?.link || outcome?.leadsToPost ? 'yes' : 'no')),
  ],
  [
    'Ctrl+Enter publishes',
    (kinds) => each(kinds, ({ submitsOnCtrlEnter }) => (submitsOnCtrlEnter ? 'yes' : 'no')),
  ],
];

const listed = (...said: readonly (string | false | undefined)[]): string => said.filter(Boolean).join(', ');

const textOf = ({ several, versions, title, tags, steps }: ComposerRecipe): string =>
  listed(
    several === 'blocks' ? 'blocks, a line each' : 'yes',
    title && 'under its title',
    tags && 'with its tags',
    (several === 'versions' || versions) && 'the version that is shown; others are told',
    steps && 'as it stood before the last step',
  );

const partsOf = ({ several, likeliest }: ComposerRecipe): string => {
  if (likeliest) return 'where one more can be added';
  return several ? 'one post' : 'a part for each text box';
};

const mediaOf = ({ media }: ComposerRecipe): string => {
  if (!media) return 'no';
  return media.unseen
    ? 'the files that were given'
    : listed('as shown', media.more && 'and those only counted');
};

const originalsOf = ({ media }: ComposerRecipe, isRead: boolean): string => {
  if (!media) return 'no';
  if (media.unseen) return 'always';
  return `where the file was seen, else ${isRead ? 'from its own servers, else ' : ''}the preview`;
};

const altsOf = ({ media }: ComposerRecipe): string => {
  const places = listed(
    media?.dialog && 'its dialog',
    media?.field && 'a field for each',
    media?.description && "the picture's label",
  );
  return places || 'asked in the panel';
};

const pollOf = ({ poll }: ComposerRecipe): string => {
  if (!poll) return 'none is read';
  const { lasts } = poll;
  return listed(
    'yes',
    'hours' in lasts && typeof lasts.hours === 'number' && `for ${lasts.hours} hours`,
    poll.multiple && 'also of several answers',
  );
};

const warningOf = ({ warning, media }: ComposerRecipe): string => {
  const isMarked = warning?.sensitive || warning?.dialog || media?.dialog?.sensitive;
  return listed(warning?.text && 'its words', isMarked && 'its mark') || 'asked in the panel';
};

const scheduleOf = ({ schedule }: ComposerRecipe): string => {
  if (!schedule) return 'the one time that stands there, where its control schedules';
  return listed(
    schedule.dialog.length > 0 && 'fields of its dialog',
    schedule.numbers && 'the time it shows',
    schedule.zone && 'in the zone it names',
  );
};

const audienceOf = ({ audience }: ComposerRecipe): string => {
  if (!audience) return 'public';
  if (audience.public || audience.restricted) return 'by its mark';
  if (audience.chooser)
    return `by its word for everyone (${Object.keys(audience.everyone ?? {}).join(', ') || 'learned'}), else asked`;
  return audience.absent === 'unknown' ? 'asked each time' : 'by what else the page shows';
};

const quoteOf = ({ quote, link }: ComposerRecipe): string =>
  listed(quote && 'a quote by its address', link && 'a card by its address') || 'no';

const authorOf = ({ author }: ComposerRecipe): string => {
  if (!author) return 'not told';
  return author.by === 'name' ? 'by name' : 'by handle';
};

const takenBy = ({ outcome }: ComposerRecipe): string =>
  listed(
    outcome?.link && 'a link to the post',
    outcome?.taken && 'a notice',
    outcome?.leads && 'where the page goes',
    outcome?.call && 'its request',
    'what becomes of the composer',
  );

/** What is read on each site, as the recipes have it. */
export const sitesTable = (): string =>
  [
    `| ${columns.map(([title]) => title).join(' | ')} |`,
    `|${columns.map(() => '---').join('|')}|`,
    ...sites.map((site) => `| ${columns.map(([, say]) => say(kindsOf(site), site)).join(' | ')} |`),
  ].join('\n');
