import type { Family } from '../model/account.ts';
import type { Instance } from '../model/instance.ts';
import { InstanceDocument } from './entities.ts';
import { type Answer, getJson, isSuccess, type Wire } from './http.ts';
import { profiles } from './profiles.ts';

/** @returns the document, or the answer that was none. v2 says more; Akkoma and snac have only v1 (facts: fediverse-api 1). */
export async function readDocument(wire: Wire, server: string): Promise<InstanceDocument | Answer> {
  const newer = await getJson(wire, new URL('/api/v2/instance', server));
  const document = documentIn(newer);
  if (document) return document;
  const older = await getJson(wire, new URL('/api/v1/instance', server));
  return documentIn(older) ?? older;
}

const documentIn = (answer: Answer): InstanceDocument | null =>
  isSuccess(answer) ? (InstanceDocument.safeParse(answer.json).data ?? null) : null;

/** What a server says of itself, as far as it is known. */
export interface Told {
  server: string;
  family: Family;
  software: string;
  readAt: number;
}

/** @param document `null` when the server shows it to nobody who is not signed in: then its family's usual limits. */
export function instanceFrom(told: Told, document: InstanceDocument | null): Instance {
  const { fallback } = profiles[told.family];
  const { statuses, media_attachments: media } = document?.configuration ?? {};
  const types = (media?.supported_mime_types ?? []).filter((type) => type !== 'application/octet-stream');
  const imageBytes = media?.image_size_limit ?? document?.upload_limit ?? 8 * MEBIBYTE;
  return {
    ...told,
    maxCharacters: statuses?.max_characters ?? document?.max_toot_chars ?? fallback.characters,
    maxMedia: statuses?.max_media_attachments ?? fallback.media,
    mediaTypes: types.length > 0 ? types : [...fallback.mediaTypes],
    imageBytes,
    videoBytes: media?.video_size_limit ?? document?.upload_limit ?? 40 * MEBIBYTE,
    ...(quotesIn(told, document) && { quotes: true }),
    ...(media?.image_matrix_limit && { imagePixels: media.image_matrix_limit }),
    ...(media?.video_matrix_limit && { videoPixels: media.video_matrix_limit }),
    ...(media?.video_frame_rate_limit && { frameRate: media.video_frame_rate_limit }),
    maxDescription: media?.description_limit ?? document?.description_limit ?? fallback.description,
    poll: profiles[told.family].polls ? pollFrom(document) : null,
  };
}

/** Since 4.5, whose API has the number 7, a post can quote another; some families could before (facts: fediverse-api 1a, 4a). */
function quotesIn({ family }: Told, document: InstanceDocument | null): boolean {
  const { quotes } = profiles[family];
  return (
    quotes === 'quote_id' || (quotes === 'quoted_status_id' && (document?.api_versions.mastodon ?? 0) >= 7)
  );
}

const MEBIBYTE = 1024 * 1024;

/** Mastodon's own limits stand in for what a server leaves out. */
function pollFrom(document: InstanceDocument | null): Instance['poll'] {
  const { polls } = document?.configuration ?? {};
  const { poll_limits: top } = document ?? {};
  return {
    maxOptions: polls?.max_options ?? top?.max_options ?? 4,
    maxCharacters: polls?.max_characters_per_option ?? top?.max_option_chars ?? 50,
    minMs: 1000 * (polls?.min_expiration ?? top?.min_expiration ?? 300),
    maxMs: 1000 * (polls?.max_expiration ?? top?.max_expiration ?? 2_629_746),
  };
}
