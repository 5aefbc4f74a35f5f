import * as z from 'zod/mini';
import { Family } from './account.ts';

/** What a server says of its limits, corrected by its family's profile, with the day it was read. */
export const Instance = z.object({
  server: z.url(),
  family: Family,
  /** The server's own name of its software and version, as told, for people to read. */
  software: z.string(),
  readAt: z.number(),
  maxCharacters: z.number(),
  maxMedia: z.number(),
  /** MIME types; empty when the server lists none. */
  mediaTypes: z.array(z.string()),
  /** Bytes. */
  imageBytes: z.number(),
  /** Bytes; also for sound. */
  videoBytes: z.number(),
  /** A video may not be smaller, bytes; absent where it may. */
  leastVideoBytes: z.optional(z.number()),
  /** Pixels of a picture and of a video, and pictures a second: absent where the server does not say. */
  imagePixels: z.optional(z.number()),
  videoPixels: z.optional(z.number()),
  frameRate: z.optional(z.number()),
  /** Whether a post can quote another; absent where it cannot, or was read before that was looked for. */
  quotes: z.optional(z.boolean()),
  /** Characters of alt text. */
  maxDescription: z.number(),
  poll: z.nullable(
    z.object({ maxOptions: z.number(), maxCharacters: z.number(), minMs: z.number(), maxMs: z.number() }),
  ),
});
export type Instance = z.infer<typeof Instance>;
