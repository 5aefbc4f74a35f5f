import { describe, expect, it } from 'vitest';
import { mp4, png, start, tokenFor, upload } from './client.ts';

async function ready(limits = {}) {
  const client = await start({ limits });
  const token = await tokenFor(client);
  const send = (bytes: Uint8Array<ArrayBuffer>, name: string, description?: string, version = 'v2') =>
    client.ask(`POST /api/${version}/media`, { token, form: upload(bytes, name, description) });
  const look = (id: string) => client.ask(`GET /api/v1/media/${id}`, { token });
  return { client, server: client.server, token, send, look };
}

describe('an upload', () => {
  it('of a picture is ready at once, and can be fetched as it was sent', async () => {
    const { client, server, send } = await ready();
    const { status, json } = await send(png(), 'llun.jpg', 'Llun o’r môr 🌊');
    expect(status).toBe(200);
    expect(server.media).toMatchObject([
      {
        type: 'image',
        mimeType: 'image/png',
        name: 'llun.jpg',
        description: 'Llun o’r môr 🌊',
        size: 40,
        state: 'ready',
      },
    ]);
    expect(server.media[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const file = await client.call(`GET ${new URL(json.url).pathname}`);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(png());
  });

  it('of a video is taken in first and done later: 202, 206, 200', async () => {
    const { send, look } = await ready({ processingPolls: 2 });
    const { status, json } = await send(mp4(), 'a.mp4');
    expect([status, json.url]).toEqual([202, null]);
    expect([(await look(json.id)).status, (await look(json.id)).status]).toEqual([206, 206]);
    const done = await look(json.id);
    expect([done.status, typeof done.json.url]).toEqual([200, 'string']);
  });

  it('of a video through version 1 is done when it answers', async () => {
    const { send } = await ready();
    const { status, json } = await send(mp4(), 'a.mp4', '', 'v1');
    expect([status, json.type, typeof json.url]).toEqual([200, 'video', 'string']);
  });

  it('of a GIF that moves becomes a video; of one that does not, a picture', async () => {
    const { send } = await ready();
    const gif = (frames: number) =>
      new Uint8Array(
        Buffer.from(`GIF89a\x01\0\x01\0\0\0\0${'\x21\xf9\x04\0\0\0\0\0'.repeat(frames)};`, 'latin1'),
      );
    expect((await send(gif(2), 'a.gif')).json).toMatchObject({ type: 'gifv', url: null });
    expect((await send(gif(1), 'a.gif')).json.type).toBe('image');
  });

  it.each([
    ['what is no media', new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), ''],
    ['a broken picture', png().slice(0, 30), ''],
    ['too many pixels', png(8000, 5000), ''],
    ['a description of 1501 characters', png(), '🌊'.repeat(1501)],
  ])('of %s is refused', async (_, bytes, description) => {
    const { server, send } = await ready();
    expect((await send(bytes, 'a.png', description)).status).toBe(422);
    expect(server.media).toEqual([]);
  });

  it('of more bytes than allowed is refused; a description of 1500 characters is not', async () => {
    const { send } = await ready({ imageBytes: 40 });
    expect((await send(png(), 'a.png', '🌊'.repeat(1500))).status).toBe(200);
    expect((await send(new Uint8Array([...png(), 0]), 'a.png')).status).toBe(422);
  });

  it('without a file is refused', async () => {
    const { client, token } = await ready();
    expect((await client.ask('POST /api/v2/media', { token, json: { description: 'a' } })).status).toBe(422);
  });

  it('is refused the 31st time within half an hour', async () => {
    const { client, server, send } = await ready();
    for (let i = 0; i < 30; i++) expect((await send(png(), 'a.png')).status).toBe(200);
    expect((await send(png(), 'a.png')).status).toBe(429);
    client.time.now += 30 * 60_000;
    expect((await send(png(), 'a.png')).status).toBe(200);
    expect(server.media.length).toBe(31);
  });

  it('can be described anew and deleted while no post has it', async () => {
    const { client, server, token, send, look } = await ready();
    const { json } = await send(png(), 'a.png');
    const one = `/api/v1/media/${json.id}`;
    await client.ask(`PUT ${one}`, { token, json: { description: 'b' } });
    expect(server.media[0]?.description).toBe('b');
    const post = await client.ask('POST /api/v1/statuses', { token, json: { media_ids: [json.id] } });
    expect((await client.ask(`DELETE ${one}`, { token })).status).toBe(422);
    expect((await look(json.id)).status).toBe(404);
    await client.ask(`DELETE /api/v1/statuses/${post.json.id}`, { token });
    expect((await client.ask(`DELETE ${one}`, { token })).status).toBe(200);
    expect(server.media[0]?.deleted).toBe(true);
  });
});
