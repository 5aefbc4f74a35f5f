export type Bytes = Uint8Array<ArrayBuffer>;

export const join = (...parts: (Uint8Array | string)[]): Bytes => {
  const all = parts.map((part) =>
    typeof part === 'string' ? Uint8Array.from(part, (letter) => letter.charCodeAt(0)) : part,
  );
  const whole = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const number = (value: number, size: number, little: boolean): Bytes => {
  const bytes = Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) & 255);
  return Uint8Array.from(little ? bytes : bytes.reverse());
};
export const big16 = (value: number): Bytes => number(value, 2, false);
export const big32 = (value: number): Bytes => number(value, 4, false);
export const little16 = (value: number): Bytes => number(value, 2, true);
export const little24 = (value: number): Bytes => number(value, 3, true);
export const little32 = (value: number): Bytes => number(value, 4, true);

/** Whether these bytes stand anywhere in those. */
export const holds = (whole: Bytes, part: string): boolean =>
  Buffer.from(whole).includes(Buffer.from(part, 'latin1'));
