const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The text of a status without its markup. Workers have no DOM; the result is compared, never shown as HTML. */
export const htmlToText = (html: string): string =>
  html
    // As browsers do: a line ends once, whether or not the source goes on in a new one.
    .replace(/<br\s*\/?>\n?/gi, '\n')
    .replace(/<\/(p|div|li|blockquote|h\d)>\s*(?=<)/gi, '\n\n')
    // Not every server escapes a `<` that begins no tag (snac).
    .replace(/<[/!a-z][^>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) =>
      name
        ? (named[name.toLowerCase()] ?? whole)
        : character(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .trim();

/** Without the line by which servers tell of a quoted post those that know no quotes (docs.joinmastodon.org/client/quotes). */
export const withoutQuote = (html: string): string =>
  html.replace(/<(p|span) class="quote-inline">.*?<\/\1>/gis, '');

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
