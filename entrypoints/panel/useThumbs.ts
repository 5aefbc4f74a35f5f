import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../lib/protocol/ask.ts';

/** Addresses of a draft's pictures in this browser, by place; they come one after the other, and go with the panel. */
export function useThumbs(id: string, places: readonly string[]): (place: string) => string {
  const [sources, setSources] = useState<Readonly<Record<string, string>>>({});
  const wanted = [...places].sort().join();
  useEffect(() => {
    const made: string[] = [];
    let over = false;
    const fetchAll = async () => {
      for (const place of wanted.split(',').filter(Boolean)) {
        const reply = await ask('panel.media', { id, place });
        if (over) return;
        if (!reply.ok || !reply.value.file) continue;
        const source = URL.createObjectURL(reply.value.file);
        made.push(source);
        setSources((before) => ({ ...before, [place]: source }));
      }
    };
    void fetchAll();
    return () => {
      over = true;
      for (const source of made) URL.revokeObjectURL(source);
    };
  }, [id, wanted]);
  return (place) => sources[place] ?? '';
}
