import { describe, expect, it } from 'vitest';
import type { Family } from '../../../lib/model/account.ts';
import type { Instance } from '../../../lib/model/instance.ts';
import type { MediaFacts } from '../../../lib/model/media.ts';
import { abilities } from '../../../lib/plan/abilities.ts';
import { fitFor } from '../../../lib/plan/fit.ts';

const MB = 1_000_000;

const instance = (more: Partial<Instance> = {}): Instance => ({
  server: 'https://home.example',
  family: 'mastodon',
  software: 'test',
  readAt: 0,
  maxCharacters: 500,
  maxMedia: 4,
  mediaTypes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'video/mp4', 'audio/mp3'],
  imageBytes: 16 * MB,
  videoBytes: 100 * MB,
  imagePixels: 33_177_600,
  videoPixels: 8_294_400,
  frameRate: 120,
  maxDescription: 1500,
  poll: null,
  ...more,
});

const facts = (more: Partial<MediaFacts> = {}): MediaFacts => ({
  type: 'image/jpeg',
  kind: 'image',
  size: 3 * MB,
  width: 4000,
  height: 3000,
  orientation: 1,
  animated: false,
  frames: 1,
  frameRate: null,
  durationMs: null,
  codecs: { video: null, audio: null },
  transparent: false,
  broken: false,
  location: false,
  ...more,
});

const film = (more: Partial<MediaFacts> = {}): MediaFacts =>
  facts({
    type: 'video/mp4',
    kind: 'video',
    size: 20 * MB,
    width: 1920,
    height: 1080,
    frames: 300,
    frameRate: 30,
    durationMs: 10_000,
    codecs: { video: 'avc1', audio: 'mp4a' },
    ...more,
  });

const fitting = (it: MediaFacts, more: Partial<Instance> = {}, family: Family = 'mastodon') =>
  fitFor(it, 'a', instance({ family, ...more }), abilities[family]);
const says = (it: MediaFacts, more: Partial<Instance> = {}, family: Family = 'mastodon') =>
  fitting(it, more, family).notices.map(({ code, level, about }) =>
    [level, code, about?.to].filter(Boolean).join(' '),
  );

const jpegOnly = { mediaTypes: ['image/jpeg'] };
const pixelfed = {
  mediaTypes: ['image/jpeg', 'image/png', 'image/gif'],
  imagePixels: 2_073_600,
  imageBytes: 15 * MB,
};

describe('a file that the server takes', () => {
  it.each<[string, MediaFacts]>([
    ['a photo', facts()],
    ['a film', film()],
    [
      'an animation that is small',
      facts({ type: 'image/gif', animated: true, frames: 9, width: 640, height: 480 }),
    ],
    [
      'a sound by another name of its type',
      facts({ type: 'audio/mpeg', kind: 'audio', width: null, height: null }),
    ],
    ['a film at 120.4 pictures a second', film({ frameRate: 120.4 })],
  ])('goes as it is: %s', (_, it) => {
    expect(fitting(it)).toEqual({ fit: null, type: it.type, notices: [] });
  });

  it('goes as it is but for the place where it was made', () => {
    const { fit, notices } = fitting(facts({ location: true }));
    expect(fit).toMatchObject({ how: 'clean', type: 'image/jpeg', width: null });
    expect(notices).toMatchObject([{ level: 'tells', code: 'location-removed', about: { name: 'a' } }]);
  });

  it('may be anything where the server lists no types', () => {
    expect(fitting(facts({ type: 'image/heic' }), { mediaTypes: [] }).fit).toBeNull();
  });
});

describe('a picture that the server does not take', () => {
  it.each<[string, MediaFacts, Partial<Instance>, string[]]>([
    ['too many pixels', facts(), pixelfed, ['tells media-fitted JPEG, 1662 × 1247']],
    ['too many bytes', facts({ size: 20 * MB }), {}, ['tells media-fitted JPEG, 4000 × 3000, 16 MB']],
    [
      'a WebP where only JPEG is taken',
      facts({ type: 'image/webp' }),
      jpegOnly,
      ['tells media-fitted JPEG, 4000 × 3000'],
    ],
    ['an AVIF', facts({ type: 'image/avif' }), {}, ['tells media-fitted JPEG, 4000 × 3000']],
    [
      'a see-through WebP',
      facts({ type: 'image/webp', transparent: true }),
      pixelfed,
      ['tells media-fitted PNG, 1662 × 1247'],
    ],
    [
      'a see-through picture where only JPEG is taken',
      facts({ type: 'image/png', transparent: true }),
      jpegOnly,
      ['tells media-fitted JPEG, 4000 × 3000', 'warns media-flattened'],
    ],
    [
      'a drawing with too many pixels',
      facts({ type: 'image/png' }),
      pixelfed,
      ['tells media-fitted PNG, 1662 × 1247'],
    ],
    [
      'a drawing with too many bytes',
      facts({ type: 'image/png', size: 20 * MB }),
      {},
      ['tells media-fitted JPEG, 4000 × 3000, 16 MB'],
    ],
    [
      'with the place it was made in',
      facts({ location: true }),
      pixelfed,
      ['tells media-fitted JPEG, 1662 × 1247', 'tells location-removed'],
    ],
    ['HEIC', facts({ type: 'image/heic' }), {}, ['blocks media-undecodable']],
    [
      'HEIC in a browser that was seen to fail at it',
      facts({ type: 'image/heic', decodes: false }),
      {},
      ['blocks media-undecodable'],
    ],
    [
      'HEIC in a browser that reads it',
      facts({ type: 'image/heic', decodes: true }),
      pixelfed,
      ['tells media-fitted JPEG, 1662 × 1247'],
    ],
    ['TIFF', facts({ type: 'image/tiff' }), {}, ['blocks media-undecodable']],
    ['half of it', facts({ broken: true }), {}, ['blocks media-broken']],
    ['where nothing that we make is taken', facts(), { mediaTypes: ['image/gif'] }, ['blocks media-type']],
  ])('is fitted, or stopped with the reason: %s', (_, it, server, expected) => {
    expect(says(it, server)).toEqual(expected);
  });

  it('keeps its shape within the limit', () => {
    const { fit } = fitting(facts({ width: 12_000, height: 100 }), { imagePixels: 300_000 });
    expect((fit?.width ?? 0) * (fit?.height ?? 0)).toBeLessThanOrEqual(300_000);
    expect((fit?.width ?? 0) / (fit?.height ?? 1)).toBeCloseTo(120, -1);
  });
});

describe('a picture that moves and is over a limit', () => {
  const gif = facts({
    type: 'image/gif',
    animated: true,
    frames: 30,
    frameRate: 10,
    durationMs: 3000,
    width: 1280,
    height: 960,
  });

  it('becomes a film where that is taken', () => {
    expect(says(gif)).toEqual(['tells media-fitted MP4, 1280 × 960']);
    expect(fitting(gif).fit).toMatchObject({ how: 'film', width: 1280, height: 960 });
  });

  it('is over no limit of pictures that stand still where it stays a picture', () => {
    expect(fitting(gif, {}, 'gotosocial').fit).toBeNull();
  });

  it('loses all but its first picture elsewhere, and a person sees that first', () => {
    expect(says({ ...gif, width: 4000, height: 3000 }, pixelfed)).toEqual([
      'tells media-fitted PNG, 1662 × 1247',
      'warns media-still',
    ]);
  });
});

describe('a film that the server does not take', () => {
  it.each<[string, MediaFacts, Partial<Instance>, string[]]>([
    ['too many pixels', film({ width: 7680, height: 4320 }), {}, ['tells media-fitted MP4, 3840 × 2160']],
    ['too fast', film({ frameRate: 240 }), {}, ['tells media-fitted MP4, 1920 × 1080, 120 fps']],
    ['another wrapping', film({ type: 'video/webm' }), {}, ['tells media-fitted MP4, 1920 × 1080']],
    ['too many bytes', film({ size: 120 * MB }), {}, ['tells media-fitted MP4, 1920 × 1080, 100 MB']],
    [
      'far too many bytes for its length',
      film({ size: 900 * MB, durationMs: 3 * 3_600_000 }),
      {},
      ['blocks media-too-large'],
    ],
    ['of unknown length', film({ size: 900 * MB, durationMs: null }), {}, ['blocks media-too-large']],
    [
      'with a track nobody here can read',
      film({ type: 'video/quicktime', obstacle: 'hvc1' }),
      {},
      ['blocks media-track'],
    ],
    ['where no film is taken', film(), pixelfed, ['blocks media-type']],
    ['half of it', film({ broken: true }), {}, ['blocks media-broken']],
  ])('is fitted, or stopped with the reason: %s', (_, it, server, expected) => {
    expect(says(it, server)).toEqual(expected);
  });

  it('has even sides afterwards, as its codec wants', () => {
    const { fit } = fitting(film({ width: 3001, height: 3003 }));
    expect([(fit?.width ?? 1) % 2, (fit?.height ?? 1) % 2]).toEqual([0, 0]);
  });
});

describe('a sound', () => {
  it('is never converted: what is too large or not taken is stopped', () => {
    const sound = facts({ type: 'audio/mpeg', kind: 'audio', size: 200 * MB });
    expect(says(sound)).toEqual(['blocks media-too-large']);
    expect(says(facts({ type: 'audio/flac', kind: 'audio' }))).toEqual(['blocks media-type']);
  });
});
