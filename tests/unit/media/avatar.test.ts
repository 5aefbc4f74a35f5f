import { describe, expect, it } from 'vitest';
import { avatarFit } from '../../../lib/media/avatar.ts';
import { probe } from '../../../lib/media/probe.ts';
import { picture } from '../../e2e/acts/picture.ts';

const fitOf = async (bytes: BlobPart, type = 'image/png') =>
  avatarFit(await probe(new Blob([bytes], { type })));
const png = (width: number, height: number) => new Uint8Array(picture(20, width, height));

describe('the picture of an account', () => {
  it.each([
    [400, 400, 96, 96],
    [400, 200, 192, 96],
    [48, 48, 48, 48],
  ])('of %i by %i is made %i by %i', async (width, height, toWidth, toHeight) => {
    expect(await fitOf(png(width, height))).toMatchObject({
      how: 'picture',
      type: 'image/jpeg',
      width: toWidth,
      height: toHeight,
    });
  });

  it.each([
    ['markup that can carry scripts', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['nothing', ''],
    ['half a picture', png(64, 64).slice(0, 200)],
    ['a film', Uint8Array.from([0, 0, 0, 24, ...Buffer.from('ftypmp42')])],
    ['a ribbon', png(400, 100)],
  ])('is not shown when it is %s, whatever its name says', async (_, bytes) => {
    expect(await fitOf(bytes)).toBe(null);
  });

  it('is not decoded when it says it is enormous', async () => {
    const bytes = png(8, 8);
    new DataView(bytes.buffer).setUint32(16, 20_000);
    new DataView(bytes.buffer).setUint32(20, 20_000);
    expect(await fitOf(bytes)).toBe(null);
  });
});
