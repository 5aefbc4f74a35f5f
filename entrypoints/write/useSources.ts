import { useEffect, useState } from 'preact/hooks';
import type { WrittenMedia } from '../../lib/model/written.ts';

/** Addresses of the files in our composer, by their places in the draft; they go with the page. */
export function useSources(media: readonly WrittenMedia[]): (place: string) => string {
  const [sources, setSources] = useState<readonly string[]>([]);
  const ids = media.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same files have the same ids
  useEffect(() => {
    const made = media.map(({ file }) => (file ? URL.createObjectURL(file) : ''));
    setSources(made);
    return () => {
      for (const source of made) URL.revokeObjectURL(source);
    };
  }, [ids]);
  return (place) => sources[Number(place.split('/')[1])] ?? '';
}
