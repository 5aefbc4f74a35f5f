import { profiles } from '../../lib/fediverse/profiles.ts';
import { type Family, families } from '../../lib/model/account.ts';
import { abilities } from '../../lib/plan/abilities.ts';
import { counting } from '../../lib/text/counting.ts';

/** Names of the software behind each family, as people know them. */
const names: Readonly<Record<Family, string>> = {
  mastodon: 'Mastodon, glitch-soc, Hometown',
  pixelfed: 'Pixelfed',
  gotosocial: 'GoToSocial',
  pleroma: 'Pleroma',
  akkoma: 'Akkoma',
  friendica: 'Friendica',
  hollo: 'Hollo',
  takahe: 'Takahē',
  mitra: 'Mitra',
  snac: 'snac',
  misskey: 'Misskey, Sharkey, CherryPick, Firefish, Iceshrimp-JS',
  sharkey: 'The same, where only their Mastodon API answers',
  iceshrimp: 'Iceshrimp.NET',
  loops: 'Loops',
  'mastodon-like': 'Any other that speaks the Mastodon API',
};

const units = { grapheme: 'characters', codepoint: 'code points', utf16: 'UTF-16 units' } as const;
const repeats = {
  replay: 'answers the first post',
  burn: 'refuses it',
  ignore: 'posts again, so we look first',
} as const;
const revokes = { form: 'yes', bearer: 'yes', none: 'in its settings only' } as const;
const quotes = {
  quoted_status_id: 'where its API has them, told before',
  quote_id: 'yes',
  renoteId: 'yes',
  never: 'no',
} as const;
const readings = {
  plain: 'as written',
  'pings-anywhere': 'as written, an `@` in addresses masked',
  mfm: 'MFM, escaped',
  commonmark: 'Markdown, escaped',
  'joins-lines': 'Markdown, escaped',
  bbcode: 'Markdown and BBCode, escaped as far as it can be',
} as const;
const protocols = { mastodon: 'Mastodon API', misskey: 'Misskey API', loops: 'Loops API' } as const;
const yes = (is: boolean): string => (is ? 'yes' : 'no');

const columns: readonly [string, (family: Family) => string][] = [
  ['family', (family) => names[family]],
  ['spoken to by', (family) => protocols[profiles[family].protocol]],
  ['sign-in', (family) => (profiles[family].protocol === 'misskey' ? 'MiAuth' : 'OAuth')],
  ['asked for', (family) => `\`${profiles[family].scopes}\``],
  ['permission for its host', (family) => (profiles[family].needsHost ? 'needed' : 'no')],
  ['sign-out revokes', (family) => revokes[profiles[family].revoke]],
  ['a repeated key', (family) => repeats[profiles[family].repeat.on]],
  ['length counts', (family) => lengthOf(family)],
  ['text is read', (family) => (family === 'snac' ? 'Markdown, told' : readings[counting[family].reading])],
  ['visibility', (family) => abilities[family].visibilities.join(', ')],
  ['warning', (family) => warningOf(family)],
  ['language', (family) => yes(abilities[family].keepsLanguage)],
  ['polls', (family) => pollsOf(family)],
  ['quotes', (family) => quotes[profiles[family].quotes]],
  [
    'keeps schedules',
    (family) => (abilities[family].schedules ? 'single posts, if you choose' : 'no, we do'),
  ],
  ['needs a picture', (family) => neededBy(family)],
  ['pictures with film', (family) => yes(abilities[family].mixedMedia)],
  ['guards mentions', (family) => yes(profiles[family].mentionGuard || family === 'misskey')],
];

const lengthOf = (family: Family): string => {
  const { unit, links, warning } = counting[family];
  const link = { full: 'links in full', mastodon: 'links as 23', larger: 'links as 23 or in full' }[links];
  return `${units[unit]}, ${link}${warning === 'added' ? ', with the warning' : ''}`;
};

const warningOf = (family: Family): string => {
  const { warningMax, warningIsTitle } = abilities[family];
  if (warningMax === 0) return 'dropped, told before';
  if (warningIsTitle) return 'becomes a title, told before';
  return warningMax === null ? 'yes' : `up to ${warningMax}`;
};

const neededBy = (family: Family): string => {
  const { mediaRequired, threads } = abilities[family];
  return threads ? yes(mediaRequired) : 'is one video, no thread';
};

const pollsOf = (family: Family): string => {
  const { polls, pollWithMedia } = abilities[family];
  if (!polls) return 'no';
  return pollWithMedia ? 'yes, also with pictures' : 'yes, without pictures';
};

/** What each family can and cannot, as the code has it; limits that a server states itself are not in it. */
export const serversTable = (): string =>
  [
    `| ${columns.map(([title]) => title).join(' | ')} |`,
    `|${columns.map(() => '---').join('|')}|`,
    ...families.map((family) => `| ${columns.map(([, say]) => say(family)).join(' | ')} |`),
  ].join('\n');
