import {
  BlobSource,
  BufferTarget,
  Conversion,
  Input,
  type InputVideoTrack,
  MATROSKA,
  MP4,
  Mp4OutputFormat,
  Output,
  QTFF,
  WEBM,
} from 'mediabunny';
import type { Fit } from '../model/media.ts';
import { probe } from './probe.ts';

/** A conversion that does not move on for so long hangs, as some encoders do (facts: media), ms. */
const STALLED = 60_000;
/** Bits for each pixel of each picture: what phones spend on H.264. */
const BITS = 0.1;
/** Of the room, what is left for sound, and for pictures that come out larger than asked. */
const SHARES = [0.85, 0.6] as const;

/** Codec of a track that stands in the way, or `null`. Decodes nothing. */
export async function filmObstacle(file: Blob, fit: Fit): Promise<string | null> {
  const { conversion, input } = await prepare(file, fit, SHARES[0]);
  const [discarded] = conversion.discardedTracks;
  input.dispose();
  if (discarded) return (await discarded.track.getCodec()) ?? discarded.reason;
  return conversion.isValid ? null : fit.type;
}

/** A film within the limits: streams are copied where they can be. Rejects when any of it would be lost. */
export async function fitFilm(file: Blob, fit: Fit, moved: (thousandths: number) => void): Promise<Blob> {
  for (const share of SHARES) {
    const made = await convert(file, fit, share, moved);
    if (made.size <= fit.maxBytes) return made;
  }
  throw new Error('it does not become small enough');
}

async function convert(
  file: Blob,
  fit: Fit,
  share: number,
  moved: (thousandths: number) => void,
): Promise<Blob> {
  const { conversion, input, target } = await prepare(file, fit, share);
  if (!conversion.isValid || conversion.discardedTracks.length > 0) throw new Error('a track would be lost');
  const dog = watch(() => void conversion.cancel());
  conversion.onProgress = (done) => {
    dog.seen();
    moved(Math.round(1000 * done));
  };
  try {
    await Promise.race([conversion.execute(), dog.barked]);
  } finally {
    dog.off();
    input.dispose();
  }
  const made = new Blob([target.buffer ?? new ArrayBuffer(0)], { type: fit.type });
  await check(file, made, fit);
  return made;
}

/** An audio track is copied or stops everything: encoding AAC hangs in Firefox (facts: media). */
async function prepare(file: Blob, fit: Fit, share: number) {
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, WEBM, MATROSKA] });
  const target = new BufferTarget();
  const format = new Mp4OutputFormat({ fastStart: 'in-memory' });
  const takes: readonly string[] = format.getSupportedCodecs();
  const conversion = await Conversion.init({
    input,
    output: new Output({ format, target }),
    tags: () => ({}),
    video: (track) => wanted(track, file, fit, share),
    audio: async (track) => (takes.includes((await track.getCodec()) ?? '') ? {} : { discard: true }),
    showWarnings: false,
  });
  return { conversion, input, target };
}

async function wanted(track: InputVideoTrack, file: Blob, fit: Fit, share: number) {
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const to = { width: fit.width ?? width, height: fit.height ?? height };
  const isSmaller = to.width * to.height < width * height;
  const room = fit.durationMs ? (8000 * fit.maxBytes * share) / fit.durationMs : Number.POSITIVE_INFINITY;
  const bitrate = Math.round(
    Math.min(room, Math.max(500_000, to.width * to.height * (fit.frameRate ?? 30) * BITS)),
  );
  const copies = !isSmaller && fit.frameRate === null && file.size <= fit.maxBytes;
  const format = { codec: 'avc', bitrate } as const;
  if (copies) return { codec: format.codec };
  return {
    ...format,
    forceTranscode: true,
    // Turned in the pictures themselves: not everything that plays films heeds the note.
    allowTransformationMetadata: false,
    ...(isSmaller && { ...to, fit: 'fill' as const }),
    ...(fit.frameRate !== null && { frameRate: fit.frameRate }),
  };
}

/** What came out is looked at before it counts. */
async function check(file: Blob, made: Blob, fit: Fit): Promise<void> {
  const [before, after] = [await probe(file), await probe(made)];
  const size = (after.width ?? 0) * (after.height ?? 0);
  const allowed =
    fit.width !== null && fit.height !== null ? fit.width * fit.height : Number.POSITIVE_INFINITY;
  const drift = Math.abs((after.durationMs ?? 0) - (before.durationMs ?? after.durationMs ?? 0));
  const sound = before.codecs.audio === null || after.codecs.audio !== null;
  if (after.broken || size === 0 || size > allowed * 1.02 || !sound || drift > 1000)
    throw new Error('it did not come out as it should');
}

/** Barks when nobody is seen for too long. */
function watch(onBark: () => void) {
  let bark: (reason: Error) => void = () => undefined;
  const barked = new Promise<never>((_, reject) => {
    bark = reject;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const seen = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      onBark();
      bark(new Error('nothing moves any more'));
    }, STALLED);
  };
  seen();
  return { seen, barked, off: () => clearTimeout(timer) };
}
