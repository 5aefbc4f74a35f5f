import * as z from 'zod/mini';

/** Per site: which strategy found each part of its composer, the last day that was seen, and by which version of ours. */
export const Health = z.record(
  z.string(),
  z.object({ parts: z.record(z.string(), z.number()), day: z.string(), version: z.string() }),
);
export type Health = z.infer<typeof Health>;
