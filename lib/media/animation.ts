import { BufferTarget, CanvasSource, canEncodeVideo, Mp4OutputFormat, Output } from 'mediabunny';
import type { Fit } from '../model/media.ts';

/** No animation worth posting has more pictures. */
const MOST = 5000;
/** What players take for a picture that names no time, seconds. */
const USUAL = 0.1;
const BITS = 0.15;

/** Why an animation cannot become a film here; `null` when it can. */
export async function animationObstacle(file: Blob, fit: Fit): Promise<string | null> {
  const decodes = typeof ImageDecoder !== 'undefined' && (await ImageDecoder.isTypeSupported(file.type));
  if (!decodes) return file.type;
  const { width, height } = sizeOf(fit);
  return (await canEncodeVideo('avc', { width, height, bitrate: bitrateOf(fit) })) ? null : 'avc';
}

/** An animation as a film without sound, which is shown in a loop where films from animations are. */
export async function filmOfAnimation(
  file: Blob,
  fit: Fit,
  moved: (thousandths: number) => void,
): Promise<Blob> {
  const decoder = new ImageDecoder({ data: await file.arrayBuffer(), type: file.type });
  await decoder.completed;
  await decoder.tracks.ready;
  const count = Math.min(decoder.tracks.selectedTrack?.frameCount ?? 0, MOST);
  const { width, height } = sizeOf(fit);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context || count === 0) throw new Error('there is nothing to draw');
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const source = new CanvasSource(canvas, { codec: 'avc', bitrate: bitrateOf(fit) });
  output.addVideoTrack(source);
  await output.start();
  let at = 0;
  for (let frameIndex = 0; frameIndex < count; frameIndex += 1) {
    const { image } = await decoder.decode({ frameIndex });
    const length = image.duration ? image.duration / 1e6 : USUAL;
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0, width, height);
    image.close();
    await source.add(at, length);
    at += length;
    moved(Math.round((1000 * frameIndex) / count));
  }
  await output.finalize();
  decoder.close();
  const made = new Blob([target.buffer ?? new ArrayBuffer(0)], { type: fit.type });
  if (made.size === 0 || made.size > fit.maxBytes) throw new Error('it does not become small enough');
  return made;
}

const sizeOf = ({ width, height }: Fit) => ({ width: width ?? 2, height: height ?? 2 });

const bitrateOf = (fit: Fit): number => {
  const { width, height } = sizeOf(fit);
  const room = fit.durationMs ? (7000 * fit.maxBytes) / fit.durationMs : Number.POSITIVE_INFINITY;
  return Math.round(Math.min(room, Math.max(400_000, width * height * 20 * BITS)));
};
