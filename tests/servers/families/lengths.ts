import type { PostManners } from '../manners.ts';
import { graphemes } from '../mastodon/length.ts';

type Length = NonNullable<PostManners['length']>;

const codePoints = (text: string): number => [...text].length;

/** facts: fediverse-api 4c. Addresses count in full, whatever the server says that it reserves for one. */
export const codePointsWithWarning: Length = (text, warning) => codePoints(text + warning);
export const codePointsOfText: Length = (text) => codePoints(text);
export const graphemesTrimmed: Length = (text, warning) => graphemes(text.trim() + warning);
export const utf16WithWarning: Length = (text, warning) => text.length + warning.length;
