import { createHash } from 'node:crypto';
import type { SentStatus } from '../servers/types.ts';
import { draft } from './draft.ts';

/** The post as the server holds it, for reading in a terminal. */
export const show = (status: SentStatus): string =>
  [
    `  ${status.url}`,
    '',
    ...status.text.split('\n').map((line) => `  │ ${line}`),
    '',
    ...status.media.flatMap(({ name, mimeType, size, description }) => [
      `  media     ${name}, ${mimeType}, ${size} bytes`,
      `  alt text  ${description || '(none)'}`,
    ]),
    `  language  ${status.language}, visibility ${status.visibility}`,
  ].join('\n');

/** What of a post is not as in the draft, each a sentence; empty when all is right. */
export function differences(statuses: readonly SentStatus[]): string[] {
  const [status, ...more] = statuses;
  if (!status) return ['The server holds no post.'];
  const [media, ...others] = status.media;
  const wanted = createHash('sha256').update(draft.picture.bytes).digest('hex');
  return [
    more.length > 0 && `The server holds ${statuses.length} posts, not one.`,
    status.text !== draft.text && 'The text is not the text of the draft.',
    (!media || others.length > 0) && `The post has ${status.media.length} pictures, not one.`,
    media && media.sha256 !== wanted && 'The picture is not the file that was chosen.',
    media && media.description !== draft.picture.description && 'The alt text is not the one of the draft.',
    status.mentions.length > 0 && 'Somebody was mentioned.',
  ].filter((it) => typeof it === 'string');
}
