/**
 * Of files whose previews were not told apart when they came, the one that looks, to the last pixel, like what was drawn.
 * `null` also where the drawing may not be read, as of a picture of another origin.
 */
export async function alike(drawing: OffscreenCanvas, files: readonly File[]): Promise<File | null> {
  const wanted = pixelsOf(drawing);
  if (!wanted) return null;
  for (const file of files) {
    const bitmap = file.type.startsWith('image/') ? await createImageBitmap(file).catch(() => null) : null;
    if (bitmap?.width !== drawing.width || bitmap.height !== drawing.height) continue;
    const drawn = new OffscreenCanvas(bitmap.width, bitmap.height);
    drawn.getContext('2d')?.drawImage(bitmap, 0, 0);
    const had = pixelsOf(drawn);
    if (had && wanted.every((pixel, at) => pixel === had[at])) return file;
  }
  return null;
}

function pixelsOf(canvas: OffscreenCanvas): Uint32Array | null {
  try {
    const image = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
    return image ? new Uint32Array(image.data.buffer) : null;
  } catch {
    return null;
  }
}
