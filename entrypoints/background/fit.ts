import { withoutLocation } from '../../lib/media/probe.ts';
import type { Fit } from '../../lib/model/media.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import { errand, type Way } from './workshop.ts';

/** Makes of a file what a server takes. The easy part is done here, the rest where it holds up nothing. */
export async function fitFile(name: string, file: Blob, fit: Fit, way: Way): Promise<Result<Blob>> {
  if (fit.how === 'clean') return ok(await withoutLocation(file));
  return errand(name, { does: 'fit', file, fit }, way);
}
