import type { Bytes } from './bytes.ts';

/** One element of EBML (RFC 8794), in bytes already read. */
export interface Element {
  id: number;
  body: number;
  /** `Infinity` when it is not told, as in a live stream. */
  size: number;
}

/** Elements inside of another, as far as they were read. */
export function inside(bytes: Bytes, parent: Element): Element[] {
  const found: Element[] = [];
  const end = Math.min(parent.body + parent.size, bytes.length);
  for (let at = parent.body; at < end && found.length < 1000; ) {
    const element = elementAt(bytes, at);
    if (!element) break;
    found.push(element);
    at = element.body + element.size;
  }
  return found;
}

export function elementAt(bytes: Bytes, at: number): Element | null {
  const id = variable(bytes, at, false);
  const size = id && variable(bytes, at + id.length, true);
  if (!id || !size) return null;
  return { id: id.value, body: at + id.length + size.length, size: size.value };
}

/** A whole number of at most eight bytes. */
export function number(bytes: Bytes, element: Element | undefined): number | null {
  if (!element || element.size > 8) return null;
  return bytes.subarray(element.body, element.body + element.size).reduce((sum, byte) => sum * 256 + byte, 0);
}

/** A number whose first byte tells its length. All ones as a size: not told. */
function variable(bytes: Bytes, at: number, isSize: boolean): { value: number; length: number } | null {
  const first = bytes[at];
  if (!first) return null;
  const length = Math.clz32(first) - 23;
  if (length > 8 || at + length > bytes.length) return null;
  const marker = 1 << (8 - length);
  let value = isSize ? first & (marker - 1) : first;
  let ones = isSize && value === marker - 1;
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0;
    ones &&= byte === 255;
    value = value * 256 + byte;
  }
  return { value: ones ? Number.POSITIVE_INFINITY : value, length };
}
