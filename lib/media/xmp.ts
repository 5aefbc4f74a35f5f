import { type Bytes, latin, unlatin } from './bytes.ts';

/** Properties that say where: EXIF in XMP, IPTC Core and Extension, Photoshop (their published schemas). */
const NAME =
  '[\\w-]+:(?:GPS\\w*|Location\\w*|SubLocation|Sublocation|City|State|ProvinceState|Country\\w*|WorldRegion)';
const attribute = new RegExp(`\\s${NAME}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g');
const element = new RegExp(`<(${NAME})(?:\\s[^>]*)?(?:/>|>[^]*?</\\1\\s*>)`, 'g');
const telltale = /GPS(?:Lat|Long|Dest|Position|Area)|G\0P\0S/i;

/** A longer packet is not worth the time of looking through it by parts. */
const LONG = 1_000_000;

const blank = (text: string): string => ' '.repeat(text.length);

/** The packet with everything that says where blanked, of the same length; `null` when it says nothing of the kind. */
export function withoutPlace(packet: Bytes): Bytes | null {
  const text = latin(packet);
  if (packet.length > LONG) return new RegExp(NAME).test(text) ? unlatin(blank(text)) : null;
  const hidden = text.replace(element, blank).replace(attribute, blank);
  if (telltale.test(hidden)) return unlatin(blank(text));
  return hidden === text ? null : unlatin(hidden);
}
