import type { UploadWay } from './driver.ts';
import type { Wire } from './http.ts';
import type { DriverOptions } from './session.ts';

/** ms: a slow line carries 64 bytes in one. */
const timeFor = (file: Blob): number => 60_000 + Math.ceil(file.size / 64);
/** Where progress is seen, a line on which nothing moves is given up long before, ms. */
const LONGEST = 6 * 3_600_000;

/** How an upload goes: on its way, if it was given one, and with the time it needs. */
export function uploadWire(
  { fetch, carry }: Pick<DriverOptions, 'fetch' | 'carry'>,
  file: Blob,
  way?: UploadWay,
): Pick<Wire, 'fetch' | 'signal' | 'timeoutMs'> {
  if (!way) return { fetch, timeoutMs: timeFor(file) };
  return carry
    ? { fetch: carry(way), signal: way.signal, timeoutMs: LONGEST }
    : { fetch, signal: way.signal, timeoutMs: timeFor(file) };
}
