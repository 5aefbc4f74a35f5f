import type { Contact } from '../model/contact.ts';

/** Names of the columns. */
export const HEADER = ['site', 'handle', 'address'] as const;

/** As `readBook` in `book.ts` reads it. */
export const writeBook = (contacts: readonly Contact[], as: 'csv' | 'json'): string =>
  as === 'json'
    ? `${JSON.stringify(
        contacts.map(({ site, handle, address }) => ({ site, handle, address })),
        null,
        2,
      )}\n`
    : `${[HEADER, ...contacts.map(({ site, handle, address }) => [site, handle, address])]
        .map((cells) => cells.map(cellOf).join(','))
        .join('\r\n')}\r\n`;

/** A table program takes what begins with one of these for a formula, unless a quote stands before it. */
const cellOf = (value: string): string => {
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
