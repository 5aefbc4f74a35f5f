import type { Family } from '../../../lib/model/account.ts';
import { withoutPings } from '../../../lib/text/escape/pings.ts';

/** Whom a family would notify of a text: `name` or `name@host`, lower case. */
export type MentionRule = (text: string) => string[];

const found = (text: string, pattern: RegExp, free: (at: number) => boolean = () => true): string[] =>
  [...text.matchAll(pattern)]
    .filter((match) => free(match.index + match[0].search(/[@＠]/)))
    .map((match) =>
      `${match[1] ?? ''}${match[2] ? `@${match[2].replace(/:.*$|[.]+$/, '')}` : ''}`.toLowerCase(),
    )
    .filter((name) => /^[^@]*[\p{L}\p{N}_]/u.test(name));
/** Links as the strictest reader sees them: plain letters only. Families of this kind look for links first. */
const besideLinks = (text: string, pattern: RegExp): string[] => {
  const links = [...text.matchAll(/https?:\/\/[\w.,/:%#@$&?!~=+-]+/gi)];
  return found(text, pattern, (at) =>
    links.every(({ 0: link, index }) => at < index || index + link.length <= at),
  );
};

/** Looks inside links too; nothing but `=`, `/` and word characters shields an `@`. */
const mastodon: MentionRule = (text) =>
  found(
    text,
    /(?<![=/\p{L}\p{M}\p{Nd}\p{Pc}])@([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)(?:@([\p{L}\p{M}\p{Nd}\p{Pc}]+(?:[.-]+[\p{L}\p{M}\p{Nd}\p{Pc}]+)*))?/giu,
  );
/** Also full-width, names of any script, at most 20 characters; a repost mark shields nothing. */
const pixelfed: MentionRule = (text) =>
  besideLinks(
    text,
    /(?:[^a-z0-9_!#$%&*@＠/]|^|(?:^|[^a-z0-9_+~.-])RT:?)[@＠]([\p{L}0-9_.-]{1,20})(?:@([a-z0-9.-]+[a-z0-9]+))?/giu,
  );
const gotosocial: MentionRule = (text) =>
  besideLinks(
    text,
    /(?:^|[\s\p{P}\p{S}])@((?:\p{L}\p{M}*|\p{N}|[._-])+)(?:@((?:\p{L}\p{M}*|\p{N}|[.:-])+))?/gu,
  );
const takahe: MentionRule = (text) =>
  besideLinks(text, /(?:^|[^\p{L}\p{M}\p{N}_/-])@([\p{L}\p{N}_-]+)(?:@([\p{L}\p{N}_.-]+[\p{L}\p{N}_-]+))?/gu);
/** Only a letter or digit before the `@` shields it. */
const mfm: MentionRule = (text) =>
  besideLinks(
    text,
    /(?<![a-z0-9])@([a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?)(?:@([a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?))?/gi,
  );
/** Everything up to a space; a name that begins unseen, or a host that can be none, is looked up and not found. */
const friendica: MentionRule = (text) =>
  besideLinks(text, /(?:^|[\s(.,;:!?'"])@([\p{L}\p{N}_][^\s,;:!?()'"@]*)(?:@([^\s,;:!?()'"@]+))?/gu).filter(
    (name) => /^[^@]*(?:@[\p{L}\p{N}.-]+)?$/u.test(name),
  );
/** Behind any `@`, in addresses too (loops-server, SanitizeService), as what is sent there takes into account. */
const loops: MentionRule = (text) =>
  found(withoutPings(text), /@([a-zA-Z0-9_.-]+)(?:@([a-zA-Z0-9.-]+\.[a-zA-Z]{2,}))?(?=\s|$|[^\w@.-])/gu);
/** No dots in names. */
const pleroma: MentionRule = (text) =>
  besideLinks(text, /(?:^|[^\p{L}\p{N}_@/])@([a-z\d_-]+)(?:@([a-z\d.-]+[a-z\d]))?/giu);

export const mentionRules: Readonly<Record<Family, MentionRule>> = {
  mastodon,
  pixelfed,
  gotosocial,
  takahe,
  friendica,
  pleroma,
  akkoma: pleroma,
  misskey: mfm,
  sharkey: mfm,
  iceshrimp: mfm,
  hollo: gotosocial,
  mitra: pleroma,
  snac: mastodon,
  'mastodon-like': mastodon,
  loops,
};
