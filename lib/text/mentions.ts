import type { MentionChoice } from '../model/edits.ts';
import { findLinks } from './links.ts';

/** A platform's name for somebody that stands in the text without its `@` now. */
export interface Defused {
  name: string;
  /** Where the platform shows them; `null` when names have no page. */
  profile: string | null;
}

export interface SafeText {
  text: string;
  defused: Defused[];
  /** `user@host` of everyone the text still mentions, as the author or their address book chose. */
  chosen: string[];
}

export interface MentionRules {
  /** `https://x.com/{handle}`; `null` when names have no page. */
  profileUrl: string | null;
  /** Platform name in lower case → `user@host`. */
  addressBook: ReadonlyMap<string, string>;
  /** Names that the receiving family takes whole; a longer or other name would become a mention of somebody else. */
  wholeName: RegExp;
  /**
   * What the author chose for single names, over the address book: `name` alone, a `link` to the profile, or an address.
   * By name in lower case, with its host where it has one.
   */
  choices?: Readonly<Record<string, MentionChoice>>;
}

/** Platforms that are no part of the Fediverse, or whose names on their own site are not meant as addresses. */
const aliases: readonly (readonly string[])[] = [
  ['x.com', 'twitter.com'],
  ['threads.net', 'threads.com'],
];
const neverFederated =
  /^(?:x|twitter|instagram|facebook|linkedin|tiktok|youtube|reddit|pinterest)\.com$|^bsky\.(?:app|social)$/;

const unseen = String.raw`\p{M}\p{Cf}`;
const sign = /[@＠]/;
/** One or more `@` that a server could take for the start of a mention, with what nobody sees between. */
const atRun = new RegExp(String.raw`[@＠][@＠${unseen}]*(?=[._@＠${unseen}-]*[\p{L}\p{N}_])`, 'gu');
const nameHere = /[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*/uy;
const hostHere = /[@＠]([\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*)(?!\.*[\p{L}\p{M}\p{N}_@＠-]|:\/\/)/uy;
const topLevel = /\.(?:(?:\p{L}\p{M}*){2,}|xn--[a-z0-9-]+)$/iu;
const wordBefore = /[\p{L}\p{M}\p{N}_]$/u;
/** Before a lone `@`, one of these makes it harmless for every family (facts: fediverse-api 11) … */
const harmlessBefore = /[a-z0-9]$/i;
/** … except here, where Pixelfed sees a repost and then a name. */
const repost = /(?:^|[^a-z0-9_+~.-])rt$/i;
const localPart = /[\p{L}\p{M}\p{N}_%+-]$/u;
const mailHost = /[._-]*[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/uy;
/** Unseen; keeps what follows from being read as a name, while an e-mail address stays readable. */
const wordJoiner = '\u2060';
const plainAddress = /^[\w.,/:%#@$&?!~=+-]*$/;
/** How much of the text before an `@` the rules above may need to see. */
const lookBack = 8;

/**
 * The same text, in which no server finds anybody to notify but the chosen ones. `@bbc` becomes `bbc`; full Fediverse
 * addresses stay; in links a telling `@` is written `%40`, for Mastodon looks for mentions inside them.
 */
export const defuse = (text: string, rules: MentionRules): SafeText => {
  const safe: SafeText = { text, defused: [], chosen: [] };
  // What stands around an `@` that went may be read otherwise without it: look until nothing is left to do.
  for (let before = ''; before !== safe.text && sign.test(safe.text); ) {
    before = safe.text;
    const next = defuseOnce(before, rules);
    safe.text = next.text;
    safe.chosen = next.chosen;
    safe.defused.push(...next.defused);
  }
  return safe;
};

const defuseOnce = (text: string, rules: MentionRules): SafeText => {
  const safe: SafeText = { text: '', defused: [], chosen: [] };
  const links = findLinks(text);
  let done = 0;
  let chained = -1;
  let next = 0;
  for (const { 0: run, index } of text.matchAll(atRun)) {
    if (index < done) continue;
    while ((links[next]?.end ?? Infinity) <= index) next += 1;
    const link = links[next];
    safe.text += text.slice(done, index);
    done = index + run.length;
    if (link && link.start <= index) {
      safe.text += inLink(run, safe.text, text.slice(link.start, index), link.bare);
      continue;
    }
    const verdict = judge(text, index, run, index === chained, safe.text, rules);
    safe.text += verdict.text;
    done = verdict.end;
    chained = verdict.chained;
    if (verdict.defused) safe.defused.push(verdict.defused);
    if (verdict.chosen) safe.chosen.push(verdict.chosen);
  }
  safe.text += text.slice(done);
  return safe;
};

interface Verdict {
  /** Stands for what lies between the run and `end`. */
  text: string;
  end: number;
  /** Where a further `@` would belong to the same row of names; -1 for nowhere. */
  chained: number;
  defused?: Defused;
  chosen?: string;
}

const judge = (
  text: string,
  index: number,
  run: string,
  chained: boolean,
  before: string,
  rules: MentionRules,
): Verdict => {
  const after = index + run.length;
  const tail = before.slice(-lookBack);
  const lone = !chained && (run.length === 1 || run === `@${wordJoiner}`);
  if (lone && harmlessBefore.test(tail) && !repost.test(tail)) return { text: run, end: after, chained: -1 };
  if (lone && localPart.test(tail) && topLevel.test(matchAt(mailHost, text, after))) {
    return { text: `@${wordJoiner}`, end: after, chained: -1 };
  }
  const name = matchAt(nameHere, text, after);
  const end = after + name.length;
  hostHere.lastIndex = end;
  const host = name === '' ? undefined : hostHere.exec(text)?.[1];
  const space = wordBefore.test(tail) ? ' ' : '';
  if (host !== undefined && topLevel.test(host)) {
    const whole = end + 1 + host.length;
    if (isOwnHost(host, rules)) return { ...told(name, rules, space), end: whole, chained: whole };
    const plain = choiceFor(`${name}@${host}`, rules)?.as === 'name';
    if (plain) return { text: space + name, end: whole, chained: whole, defused: { name, profile: null } };
    const address = addressOf(name, host, rules);
    if (address && lone) return { text: `${space}@${address}`, end: whole, chained: whole, chosen: address };
  }
  const address = chosenFor(name, rules);
  if (address) return { text: `${space}@${address}`, end, chained: end, chosen: address };
  if (name === '') return { text: space, end: after, chained: -1 };
  return { ...told(name, rules, space), end, chained: end };
};

const told = (name: string, rules: MentionRules, space: string): Pick<Verdict, 'text' | 'defused'> => {
  const profile = rules.profileUrl?.replace('{handle}', name) ?? null;
  const asLink = choiceFor(name, rules)?.as === 'link' && profile !== null;
  return { text: space + (asLink ? profile : name), defused: { name, profile } };
};

const choiceFor = (name: string, { choices }: MentionRules): MentionChoice | undefined =>
  choices && Object.hasOwn(choices, name.toLowerCase()) ? choices[name.toLowerCase()] : undefined;

/** The address that a platform's name stands for, by the author's choice or their address book. */
const chosenFor = (name: string, rules: MentionRules): string | null => {
  const choice = choiceFor(name, rules);
  if (choice && choice.as !== 'address') return null;
  const known = choice?.address ?? rules.addressBook.get(name.toLowerCase())?.replace(/^@/, '');
  const [local = '', host = ''] = known?.split('@') ?? [];
  return known ? addressOf(local, host, rules) : null;
};

/** An `@` inside a link stays where every family sees the link first or never looks. */
const inLink = (run: string, before: string, head: string, bare: boolean): string => {
  const tail = before.slice(-lookBack);
  if (run === '@') {
    if (harmlessBefore.test(tail) && !repost.test(tail)) return run;
    if (!bare && head.endsWith('/') && plainAddress.test(head)) return run;
  }
  return run.replace(/[@＠]/g, encodeURIComponent);
};

/** `user@host` in the letters that every family reads alike; `null` when there is no such form. */
const addressOf = (name: string, host: string, rules: MentionRules): string | null => {
  // `@rt@host` holds what Pixelfed takes for a repost of `@host`.
  if (!rules.wholeName.test(name) || /^rt$/i.test(name)) return null;
  const ascii = URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : '';
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(ascii) && !/^-|-$|-\.|\.-/.test(ascii)
    ? `${name}@${ascii}`
    : null;
};

const isOwnHost = (host: string, { profileUrl }: MentionRules): boolean => {
  const asked = siteOf(host);
  if (neverFederated.test(asked)) return true;
  if (profileUrl === null || !URL.canParse(profileUrl)) return false;
  const own = siteOf(new URL(profileUrl).hostname);
  return asked === own || aliases.some((group) => group.includes(own) && group.includes(asked));
};

const siteOf = (host: string): string => host.toLowerCase().replace(/^(?:www|mobile|m)\./, '');

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};
