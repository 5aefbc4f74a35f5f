import type { Draft, DraftPart } from '../model/draft.ts';

/**
 * A short name for what a draft says: the same text, media (by name and size) and polls give the same one, whoever
 * captured it and when. For recognising that something was mirrored already; not a secret, not collision proof against
 * somebody who tries.
 */
export const fingerprint = (draft: Draft): string => {
  const content = JSON.stringify([draft.spoilerText, draft.quotedUrl, draft.parts.map(contentOf)]);
  return [0x811c9dc5, 0x9e3779b9].map((seed) => hash(content, seed).toString(16).padStart(8, '0')).join('');
};

const contentOf = ({ text, media, poll, link }: DraftPart): unknown => [
  text.normalize('NFC').replace(/\s+/gu, ' ').trim(),
  media.map(({ file, name }) => [name, file?.size ?? 0]),
  poll && [poll.options, poll.multiple],
  link,
];

/** FNV-1a over code units, then stirred so that short texts differ in every digit. */
const hash = (text: string, seed: number): number => {
  let h = seed;
  for (let at = 0; at < text.length; at += 1) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};
