import { read } from './bytes.ts';

/** Profiles and boxes stand at the beginning. */
const HEAD = 512 * 1024;

/**
 * Whether a picture is in the wide colours of Display P3: by the name of its profile (ICC; in PNG the name is outside of
 * what is packed), or by the number of its primaries (AVIF, HEIC; ITU-T H.273).
 */
export async function isWide(file: Blob): Promise<boolean> {
  const bytes = await read(file, 0, Math.min(HEAD, file.size));
  const text = new TextDecoder('latin1').decode(bytes);
  const named = text.includes('Display P3') || text.includes(utf16('Display P3'));
  return named || primaries.some((number) => text.includes(`colrnclx\0${number}`));
}

/** SMPTE RP 431-2 and EG 432-1. */
const primaries = ['\x0b', '\x0c'];

/** As newer profiles write names. */
const utf16 = (text: string): string => text.replace(/./g, '\0$&');

/** Whether an encoder wrote the profile of its canvas into a picture; one without is read as sRGB, and looks pale. */
export async function hasProfile(file: Blob): Promise<boolean> {
  const text = new TextDecoder('latin1').decode(await read(file, 0, Math.min(HEAD, file.size)));
  return text.includes('ICC_PROFILE\0') || text.includes('iCCP') || text.includes('cICP');
}
