import type { Instance } from '../../model/instance.ts';
import { type Answer, getJson, isSuccess, type Wire } from '../http.ts';
import type { Told } from '../instance.ts';
import { profiles } from '../profiles.ts';
import { Config } from './entities.ts';

/** @returns what a Loops server says of itself, or the answer that was none. Pages may read it, unlike its NodeInfo. */
export async function readConfig(wire: Wire, server: string): Promise<Config | Answer> {
  const answer = await getJson(wire, new URL('/api/v1/config', server));
  return (isSuccess(answer) ? Config.safeParse(answer.json).data : undefined) ?? answer;
}

const KIBIBYTE = 1024;
/** Where it says nothing (app/Http/Requests/StoreVideoRequest.php). */
const USUAL_MEBIBYTES = 40;

/** Length of the caption and size of the smallest video are the same everywhere (StoreVideoRequest). */
export function loopsInstance(told: Told, config: Config | null): Instance {
  const { fallback } = profiles.loops;
  const bytes = Math.floor((config?.media.max_video_size ?? USUAL_MEBIBYTES) * KIBIBYTE * KIBIBYTE);
  return {
    ...told,
    maxCharacters: fallback.characters,
    maxMedia: fallback.media,
    mediaTypes: [...fallback.mediaTypes],
    imageBytes: bytes,
    videoBytes: bytes,
    leastVideoBytes: 250 * KIBIBYTE,
    maxDescription: fallback.description,
    poll: null,
  };
}
