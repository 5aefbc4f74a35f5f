/** A film in MP4 of just so many bytes: ten seconds of H.264 by its description, noise by its contents. */
export function film(bytes: number): Buffer {
  const head = box('ftyp', Buffer.from('isom\0\0\0\0isommp42', 'latin1'));
  const description = moov();
  const body = Buffer.alloc(bytes - head.length - description.length - 8);
  let state = 1;
  for (let at = 0; at + 4 <= body.length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    body.writeUInt32BE(state, at);
  }
  return Buffer.concat([head, description, box('mdat', body)]);
}

const SECONDS = 10;
const FRAMES = 300;

function moov(): Buffer {
  const header = full('mvhd', [
    0,
    0,
    1000,
    SECONDS * 1000,
    0x10000,
    0x01000000,
    0,
    0,
    ...matrix,
    0,
    0,
    0,
    0,
    0,
    0,
    2,
  ]);
  const track = box(
    'trak',
    Buffer.concat([
      full('tkhd', [0, 0, 1, 0, SECONDS * 1000, 0, 0, 0, 0, ...matrix, 640 << 16, 360 << 16], 3),
      box(
        'mdia',
        Buffer.concat([
          full('mdhd', [0, 0, 1000, SECONDS * 1000, 0]),
          box('hdlr', Buffer.concat([words(0, 0), Buffer.from('vide'), words(0, 0, 0), Buffer.from([0])])),
          box(
            'minf',
            box('stbl', Buffer.concat([entry(), full('stts', [1, FRAMES, (SECONDS * 1000) / FRAMES])])),
          ),
        ]),
      ),
    ]),
  );
  return box('moov', Buffer.concat([header, track]));
}

/** One H.264 picture of 640 by 360. */
function entry(): Buffer {
  const avc1 = Buffer.alloc(78);
  avc1.writeUInt16BE(1, 6);
  avc1.writeUInt16BE(640, 24);
  avc1.writeUInt16BE(360, 26);
  return box('stsd', Buffer.concat([words(0, 1), box('avc1', avc1)]));
}

const matrix = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];

const words = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, at * 4);
  return bytes;
};

const full = (type: string, values: number[], flags = 0): Buffer => box(type, words(flags, ...values));

function box(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}
