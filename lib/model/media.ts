import * as z from 'zod/mini';

/** What a file is, read from its bytes; its name and what the page says of it are not believed. */
export interface MediaFacts {
  /** By content; `application/octet-stream` when it is nothing we know. */
  type: string;
  kind: 'image' | 'video' | 'audio' | 'unknown';
  /** Bytes. */
  size: number;
  /** Pixels as shown, turned as the file says; `null` where there are none or they cannot be read. */
  width: number | null;
  height: number | null;
  /** EXIF orientation, 1 to 8; 1 is upright. */
  orientation: number;
  /** It moves although it is a picture. */
  animated: boolean;
  /** Pictures of an animation or a video; `null` when not known. */
  frames: number | null;
  /** Pictures a second, on average; `null` when not known. */
  frameRate: number | null;
  durationMs: number | null;
  /** Four-letter or container names, for example `avc1`, `mp4a`, `V_VP9`. */
  codecs: { video: string | null; audio: string | null };
  /** Some of it may be see-through. */
  transparent: boolean;
  /** Its end is missing, or its parts do not fit together: a server may take it and show a grey half. */
  broken: boolean;
  /** It says where it was made. */
  location: boolean;
  /** This browser decodes it, as most do not; absent where that was not tried. */
  decodes?: boolean;
  /** Codec of a track that this browser cannot make anything of; absent when none is known. */
  obstacle?: string;
}

/** What is made of a file before it goes to a server that would not take it as it is. */
export const Fit = z.object({
  /** `clean`: the same bytes, but for the place they name. `picture`, `film`: decoded and encoded anew. */
  how: z.enum(['clean', 'picture', 'film']),
  /** Media type of the result. */
  type: z.string(),
  /** Pixels of the result at most; `null` keeps them. */
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  /** Bytes of the result at most. */
  maxBytes: z.number(),
  /** Pictures a second at most; `null` keeps them. */
  frameRate: z.nullable(z.number()),
  /** For a limit of bytes; `null` where it does not matter. */
  durationMs: z.nullable(z.number()),
});
export type Fit = z.infer<typeof Fit>;
