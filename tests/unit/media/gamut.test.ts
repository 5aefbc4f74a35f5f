import { describe, expect, it } from 'vitest';
import { hasProfile, isWide } from '../../../lib/media/gamut.ts';
import { displayP3 } from '../../files/icc.ts';
import { join } from '../../files/join.ts';
import { jpeg } from '../../files/jpeg.ts';
import { png } from '../../files/png.ts';

const small = { width: 16, height: 16 };
const wide = (bytes: Uint8Array<ArrayBuffer>) => isWide(new Blob([bytes]));

describe('the colours of a picture', () => {
  it('are wide by the name of its profile, or by its primaries', async () => {
    expect(await wide(jpeg({ ...small, profile: displayP3() }))).toBe(true);
    expect(await wide(join(jpeg(small).slice(0, 2), 'iCCPDisplay P3\0'))).toBe(true);
    expect(await wide(join('\0\0\0\x13colrnclx\0\x0c\0\x0d\0\0\x80'))).toBe(true);
  });

  it('are not wide without one, or with that of sRGB', async () => {
    expect(await wide(jpeg(small))).toBe(false);
    expect(await wide(png(small))).toBe(false);
    expect(await wide(join('\0\0\0\x13colrnclx\0\x01\0\x0d\0\0\x80'))).toBe(false);
  });

  it('are told to others by a profile, if there is one', async () => {
    expect(await hasProfile(new Blob([jpeg({ ...small, profile: displayP3() })]))).toBe(true);
    expect(await hasProfile(new Blob([jpeg(small)]))).toBe(false);
  });
});
