/** Replaces a run of bytes of a file by as many or fewer others. */
export interface Patch {
  at: number;
  length: number;
  bytes: Uint8Array<ArrayBuffer>;
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** Reads past the end throw, and whoever inspects a file takes that as broken. */
export const viewOf = (bytes: Bytes): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** One character for each byte, so that places in the text are places in the bytes. */
export const latin = (bytes: Bytes, at = 0, length = bytes.length - at): string => {
  let text = '';
  // A file may say that something is longer than the file.
  const end = Math.min(at + length, bytes.length);
  // A whole packet as arguments would overflow the stack.
  for (let from = at; from < end; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, Math.min(from + 8192, end)));
  return text;
};

export const unlatin = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export const isAt = (bytes: Bytes, at: number, text: string): boolean =>
  latin(bytes, at, Math.min(text.length, Math.max(0, bytes.length - at))) === text;

export const read = async (file: Blob, at: number, length: number): Promise<Bytes> =>
  new Uint8Array(await file.slice(at, at + length).arrayBuffer());

/** The file with its patches, never longer than it was; those that overlap an earlier one are left out. The type stays. */
export function patched(file: Blob, patches: readonly Patch[]): Blob {
  const parts: BlobPart[] = [];
  let done = 0;
  for (const { at, length, bytes } of patches.toSorted((a, b) => a.at - b.at)) {
    if (at < done) continue;
    // A film may say that its last notes are longer than the file.
    parts.push(file.slice(done, at), bytes.subarray(0, Math.max(0, file.size - at)));
    done = at + length;
  }
  return new Blob([...parts, file.slice(done)], { type: file.type });
}
