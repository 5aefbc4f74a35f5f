import { capture } from '../../../lib/composer/capture.ts';
import { findComposers } from '../../../lib/composer/find.ts';
import { startMemory } from '../../../lib/composer/memory.ts';
import type { Found } from '../../../lib/composer/types.ts';
import type { Draft, DraftMedia } from '../../../lib/model/draft.ts';
import type { Result } from '../../../lib/model/result.ts';
import { x } from '../../../lib/sites/x.ts';

/** A draft as JSON can carry it: of the bytes, only their SHA-256. */
export interface Told extends Omit<Draft, 'parts'> {
  parts: (Omit<Draft['parts'][number], 'media'> & {
    media: (Omit<DraftMedia, 'file'> & { sha256: string | null })[];
  })[];
}

export interface Reader {
  /** Reads the composer that stands at this place; `null` when there is none. */
  capture(place: Found['place']): Promise<Result<Told> | null>;
}

const memory = startMemory(window, x);
// The extension looks whenever the page has changed; by the clock does as well here.
setInterval(() => memory.notice(findComposers(x, document)), 100);

const sha256 = async (file: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((it) => it.toString(16).padStart(2, '0')).join('');
};

const reader: Reader = {
  async capture(place) {
    const found = findComposers(x, document).find((it) => it.place === place);
    const result = found && (await capture(found, x, memory));
    if (!result?.ok) return result ?? null;
    const parts = result.value.parts.map(async (part) => ({
      ...part,
      media: await Promise.all(
        part.media.map(async ({ file, ...it }) => ({ ...it, sha256: file && (await sha256(file)) })),
      ),
    }));
    return { ok: true, value: { ...result.value, parts: await Promise.all(parts) } };
  },
};
Object.defineProperty(window, '__reader', { value: reader });
