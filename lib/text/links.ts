import { readHost } from './hosts.ts';

/** An address in a text. `start` and `end` are code units; the text between is the address as written. */
export interface Link {
  kind: 'link';
  start: number;
  end: number;
  /** Written without a protocol (`gov.wales/x`): some places make it a link, Mastodon does not. */
  bare: boolean;
  /** Where Mastodon's server sees the link end; `null` when it sees none and counts every character. */
  counted: number | null;
  /** Where that server may see an end if it knows a domain that we do not; `null` when there is no doubt. */
  doubted: number | null;
}

// What a link may begin after and consist of: facts, fediverse-api 4c. Schemes are those that the server shortens.
const scheme = /(?:https?|dat|dweb|ipfs|ipns|ssb|gopher|gemini)$/iu;
const longestScheme = 6;
const mayPrecede = /[^a-z0-9@＠$#＃]/iu;
/** Nobody sees these, and versions differ on whether a link may follow. */
const mayNotPrecede = /[\uFEFF\uFFFE\uFFFF]/u;
const hostRun =
  /[^\p{White_Space}\u180E\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF\p{Cc}!"#$%&'()*+,/:;<=>?@[\]^`{|}~]+/uy;
const port = /:\d+/uy;
const pathRun = /[^\p{White_Space}\uFEFF<>()?]+/uy;
/** One pair, not nested: readers differ on more, and the shorter link costs more. */
const parens = /\([^\p{White_Space}\uFEFF<>()?]+\)/uy;
/** Closing parentheses end a link only around these; around other scripts the server stops before them. */
const parensThatEnd =
  /^[(]*[a-z0-9\p{Script=Cyrillic}\u00C0-\u024F\u1E00-\u1EFF!*';:=+,.$/%#[\]\p{Pd}_~&|@()]+$/iu;
const cannotEndPath = /[!*"'「」:;=,.$%[\]~&|@+^]$/u;
const query =
  /\?(?:[\p{L}\p{M}\p{N}!?*';:&=+$/%#[\]\-_.,~|@^]|\([\p{L}\p{M}\p{N}!?*';:&=+$/%#[\]\-_.,~|@^]*\))*/uy;
const cannotEndQuery = /[!?*';:&=+$%[\].,~|@^]$/u;
const shortener = /^https?:\/\/t\.co$/i;
const shortPath = /\/[a-z0-9]{1,40}(?![a-z0-9])/iy;
const longestUrl = 4000;

const labelStart = /^[\p{L}\p{M}\p{N}-]/u;
const labelCharacter = /[\p{L}\p{M}\p{N}-]/u;
const bareHost = /[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/uy;
const notBeforeBare = /[_.@＠/#＃$]/;

/** Every address in a text, in order, none overlapping. Runs in a time that grows with the length of the text only. */
export const findLinks = (text: string): Link[] => {
  const links: Link[] = [];
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const [protocol] = scheme.exec(text.slice(Math.max(0, at - longestScheme), at)) ?? [];
    const link =
      protocol === undefined
        ? null
        : linkAt(text, at - protocol.length, `${protocol}://`, links.at(-1)?.end ?? 0);
    if (link) links.push(link);
  }
  return text.includes('.') ? [...links, ...bareLinks(text, links)].sort((a, b) => a.start - b.start) : links;
};

/** Looks around each dot: most words of a post have none. */
const bareLinks = (text: string, links: readonly Link[]): Link[] => {
  const bare: Link[] = [];
  let next = 0;
  let free = 0;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    let start = dot;
    // The end of a sentence, mostly.
    if (!labelStart.test(text.slice(dot + 1, dot + 3))) continue;
    while (start > free && labelCharacter.test(text.charAt(start - 1))) start -= 1;
    const run = start === dot ? '' : matchAt(bareHost, text, start);
    if (run === '' || notBeforeBare.test(text.charAt(start - 1))) continue;
    free = start + run.length;
    dot = free - 1;
    while ((links[next]?.end ?? Infinity) <= start) next += 1;
    if ((links[next]?.start ?? Infinity) <= start) continue;
    const { length } = readHost(run, text.charAt(start + run.length));
    if (length === 0) continue;
    const end = tailEnd(text, start + length);
    free = Math.max(free, end);
    dot = free - 1;
    bare.push({ kind: 'link', start, end, bare: true, counted: null, doubted: null });
  }
  return bare;
};

const linkAt = (text: string, start: number, protocol: string, free: number): Link | null => {
  if (start < free) return null;
  if (start > 0 && !mayPrecede.test(before(text, start))) return null;
  const hostStart = start + protocol.length;
  const run = matchAt(hostRun, text, hostStart);
  if (run === '') return null;
  const { length, doubt } = readHost(run, text.charAt(hostStart + run.length));
  // `https://https://gov.wales`: the link begins later.
  if (length === 0 && doubt === 0 && text.startsWith('://', hostStart + run.length)) return null;
  const known = hostStart + length;
  // `example.com你好` ends at the name it knows; `foo.bar.newtld` goes on, though the server stops at `bar`.
  const hostEnd = length > 0 && text[known] !== '.' ? known : hostStart + trimEnd(run, /[.]/).length;
  const whole = length > 0 && hostEnd === known;
  const end = tailEnd(text, hostEnd, shortener.test(text.slice(start, hostEnd)));
  const clear = !mayNotPrecede.test(text.charAt(start - 1)) && !swallowed(text, free, start);
  const sure = length > 0 && clear && end - start <= longestUrl;
  const doubted = length > 0 ? (whole ? end : known) : hostStart + doubt;
  return {
    kind: 'link',
    start,
    end,
    bare: false,
    counted: sure ? doubted : null,
    doubted: sure || (length === 0 && doubt === 0) ? null : doubted,
  };
};

/** Whether the server may take an address for the tail of one without protocol: `gov.wales/a,https://…`. */
const swallowed = (text: string, free: number, start: number): boolean => {
  let from = start;
  while (from > free && !/\s/.test(text.charAt(from - 1))) from -= 1;
  const word = text.slice(from, start);
  const dot = word.indexOf('.');
  return dot >= 0 && /[/?]/.test(word.slice(dot));
};

/** End of port, path and query that follow a host. */
const tailEnd = (text: string, hostEnd: number, short = false): number => {
  let end = hostEnd + matchAt(port, text, hostEnd).length;
  if (short) return end + matchAt(shortPath, text, end).length;
  if (text[end] === '/') end = pathEnd(text, end);
  const asked = matchAt(query, text, end);
  const kept = trimEnd(asked, cannotEndQuery);
  return kept === '' ? end : end + kept.length;
};

const pathEnd = (text: string, start: number): number => {
  const pieces: string[] = [];
  for (let at = start; ; ) {
    const piece = matchAt(pathRun, text, at) || matchAt(parens, text, at);
    if (piece === '') break;
    pieces.push(piece);
    at += piece.length;
  }
  for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop()) {
    const kept = piece.startsWith('(')
      ? parensThatEnd.test(piece)
        ? piece
        : ''
      : trimEnd(piece, cannotEndPath);
    if (kept !== '') return start + pieces.join('').length + kept.length;
  }
  return start;
};

const trimEnd = (text: string, unwanted: RegExp): string => {
  let end = text.length;
  while (end > 0 && unwanted.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

/** The character before a place, whole even when it takes two code units. */
const before = (text: string, at: number): string => {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
};
