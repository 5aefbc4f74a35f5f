import type { Page } from '../../e2e/browser/types.ts';
import type { Scene } from '../../e2e/scene.ts';

const tokenAt = ({ server }: Scene): string =>
  server.tokens.findLast(({ account, revoked }) => account && !revoked)?.token ?? '';

/** The same post by a script in one of our pages, as little as can be done. @returns ms until it stands on the server */
export async function bareScript(scene: Scene, own: Page, status: string): Promise<number> {
  const started = await own.evaluate(
    async ({ host, token, status }) => {
      const now = Date.now();
      await fetch(`https://${host}/api/v1/statuses`, {
        method: 'POST',
        credentials: 'omit',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify({ status, visibility: 'public' }),
      });
      return now;
    },
    { host: scene.server.host, token: tokenAt(scene), status },
  );
  return (scene.server.statuses.at(-1)?.createdAt ?? Number.NaN) - started;
}

/** A file chosen in one of our pages is put into a database there, as durably as ours. @returns ms */
export async function bareDisk(own: Page, file: string): Promise<number> {
  await own.evaluate(() => {
    document.querySelector('#bare')?.remove();
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'bare' }));
  });
  await own.upload('#bare', [file]);
  return own.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('bare');
      opening.onupgradeneeded = () => opening.result.createObjectStore('files');
      opening.onsuccess = () => done(opening.result);
    });
    const [chosen] = document.querySelector<HTMLInputElement>('#bare')?.files ?? [];
    const start = performance.now();
    const work = database.transaction('files', 'readwrite', { durability: 'strict' });
    work.objectStore('files').put(chosen, 'file');
    await new Promise((done, fail) => {
      work.oncomplete = done;
      work.onabort = () => fail(work.error);
    });
    const ms = performance.now() - start;
    database.close();
    indexedDB.deleteDatabase('bare');
    return ms;
  });
}

/** An upload of as many bytes by a script in one of our pages. @returns ms from its first byte at the server to the answer */
export async function bareFilm(scene: Scene, own: Page, size: number): Promise<number> {
  await own.evaluate(
    async ({ host, token, size }) => {
      const bytes = new Uint8Array(size);
      bytes.set([0, 0, 0, 24, ...new TextEncoder().encode('ftypisom')]);
      const form = new FormData();
      form.append('file', new File([bytes], 'film.mp4', { type: 'video/mp4' }));
      await fetch(`https://${host}/api/v2/media`, {
        method: 'POST',
        credentials: 'omit',
        headers: { authorization: `Bearer ${token}` },
        body: form,
      });
    },
    { host: scene.server.host, token: tokenAt(scene), size },
  );
  const upload = scene.server.requests.findLast(
    ({ method, path }) => method === 'POST' && path.endsWith('/media'),
  );
  return (upload?.endedAt ?? Number.NaN) - (upload?.at ?? Number.NaN);
}
