import type { DraftPart } from '../model/draft.ts';
import { findLinks } from '../text/links.ts';

/** Addresses to put below a part's text: those of its card and of a quoted post, where the text does not hold them. */
export const missingAddresses = (
  part: DraftPart,
  quotedUrl: string | null,
): { card: string | null; quote: string | null } => {
  if (part.link === null && quotedUrl === null) return { card: null, quote: null };
  const held = findLinks(part.text)
    .filter((link) => !link.bare)
    .map((link) => part.text.slice(link.start, link.end));
  const isHeld = (url: string): boolean => held.some((address) => isSame(address, url));
  const quote = isWebAddress(quotedUrl) && !isHeld(quotedUrl) ? quotedUrl : null;
  const card = isWebAddress(part.link) && !isHeld(part.link) ? part.link : null;
  return { card: card !== null && quotedUrl !== null && isSame(card, quotedUrl) ? null : card, quote };
};

const isWebAddress = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url);

const isSame = (one: string, other: string): boolean => plain(one) === plain(other);

/** Without what makes no other page: protocol, `www.`, a slash at the end. */
const plain = (address: string): string => {
  if (!URL.canParse(address)) return address;
  const { hostname, port, pathname, search, hash } = new URL(address);
  return hostname.replace(/^www\./, '') + port + pathname.replace(/\/$/, '') + search + hash;
};
