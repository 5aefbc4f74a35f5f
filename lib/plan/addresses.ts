import { findLinks } from '../text/links.ts';

/**
 * Addresses to put below a text: those of its cards and of a quoted post, where the text does not hold them.
 * @param quotedUrl `null` when nothing is quoted
 */
export const missingAddresses = (
  text: string,
  links: readonly string[],
  quotedUrl: string | null,
): { cards: string[]; quote: string | null } => {
  if (links.length === 0 && quotedUrl === null) return { cards: [], quote: null };
  const held = findLinks(text)
    .filter((link) => !link.bare)
    .map((link) => text.slice(link.start, link.end));
  const isHeld = (url: string): boolean => held.some((address) => isSame(address, url));
  const quote = quotedUrl !== null && isWebAddress(quotedUrl) && !isHeld(quotedUrl) ? quotedUrl : null;
  const isQuoted = (url: string): boolean => quotedUrl !== null && isSame(url, quotedUrl);
  const cards = links.filter(
    (url, at) =>
      isWebAddress(url) &&
      !isHeld(url) &&
      !isQuoted(url) &&
      !links.slice(0, at).some((it) => isSame(it, url)),
  );
  return { cards, quote };
};

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

const isSame = (one: string, other: string): boolean => plain(one) === plain(other);

/** Without what makes no other page: protocol, `www.`, a slash at the end. */
const plain = (address: string): string => {
  if (!URL.canParse(address)) return address;
  const { hostname, port, pathname, search, hash } = new URL(address);
  return hostname.replace(/^www\./, '') + port + pathname.replace(/\/$/, '') + search + hash;
};
